package io.guicheng.procedure.personalmattersreport;

import io.guicheng.draw.Draw;
import io.guicheng.draw.Draws;
import io.guicheng.form.Facts;
import io.guicheng.form.Facts.Light;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.matters.MatterCollections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 抽取查核对象: takes over what was drawn on the draw's own page. */
@Component
class DrawSample implements Step {

    private final MatterCollections collections;
    private final Draws draws;

    DrawSample(MatterCollections collections, Draws draws) {
        this.collections = collections;
        this.draws = draws;
    }

    @Override
    public String procedure() {
        return PersonalMattersReport.KEY;
    }

    @Override
    public String task() {
        return "drawSample";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var draw = draw(work);
        var record = draw.record();
        return Map.of(
                "facts",
                Facts.titled("抽签")
                        .with("事项", draw.purpose())
                        .with("页面", "案件页面的“表决、抽签与名册”")
                        .with("公开数", draw.source().text())
                        .with("名单摘要", String.valueOf(draw.populationDigest()))
                        .with(
                                "结果",
                                record == null
                                        ? "还没有抽签"
                                        : "抽中 " + record.drawnIds().size() + " 人",
                                Light.of(record != null))
                        .block());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var record = draw(work).record();
        if (record == null) {
            throw new Refused("还没有抽签：请在案件页面的“表决、抽签与名册”打开抽签页面，报数后抽签");
        }
        var strata = new HashMap<String, String>();
        record.result().forEach(one -> one.drawn().forEach(id -> strata.put(id, one.stratum())));
        collections.drawn(work.caseKey(), strata);
        return PersonalMattersReport.CHECK_OFFICIALS.as(record.drawnIds());
    }

    private Draw draw(Work work) {
        return draws.find(Objects.requireNonNull(collections.get(work.caseKey()).drawId()))
                .orElseThrow();
    }
}
