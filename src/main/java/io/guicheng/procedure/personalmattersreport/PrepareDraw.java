package io.guicheng.procedure.personalmattersreport;

import io.guicheng.draw.Draw;
import io.guicheng.draw.Draws;
import io.guicheng.draw.Population;
import io.guicheng.draw.Quota;
import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.matters.MatterCollections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 审定抽查名单范围: what the register says is sealed before anybody can know the public number; nobody is added or left out by hand. */
@Component
class PrepareDraw implements Step {

    private final MatterCollections collections;
    private final Strata strata;
    private final Draws draws;

    PrepareDraw(MatterCollections collections, Strata strata, Draws draws) {
        this.collections = collections;
        this.strata = strata;
        this.draws = draws;
    }

    @Override
    public String procedure() {
        return PersonalMattersReport.KEY;
    }

    @Override
    public String task() {
        return "prepareDraw";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var population = population(work);
        return Map.of(
                "facts",
                Facts.titled("抽查范围")
                        .with("名单", population.members().size() + " 人")
                        .with("排除（没有提交报告）", population.excluded().size() + " 人")
                        .table(
                                List.of("层，按次序抽取", "可抽人数", "比例", "应抽"),
                                population.strata().stream()
                                        .map(one -> row(population, one))
                                        .toList())
                        .block());
    }

    private static List<String> row(Population population, Population.Stratum stratum) {
        var size = population.eligible(stratum.key()).size();
        var quota = stratum.quota();
        return List.of(
                stratum.label(),
                String.valueOf(size),
                quota.chinese(),
                quota.of(size) + (quota.kind() == Quota.Kind.ALL ? "" : "（前面抽中的不算入）"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var published = input.text("source").equals("PUBLISHED");
        new Problems()
                .addIf(published && input.text("published").isEmpty(), "published", "公布数字的，“是什么数字”必须写明")
                .addIf(
                        published
                                && input.date("availableOn")
                                        .filter(day -> day.isAfter(work.today()))
                                        .isEmpty(),
                        "availableOn",
                        "公布数字的，“公布日期”应在今天之后")
                .refuse();
        var population = population(work);
        if (population.excluded().size() == population.members().size()) {
            throw new Refused("没有可以抽查的人：都没有提交报告");
        }
        var year = collections.get(work.caseKey()).reportYear();
        var id = draws.commit(
                work.caseKey(),
                work.actor(),
                work.organ(),
                "抽取 %d 年度个人有关事项查核对象".formatted(year),
                published
                        ? Draw.Source.published(input.text("published"), input.day("availableOn"))
                        : Draw.Source.onSite("由没有参与准备的人员在现场报数"));
        draws.fix(id, work.actor(), population);
        collections.prepare(work.caseKey(), work.actor().userId(), id);
        return Map.of();
    }

    private Population population(Work work) {
        return strata.population(collections.get(work.caseKey()), collections.debtors(work.caseKey()), work.today());
    }
}
