package io.guicheng.clause;

import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.RefusedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Checks what an administrator sets before it is kept. */
@Service
class ParameterDesk implements ParameterEditor {

    private static final Pattern JURISDICTION = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");
    private static final int LONGEST_REASON = 500;

    private final ShippedParameters shipped;
    private final ParameterValues values;
    private final Clock clock;

    ParameterDesk(ShippedParameters shipped, ParameterValues values, Clock clock) {
        this.shipped = shipped;
        this.values = values;
        this.clock = clock;
    }

    @Override
    public List<ParameterDefinition> definitions() {
        return shipped.all();
    }

    @Override
    public void set(String key, String jurisdiction, String value, LocalDate validFrom, String by, String reason) {
        var text = value.trim();
        var errors = faults(key, jurisdiction, validFrom, reason);
        shipped.find(key)
                .flatMap(definition -> definition.type().fault(text, definition))
                .ifPresent(fault -> errors.add(new FieldError("value", fault)));
        keep(errors, key, jurisdiction, text, validFrom, by, reason);
    }

    @Override
    public void reset(String key, String jurisdiction, LocalDate validFrom, String by, String reason) {
        keep(faults(key, jurisdiction, validFrom, reason), key, jurisdiction, null, validFrom, by, reason);
    }

    @Override
    public List<Change> changes(String key, String jurisdiction) {
        return values.of(key, jurisdiction);
    }

    private List<FieldError> faults(String key, String jurisdiction, LocalDate validFrom, String reason) {
        List<FieldError> errors = new ArrayList<>();
        if (shipped.find(key).isEmpty()) {
            errors.add(new FieldError("key", "没有名为“" + key + "”的参数。"));
        }
        if (!JURISDICTION.matcher(jurisdiction).matches()) {
            errors.add(new FieldError("jurisdiction", "辖区代码应为 6、9 或 12 位数字。"));
        }
        if (validFrom.isBefore(LocalDate.now(clock))) {
            errors.add(new FieldError("validFrom", "生效日期不能早于今天：此前的事项已按原参数办理。"));
        }
        if (reason.isBlank()) {
            errors.add(new FieldError("reason", "请填写修改理由和依据文件。"));
        } else if (reason.length() > LONGEST_REASON) {
            errors.add(new FieldError("reason", "修改理由不能超过 " + LONGEST_REASON + " 字。"));
        }
        return errors;
    }

    private void keep(
            List<FieldError> errors,
            String key,
            String jurisdiction,
            @Nullable String value,
            LocalDate validFrom,
            String by,
            String reason) {
        if (!errors.isEmpty()) {
            throw new RefusedInput(errors);
        }
        values.add(new Change(key, jurisdiction, value, validFrom, by, OffsetDateTime.now(clock), reason.trim()));
    }
}
