package io.guicheng.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnProperty("guicheng.demo")
class EngineShiftedTime implements ShiftedTime {

    @Override
    public void ahead(Duration shift) {
        if (shift.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards: " + shift);
        }
        if (shift.isZero()) {
            ClockUtil.reset();
        } else {
            ClockUtil.offset(shift.toMillis());
        }
    }
}
