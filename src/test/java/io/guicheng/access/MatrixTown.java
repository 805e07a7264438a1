package io.guicheng.access;

import io.guicheng.ballot.Ballots;
import io.guicheng.ballot.Item;
import io.guicheng.ballot.Option;
import io.guicheng.ballot.Setup;
import io.guicheng.ballot.Voter;
import io.guicheng.casework.Attachments;
import io.guicheng.casework.Cases;
import io.guicheng.draw.Draw;
import io.guicheng.draw.Draws;
import io.guicheng.draw.Population;
import io.guicheng.draw.Population.Member;
import io.guicheng.draw.Population.Stratum;
import io.guicheng.draw.Quota;
import io.guicheng.engine.OpenTask;
import io.guicheng.form.StartForms;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Credentials;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.registry.Relation;
import io.guicheng.reporter.Custody;
import io.guicheng.roster.Column;
import io.guicheng.roster.Rosters;
import io.guicheng.support.CaseDriver;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** The people and the two cases of {@code policy.yaml} in the demo city, played by their own forms. */
@TestComponent
class MatrixTown {

    static final String CITY = "990100";
    static final String COUNTY = "990121";
    static final String OTHER_COUNTY = "990122";

    /** Stands in what an organ said, in what the department wrote, and in a variable: nobody else may ever get to see it. */
    static final String SECRET = "矩阵机密";

    /** Who of {@code policy.yaml} signs in as whom; a stranger does not. */
    static final Map<String, String> USERS = users();

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    private final OrganizationEditor editor;
    private final Organizations organizations;
    private final Credentials credentials;
    private final RegistryEditor registry;
    private final CaseDriver driver;
    private final StartForms starts;
    private final Cases cases;
    private final Attachments attachments;
    private final Draws draws;
    private final Ballots ballots;
    private final Rosters rosters;
    private final Custody custody;
    private final TransactionTemplate transaction;
    private Map<String, Map<String, String>> ids = Map.of();

    MatrixTown(
            OrganizationEditor editor,
            Organizations organizations,
            Credentials credentials,
            RegistryEditor registry,
            CaseDriver driver,
            StartForms starts,
            Cases cases,
            Attachments attachments,
            Draws draws,
            Ballots ballots,
            Rosters rosters,
            Custody custody,
            TransactionTemplate transaction) {
        this.editor = editor;
        this.organizations = organizations;
        this.credentials = credentials;
        this.registry = registry;
        this.driver = driver;
        this.starts = starts;
        this.cases = cases;
        this.attachments = attachments;
        this.draws = draws;
        this.ballots = ballots;
        this.rosters = rosters;
        this.custody = custody;
        this.transaction = transaction;
    }

    private static Map<String, String> users() {
        var users = new LinkedHashMap<String, String>();
        users.put("owner-clerk", "zzb.clerk");
        users.put("owner-head", "zzb.head");
        users.put("owner-leader", "zzb.leader");
        users.put("participant-clerk", "sjj.clerk");
        users.put("discipline-clerk", "jw.clerk");
        users.put("office-clerk", "swb.clerk");
        users.put("subject", "matrix.subject");
        users.put("relative", "matrix.relative");
        users.put("outsider-clerk", "czj.clerk");
        users.put("county-clerk", "zzb.clerk.qh");
        users.put("county-outsider", "sjj.clerk.qh");
        users.put("other-county-clerk", "matrix.county");
        users.put("custodian", "jw.keeper");
        users.put("system-admin", "xtgl");
        users.put("security-admin", "aqgl");
        users.put("auditor", "sjgl");
        return users;
    }

    /** Ids by case ({@code city}, {@code county}) and name; made once for all tests of the context. */
    Map<String, Map<String, String>> ids() {
        if (ids.isEmpty()) {
            CaseDriver.dateIs(CaseDriver.START);
            transaction.executeWithoutResult(status -> people());
            ids = Map.of("city", city(), "county", county());
        }
        return ids;
    }

    CaseKey key(String which) {
        return CaseKey.of(ids().get(which).get("businessKey"));
    }

    private void people() {
        registry.relate(new Relation(CaseDriver.CLEAN, CaseDriver.ALSO_CLEAN, "配偶"));
        person("matrix.subject", CaseDriver.CLEAN, CITY, SeatRole.HEAD);
        person("matrix.relative", CaseDriver.ALSO_CLEAN, CITY, SeatRole.CLERK);
        person("matrix.county", null, OTHER_COUNTY, SeatRole.CLERK);
    }

    private void person(String user, @Nullable String official, String place, SeatRole role) {
        editor.put(new Person(user, "矩阵" + user.substring(7), official, true));
        editor.seat(
                user,
                organizations.organ(place, OrganKind.ORGANIZATION).orElseThrow().id(),
                role);
        credentials.setInitialPassword(user, "demo-1234");
    }

