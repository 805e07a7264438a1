package io.guicheng.procedure.appointmenttalk;

import io.guicheng.clause.Parameters;
import io.guicheng.form.Facts;
import io.guicheng.form.Facts.Light;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.talks.AppointmentTalks;
import io.guicheng.talks.AppointmentTalks.Gap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 核对全覆盖: every new chief in the register of officials has been talked with, or it is said why not. */
@Component
class CheckCoverage implements Step {

    private final AppointmentTalks talks;
    private final Parameters parameters;

    CheckCoverage(AppointmentTalks talks, Parameters parameters) {
        this.talks = talks;
        this.parameters = parameters;
    }

    @Override
    public String procedure() {
        return AppointmentTalkProcedure.KEY;
    }

    @Override
    public String task() {
        return "checkCoverage";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var since = since(work);
        var coverage = talks.coverage(work.jurisdiction(), since);
        var gaps = talks.gaps(work.jurisdiction(), since);
        return Map.of(
                "coverage",
                Facts.titled("覆盖情况")
                        .with("核对范围", since + " 以来任职的正职")
                        .with("新任正职", coverage.appointed() + " 人次")
                        .with("已有谈话记录", coverage.talked() + " 人次")
                        .with("没有谈话记录且未说明原因", gaps.size() + " 人次", Light.of(gaps.isEmpty()))
                        .block(),
                "gaps",
                gaps.stream()
                        .map(gap -> Map.<String, Object>of(
                                "id",
                                id(gap),
                                "name",
                                gap.name(),
                                "post",
                                gap.postTitle(),
                                "appointedOn",
                                gap.appointedOn().toString(),
                                "reason",
                                ""))
                        .toList());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var reasons = new HashMap<String, String>();
        var paths = new HashMap<String, String>();
        input.rows("gaps").forEach(row -> {
            reasons.put(row.text("id"), row.text("reason"));
            paths.put(row.text("id"), row.path("reason"));
        });
        var problems = new Problems();
        var gaps = talks.gaps(work.jurisdiction(), since(work));
        for (var gap : gaps) {
            problems.addIf(
                    reasons.getOrDefault(id(gap), "").isEmpty(),
                    paths.getOrDefault(id(gap), "gaps"),
                    "%s（%s，%s任职）没有谈话记录，必须写明原因".formatted(gap.name(), gap.postTitle(), gap.appointedOn()));
        }
        problems.refuse();
        gaps.forEach(gap -> talks.explain(gap, reasons.getOrDefault(id(gap), ""), work.caseKey()));
        return Map.of();
    }

    private LocalDate since(Work work) {
        return work.today().minus(parameters.period("interviews.coverage_lookback", work.jurisdiction(), work.today()));
    }

    private static String id(Gap gap) {
        return gap.officialId() + "@" + gap.appointedOn();
    }
}
