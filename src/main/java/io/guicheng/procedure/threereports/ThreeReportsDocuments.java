package io.guicheng.procedure.threereports;

import io.guicheng.casework.CaseFile;
import io.guicheng.document.CaseDocuments;
import io.guicheng.document.OfficialDate;
import io.guicheng.rectifications.RectificationOrders;
import io.guicheng.reports.AnnualReports;
import io.guicheng.reports.ReportSubject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The letter that goes to everybody after the evaluation, with the points to be put right. */
@Component
class ThreeReportsDocuments implements CaseDocuments {

    private static final String LETTER = "three-reports-feedback";

    private final AnnualReports reports;
    private final RectificationOrders orders;
    private final ReportFacts facts;

    ThreeReportsDocuments(AnnualReports reports, RectificationOrders orders, ReportFacts facts) {
        this.reports = reports;
        this.orders = orders;
        this.facts = facts;
    }

    @Override
    public boolean knows(String procedure) {
        return ThreeReports.KEY.equals(procedure);
    }

    @Override
    public List<Offer> of(CaseFile file) {
        var ordered = orders.of(file.key());
        var year = String.valueOf(reports.get(file.key()).reportYear());
        return reports.subjects(file.key()).stream()
                .filter(one -> one.fedBackOn() != null)
                .map(one -> letter(file, one, year, ordered))
                .toList();
    }

    private Offer letter(CaseFile file, ReportSubject one, String year, List<RectificationOrders.Progress> ordered) {
        var values = new LinkedHashMap<String, Object>();
        values.put("issuer", facts.organ(file.ownerOrgan()));
        values.put("caseKey", file.key().value());
        values.put("unit", one.unit());
        values.put("name", one.name());
        values.put("post", one.post());
        values.put("year", year);
        values.put("evaluation", evaluation(one));
        values.put("opinion", String.valueOf(one.opinion()));
        values.put("issuedOn", OfficialDate.of(Objects.requireNonNull(one.fedBackOn())));
        values.put(
                "points",
                ordered.stream()
                        .filter(point -> one.officialId().equals(point.officialId()))
                        .map(point -> Map.of("point", point.problem(), "dueOn", OfficialDate.of(point.dueOn())))
                        .toList());
        return new Offer(LETTER, one.officialId(), one.name(), one.unitOrgan(), values);
    }

    private static String evaluation(ReportSubject one) {
        return one.score() == null
                ? ""
                : "好 %d 票、较好 %d 票、一般 %d 票、差 %d 票、弃权 %d 票，得分 %d 分"
                        .formatted(one.good(), one.fair(), one.plain(), one.poor(), one.abstained(), one.score());
    }
}