    private Map<String, String> city() {
        var key = driver.atVetting(CaseDriver.CLEAN);
        driver.appraise(key, true);
        driver.done("tzb.clerk", key, "giveOpinion", Map.of("verdict", "NOT_AFFECTING", "grounds", SECRET + "统战意见"));
        var ids = new LinkedHashMap<String, String>();
        ids.put("businessKey", key.value());
        ids.put(
                "organizationTask",
                driver.task("zzb.clerk", key, "auditArchive").id());
        ids.put("opinionTask", driver.task("sjj.clerk", key, "giveOpinion").id());
        ids.put("opinionFile", file(key, "sjj.clerk", OrganKind.AUDIT, CITY, "candidate-vetting.giveOpinion"));
        ids.put("draw", draw(key));
        ids.put("ballot", ballot(key));
        ids.put("roster", roster(key));
        ids.put(
                "petition",
                custody.page(driver.actor("jw.clerk"), 0, 1)
                        .items()
                        .get(0)
                        .petition()
                        .id());
        ids.put("organizationFile", file(key, "zzb.clerk", OrganKind.ORGANIZATION, CITY, "candidate-vetting.appraise"));
        return ids;
    }

    private String draw(CaseKey key) {
        var clerk = driver.actor("zzb.clerk");
        var organ =
                organizations.organ(CITY, OrganKind.ORGANIZATION).orElseThrow().id();
        var id = draws.commit(key, clerk, organ, "抽取谈话对象", Draw.Source.onSite("由干部代表现场报数"));
        draws.fix(
                id,
                clerk,
                new Population(
                        List.of(new Stratum("all", "谈话对象", Quota.count(1))),
                        List.of(new Member("A", "甲", Set.of("all")), new Member("B", "乙", Set.of("all"))),
                        List.of()));
        draws.draw(id, clerk, "306128", "马一丁");
        return id;
    }

    /** On paper: a clerk of the committee office votes, one of the audit office counts with somebody else. */
    private String ballot(CaseKey key) {
        var organ =
                organizations.organ(CITY, OrganKind.ORGANIZATION).orElseThrow().id();
        var roll = Stream.of("swb.clerk", "zfw.clerk", "gaj.clerk", "fy.clerk", "bb.clerk")
                .map(user -> new Voter(user, user, "市直单位", user, null))
                .toList();
        var setup = Setup.onPaper(
                "民主测评",
                Setup.Secrecy.SECRET,
                List.of(new Item("S1", "总体评价", null, Option.GRADES, 1)),
                roll,
                "sjj.clerk",
                "zfw.clerk");
        return ballots.open(key, driver.actor("zzb.clerk"), organ, setup);
    }

    private String roster(CaseKey key) {
        var organ =
                organizations.organ(CITY, OrganKind.ORGANIZATION).orElseThrow().id();
        var members = List.of(new io.guicheng.roster.Member("S1", "甲", "市直单位", null));
        var columns = List.of(Column.state("report", "报告", List.of("未交", "已交"), List.of("已交")));
        return transaction.execute(status -> rosters.open(
                key,
                driver.actor("zzb.clerk"),
                organ,
                new Rosters.Plan("谈话名册", columns, members, members, "/reminders")));
    }

    private Map<String, String> county() {
        var key = starts.start(
                        driver.actor("zzb.clerk.qh"),
                        "cadre-selection",
                        Map.of("subject", "县局班子调整", "reason", SECRET + "县里的缘由"))
                .key();
        var ids = new LinkedHashMap<String, String>();
        ids.put("businessKey", key.value());
        ids.put("countyTask", driver.task("zzb.clerk.qh", key, "draftMotion").id());
        ids.put("countyFile", file(key, "zzb.clerk.qh", OrganKind.ORGANIZATION, COUNTY, "cadre-selection.draftMotion"));
        return ids;
    }

    private String file(CaseKey key, String user, OrganKind kind, String place, String step) {
        var organ = organizations.organ(place, kind).map(found -> found.id()).orElseThrow();
        var file =
                attachments.store("matrix", user, organ, SECRET + ".pdf", PDF).id();
        transaction.executeWithoutResult(status -> {
            attachments.attach(List.of(file), key, step);
            cases.involves(key, organ);
        });
        return file;
    }

    /** The open task of a step that was put into a case by a test. */
    OpenTask open(CaseKey key, String instance) {
        return driver.open(key).stream()
                .filter(task -> task.instanceId().equals(instance))
                .findFirst()
                .orElseThrow();
    }
}
