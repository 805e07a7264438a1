package io.guicheng.procedure.threereports;

import io.guicheng.ballot.Ballots;
import io.guicheng.ballot.Item;
import io.guicheng.ballot.Option;
import io.guicheng.ballot.Setup;
import io.guicheng.ballot.Voter;
import io.guicheng.form.Choice;
import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.Seat;
import io.guicheng.registry.Officials;
import io.guicheng.reports.AnnualReports;
import io.guicheng.reports.KnownProblems;
import io.guicheng.reports.ReportSubject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 筹备评议会议: who may evaluate and who counts; with what the registers know, for the questions. Opens the ballot on paper. */
@Component
class ConvenePlenary implements Step {

    private static final int TELLERS = 2;

    private final AnnualReports reports;
    private final KnownProblems known;
    private final Handing handing;
    private final Ballots ballots;
    private final Organizations organizations;
    private final Officials officials;

    ConvenePlenary(
            AnnualReports reports,
            KnownProblems known,
            Handing handing,
            Ballots ballots,
            Organizations organizations,
            Officials officials) {
        this.reports = reports;
        this.known = known;
        this.handing = handing;
        this.ballots = ballots;
        this.organizations = organizations;
        this.officials = officials;
    }

    @Override
    public String procedure() {
        return ThreeReports.KEY;
    }

    @Override
    public String task() {
        return "convenePlenary";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var data = new HashMap<String, Object>();
        data.put("known", knownBlock(onSite(work)));
        data.put(
                "officialOptions",
                officials.ofJurisdiction(work.jurisdiction()).stream()
                        .map(one -> Choice.person(one.id(), one.name()))
                        .toList());
        data.put("tellerOptions", tellers(work.jurisdiction()));
        data.put("roll", suggested(work));
        return data;
    }

    private Map<String, Object> knownBlock(List<ReportSubject> onSite) {
        var rows = new ArrayList<List<String>>();
        onSite.forEach(one -> {
            var all = known.about(one.officialId());
            all.forEach(fact -> rows.add(List.of(one.name(), fact.kind(), fact.on(), fact.text())));
            if (all.isEmpty()) {
                rows.add(List.of(one.name(), "", "", "登记簿中没有"));
            }
        });
        return Facts.titled("现场述责人员和登记簿掌握的情况")
                .table(List.of("述责人", "来源", "时间", "内容"), rows)
                .block();
    }

    private List<Map<String, Object>> tellers(String jurisdiction) {
        return organizations.organsOf(jurisdiction).stream()
                .flatMap(organ -> organizations.seatsIn(organ.id()).stream())
                .filter(seat -> seat.role().worksOnCases())
                .map(Seat::userId)
                .distinct()
                .flatMap(user -> organizations.person(user).stream())
                .map((Person person) -> Choice.person(person.userId(), person.name()))
                .toList();
    }

    /** The standing committee, where it is before its enlarged meeting that they report; a plenary's members are in no register. */
    private List<Map<String, Object>> suggested(Work work) {
        return reports.get(work.caseKey()).meeting().equals("COMMITTEE")
                ? organizations.committee(work.jurisdiction()).stream()
                        .map(member -> {
                            var row = new HashMap<String, Object>();
                            row.put("name", member.name());
                            row.put("unit", member.position());
                            row.put(
                                    "officialId",
                                    Optional.ofNullable(member.officialId()).orElse(""));
                            return (Map<String, Object>) row;
                        })
                        .toList()
                : List.of();
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var onSite = onSite(work);
        check(work, input, onSite);
        var tellers = input.chosen("tellers");
        var id = ballots.open(
                work.caseKey(),
                work.actor(),
                work.organ(),
                Setup.onPaper(
                        "%d 年度述责述廉述德评议".formatted(reports.get(work.caseKey()).reportYear()),
                        Setup.Secrecy.SECRET,
                        onSite.stream()
                                .map(one -> Item.about(
                                        one.officialId(),
                                        one.post() + " " + one.name(),
                                        one.officialId(),
                                        Option.GRADES))
                                .toList(),
                        roll(input),
                        tellers.get(0),
                        tellers.get(1)));
        reports.convene(work.caseKey(), id);
        return Map.of();
    }

    private void check(Work work, Input input, List<ReportSubject> onSite) {
        var subjects = reports.subjects(work.caseKey()).stream()
                .map(ReportSubject::officialId)
                .toList();
        var names = onSite.stream().map(ReportSubject::name).toList();
        var problems = new Problems();
        problems.addIf(input.chosen("tellers").size() != TELLERS, "tellers", "“监票人、计票人”应选两人，各清点一次");
        for (var row : input.rows("roll")) {
            var official = official(row);
            problems.addIf(
                    handing.concernedOfficial(official, subjects),
                    row.path("name"),
                    row.text("name") + "本人或者亲属是述责人，应当回避，不能参加评议");
            problems.addIf(
                    official == null && names.contains(row.text("name")),
                    row.path("name"),
                    row.text("name") + "与述责人同名，请选择“干部编号”以便核对回避");
        }
        problems.refuse();
    }

    private static List<Voter> roll(Input input) {
        var voters = new ArrayList<Voter>();
        for (var row : input.rows("roll")) {
            voters.add(new Voter("V" + (voters.size() + 1), row.text("name"), row.text("unit"), null, official(row)));
        }
        return voters;
    }

    private static @Nullable String official(Input row) {
        var official = row.text("officialId");
        return official.isEmpty() ? null : official;
    }

    private List<ReportSubject> onSite(Work work) {
        var onSite = reports.subjects(work.caseKey()).stream()
                .filter(ReportSubject::reportsOnSite)
                .toList();
        if (onSite.isEmpty()) {
            throw new Refused("列入现场述责的人都不能提交报告，没有可以现场述责的人；请终止本案，重新发起");
        }
        return onSite;
    }
}
