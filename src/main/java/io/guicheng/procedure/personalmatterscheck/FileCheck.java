package io.guicheng.procedure.personalmatterscheck;

import io.guicheng.kernel.CaseKey;
import io.guicheng.matters.MatterChecks;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 归入廉政档案: that it was checked, with what result, and what was done; the items themselves stay in the register. */
@Component
class FileCheck implements JavaDelegate {

    private final MatterChecks checks;
    private final IntegrityFiles files;
    private final Clock clock;

    FileCheck(MatterChecks checks, IntegrityFiles files, Clock clock) {
        this.checks = checks;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = CaseKey.of(execution.getProcessBusinessKey());
        checks.close(key, LocalDate.now(clock));
        var check = checks.get(key);
        files.append(new IntegrityEntry(
                check.officialId(),
                clock.instant(),
                "个人有关事项",
                "%d 年度个人有关事项查核：%s，%s".formatted(check.reportYear(), check.classification(), check.handledAs()),
                key.value()));
    }
}
