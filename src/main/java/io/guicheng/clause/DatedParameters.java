package io.guicheng.clause;

import io.guicheng.kernel.Threshold;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Looks upwards from the jurisdiction for a value in force on the day, and takes the shipped default where nobody set one. */
@Service
class DatedParameters implements Parameters {

    private final ShippedParameters shipped;
    private final ParameterValues values;
    private final Superiors superiors;

    DatedParameters(ShippedParameters shipped, ParameterValues values, ObjectProvider<Superiors> superiors) {
        this.shipped = shipped;
        this.values = values;
        this.superiors = superiors.getIfAvailable(() -> jurisdiction -> Optional.empty());
    }

    @Override
    public Parameter value(String key, String jurisdiction, LocalDate on) {
        var definition = shipped.require(key);
        var set = setUpwards(key, jurisdiction, on);
        if (set.isEmpty()) {
            set = shipped.generalFor(key).flatMap(general -> setUpwards(general, jurisdiction, on));
        }
        return new Parameter(
                key,
                set.orElse(definition.defaultText()),
                definition.unit(),
                definition.certainty().code(),
                definition.note(),
                set.isPresent());
    }

    @Override
    public Threshold threshold(String key, String jurisdiction, LocalDate on) {
        var definition = shipped.require(key);
        if (!definition.isThreshold()) {
            throw new IllegalArgumentException("not a share that must be reached or exceeded: " + key);
        }
        return new Threshold(share(key, jurisdiction, on), definition.mustBeExceeded());
    }

    private Optional<String> setUpwards(String key, String jurisdiction, LocalDate on) {
        for (var at = Optional.of(jurisdiction); at.isPresent(); at = superiors.superiorOf(at.get())) {
            var set = values.inForce(key, at.get(), on).map(ParameterEditor.Change::value);
            if (set.isPresent()) {
                return set;
            }
        }
        return Optional.empty();
    }
}
