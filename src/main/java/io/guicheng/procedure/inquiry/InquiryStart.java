package io.guicheng.procedure.inquiry;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Recusal;
import io.guicheng.clause.Parameters;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.inquiries.Inquiries;
import io.guicheng.inquiries.Inquiry.Signer;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Chiefs;
import io.guicheng.registry.Officials;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An office that receives what committee members and delegates file enters it. */
@Component
class InquiryStart implements CaseStart {

    /** Stands for the organization department among those who have to answer; all others are officials. */
    private static final String ORGANIZATION = "ORGANIZATION";

    private final Inquiries inquiries;
    private final InquiryTables tables;
    private final Chiefs chiefs;
    private final Officials officials;
    private final Organizations organizations;
    private final Cases cases;
    private final Recusal recusal;
    private final Parameters parameters;
    private final Clock clock;

    InquiryStart(
            Inquiries inquiries,
            InquiryTables tables,
            Chiefs chiefs,
            Officials officials,
            Organizations organizations,
            Cases cases,
            Recusal recusal,
            Parameters parameters,
            Clock clock) {
        this.inquiries = inquiries;
        this.tables = tables;
        this.chiefs = chiefs;
        this.officials = officials;
        this.organizations = organizations;
        this.cases = cases;
        this.recusal = recusal;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Who has to answer, resolved. */
    private record Asked(String code, @Nullable String officialId, String name, String organ) {}

    @Override
    public String procedure() {
        return InquiryProcedure.KEY;
    }

    @Override
    public String prefix() {
        return InquiryProcedure.PREFIX;
    }

    @Override
    public Set<OrganKind> startedBy() {
        return EnumSet.of(OrganKind.COMMITTEE_OFFICE, OrganKind.DISCIPLINE, OrganKind.PEOPLE_CONGRESS_OFFICE);
    }

    @Override
    public Map<String, Object> data(Organ organ) {
        return Map.of(
                "respondentOptions",
                Stream.concat(
                                chiefs.of(organ.jurisdiction()).chiefs().stream()
                                        .map(chief -> Choice.of(chief.officialId(), chief.post() + " " + chief.name())),
                                Stream.of(Choice.of(ORGANIZATION, "组织部（选人用人工作）")))
                        .toList(),
                "officialOptions",
                officials.ofJurisdiction(organ.jurisdiction()).stream()
                        .map(official -> Choice.person(official.id(), official.name()))
                        .toList());
    }

    @Override
    public String title(Organ organ, Input input) {
        return (input.text("kind").equals("QUESTION") ? "询问：" : "质询：")
                + asked(organ.jurisdiction(), input.text("respondent")).name();
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Actor actor, Input input) {
        var today = LocalDate.now(clock);
        var asked = asked(file.jurisdiction(), input.text("respondent"));
        check(file, actor, input, asked, today);
        inquiries.open(
                file.key(),
                new Inquiries.Filed(
                        input.text("kind"),
                        input.text("inquirer"),
                        asked.code(),
                        asked.officialId(),
                        asked.name(),
                        asked.organ(),
                        input.text("matter"),
                        input.day("filedOn")),
                signers(input));
        if (asked.officialId() != null) {
            cases.concerns(file.key(), Objects.requireNonNull(asked.officialId()));
        }
        var variables = new HashMap<String, Object>(InquiryProcedure.RECEIVER_ORGAN.as(file.ownerOrgan()));
        variables.putAll(InquiryProcedure.RESPONDENT_ORGAN.as(asked.organ()));
        return variables;
    }

    private Asked asked(String jurisdiction, String chosen) {
        if (chosen.equals(ORGANIZATION)) {
            var organ = organ(jurisdiction, ORGANIZATION);
            return new Asked(ORGANIZATION, null, organ.name(), organ.id());
        }
        var chief = chiefs.of(jurisdiction).chiefs().stream()
                .filter(one -> one.officialId().equals(chosen))
                .findFirst()
                .orElseThrow(() -> RefusedInput.of("respondent", "“被质询”的不是本辖区党政正职"));
        var code = chief.secretary() ? "SECRETARY" : "GOVERNMENT_HEAD";
        return new Asked(
                code,
                chief.officialId(),
                chief.post() + " " + chief.name(),
                organ(jurisdiction, code).id());
    }

    private Organ organ(String jurisdiction, String respondent) {
        var kind = tables.respondent(respondent).answering();
        return organizations
                .organ(jurisdiction, kind)
                .orElseThrow(() -> RefusedInput.of("respondent", "“被质询”的承办答复机关（" + kind.chinese() + "）没有登记"));
    }

    private static List<Signer> signers(Input input) {
        return input.rows("signers").stream()
                .map(row -> new Signer(row.text("name"), row.text("unit"), row.textOrNull("officialId")))
                .toList();
    }

    private void check(CaseFile file, Actor actor, Input input, Asked asked, LocalDate today) {
        var inquirer = tables.inquirer(input.text("inquirer"));
        var kind = organizations.organ(file.ownerOrgan()).orElseThrow().kind();
        var official = asked.officialId();
        var own = actor.person().officialId();
        var problems = new Problems()
                .addIf(
                        kind != inquirer.receiver(),
                        "inquirer",
                        "%s提出的由%s受理"
                                .formatted(inquirer.name(), inquirer.receiver().chinese()))
                .addIf(
                        official == null && !input.text("inquirer").equals("COMMITTEE_MEMBER"),
                        "respondent",
                        "就选人用人对组织部提出的，质询人应为党委委员")
                .addIf(
                        official != null && own != null && recusal.related(official, own),
                        "respondent",
                        "“被质询”的是您本人或者亲属，应当回避，请由其他人登记")
                .addIf(input.day("filedOn").isAfter(today), "filedOn", "“收到日期”不能晚于今天");
        checkSigners(file, input, official, inquirer, problems);
        problems.refuse();
    }

    private void checkSigners(
            CaseFile file, Input input, @Nullable String official, InquiryTables.Inquirer inquirer, Problems problems) {
        var today = LocalDate.now(clock);
        var least = parameters.number(
                input.text("kind").equals("QUESTION") ? "inquiry.question_signers" : inquirer.signers(),
                file.jurisdiction(),
                today);
        var rows = input.rows("signers");
        problems.addIf(
                rows.size() < least, "signers", "%s应有 %d 人以上署名，现有 %d 人".formatted(inquirer.name(), least, rows.size()));
        var registered = officials.find(rows.stream()
                .map(row -> row.text("officialId"))
                .filter(id -> !id.isEmpty())
                .toList());
        var seen = new HashSet<String>();
        for (var row : rows) {
            var id = row.text("officialId");
            problems.addIf(
                    !seen.add(id.isEmpty() ? row.text("name") + "/" + row.text("unit") : id),
                    row.path("name"),
                    row.text("name") + "重复署名");
            problems.addIf(!id.isEmpty() && !registered.containsKey(id), row.path("officialId"), "“干部编号”不在干部登记簿中");
            problems.addIf(
                    official != null && !id.isEmpty() && recusal.related(official, id),
                    row.path("name"),
                    row.text("name") + "是被质询人本人或者亲属，不能署名");
        }
    }
}
