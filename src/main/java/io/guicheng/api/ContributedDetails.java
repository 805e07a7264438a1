package io.guicheng.api;

import io.guicheng.access.CaseSight;
import io.guicheng.casework.CaseFile;
import io.guicheng.engine.OpenTask;
import io.guicheng.form.CasePanels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the page shows of cases whose procedures describe them in sections. */
@Component
class ContributedDetails implements CaseDetails {

    private final List<CasePanels> contributions;

    ContributedDetails(ObjectProvider<CasePanels> contributions) {
        this.contributions = contributions.stream().toList();
    }

    @Override
    public boolean describes(String procedure) {
        return of(procedure).isPresent();
    }

    @Override
    public Described describe(CaseFile file, CaseSight sight, List<OpenTask> tasks) {
        var contribution = of(file.procedure()).orElseThrow();
        return new Described(
                Details.of(contribution.panels(file, new Seen(sight)).stream()
                        .filter(panel -> !panel.empty())
                        .toList()),
                contribution.names(file),
                Map.of());
    }

    @Override
    public boolean shared(String step) {
        return contributions.stream().anyMatch(one -> one.shared(step));
    }

    /** What the reader may see, as procedures ask for it. */
    private record Seen(CaseSight sight) implements CasePanels.Reader {

        @Override
        public boolean overall() {
            return sight.overall();
        }

        @Override
        public boolean workOf(@Nullable String organ) {
            return sight.workOf(organ);
        }

        @Override
        public boolean heads(String organ) {
            return sight.heads(organ);
        }
    }

    private Optional<CasePanels> of(String procedure) {
        return contributions.stream()
                .filter(one -> one.procedure().equals(procedure))
                .findFirst();
    }
}
