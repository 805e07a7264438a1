package io.guicheng.bench;

import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.VACANT_POST;
import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.casework.Attachments;
import io.guicheng.casework.Cases;
import io.guicheng.engine.CaseVariables;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.Procedures;
import io.guicheng.form.TaskForms;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.SelectionVariables;
import io.guicheng.support.CaseDriver;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Vettings as their people do them, without looking at the forms first. */
@TestComponent
class OurVettings {

    static final int TASKS = 15;

    private static final List<String> PEOPLE = List.of(
            "zzb.clerk",
            "jw.clerk",
            "jw.head",
            "jw.leader",
            "tzb.clerk",
            "gaj.clerk",
            "fy.clerk",
            "jcy.clerk",
            "zfw.clerk",
            "xfj.clerk",
            "wjw.clerk",
            "sjj.clerk");

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    private final CaseDriver driver;
    private final TaskForms forms;
    private final Inbox inbox;
    private final Procedures procedures;
    private final Cases cases;
    private final Candidates candidates;
    private final Attachments attachments;
    private final TransactionTemplate transaction;
    private final List<String> vetted = new ArrayList<>();
    private final Map<String, Actor> people = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> rows = new HashMap<>();

    OurVettings(
            CaseDriver driver,
            TaskForms forms,
            Inbox inbox,
            Procedures procedures,
            Cases cases,
            Candidates candidates,
            Attachments attachments,
            TransactionTemplate transaction) {
        this.driver = driver;
        this.forms = forms;
        this.inbox = inbox;
        this.procedures = procedures;
        this.cases = cases;
        this.candidates = candidates;
        this.attachments = attachments;
        this.transaction = transaction;
    }

    /** The cases and candidates are registered before the clock runs. */
    double perSecond(int number) {
        var keys = new HashMap<CaseKey, String>();
        for (int i = 0; i < number; i++) {
            transaction.executeWithoutResult(status -> {
                var key = cases.open("cadre-selection", "CS", "基准", "990100", "990100-organization", "zzb.clerk")
                        .key();
                cases.concerns(key, CLEAN);
                keys.put(key, candidates.nominate(key, CLEAN, VACANT_POST).id());
            });
        }
        var before = System.nanoTime();
        keys.forEach((key, candidate) -> vet(key, candidate));
        var seconds = (System.nanoTime() - before) / 1e9;
        vetted.addAll(keys.values());
        return number / seconds;
    }

    /** How many of all vettings ended with a candidate who may be tabled. */
    int concluded() {
        return (int) vetted.stream()
                .filter(one -> candidates.get(one).state() == CandidateState.TABLED)
                .count();
    }

    private void vet(CaseKey key, String candidate) {
        var variables = new HashMap<>(SelectionVariables.CANDIDATE.as(candidate));
        variables.putAll(CaseVariables.JURISDICTION.as("990100"));
        procedures.start("candidate-vetting", key, "zzb.clerk", variables);
        var done = 0;
        for (var open = inbox.ofCase(key); !open.isEmpty(); open = inbox.ofCase(key)) {
            for (var task : open) {
                var actor = actor(task);
                forms.complete(actor, task.id(), fields(task, actor));
                done++;
            }
        }
        assertThat(done).isEqualTo(TASKS);
    }

    private Actor actor(OpenTask task) {
        return people.computeIfAbsent(
                String.valueOf(task.organ()),
                group -> PEOPLE.stream()
                        .map(driver::actor)
                        .filter(actor -> actor.groups().contains(group))
                        .findFirst()
                        .orElseThrow());
    }

    private Map<String, Object> fields(OpenTask task, Actor actor) {
        return switch (task.step()) {
            case "appraise" ->
                appraisal(attachments
                        .store(task.id(), actor.userId(), null, "考察材料.pdf", PDF)
                        .id());
            case "auditArchive", "verifyPersonalMatters" -> Map.of("items", rows(task, actor));
            case "draftReply" -> Map.of("verdict", "CLEAR", "grounds", "", "heardLocal", "所在单位纪检机构无不同意见");
            case "signFirst", "signSecond" -> Map.of("decision", "sign");
            case "checkPetitions" -> Map.of("judgement", "none", "checked", true);
            case "giveOpinion" -> Map.of("verdict", "CLEAR", "grounds", "");
            default -> throw new IllegalStateException(task.step());
        };
    }

    /** All candidates are the same person: the rows to confirm are read once, while it warms up. */
    private List<Map<String, Object>> rows(OpenTask task, Actor actor) {
        return rows.computeIfAbsent(
                task.step(), step -> items(forms.form(actor, task.id()).data()));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> data) {
        return ((List<Map<String, Object>>) data.get("items"))
                .stream()
                        .map(row -> {
                            var filled = new HashMap<>(row);
                            if ("".equals(row.get("verified"))) {
                                filled.put("verified", row.get("reported"));
                            }
                            return (Map<String, Object>) filled;
                        })
                        .toList();
    }

    private Map<String, Object> appraisal(String material) {
        var today = driver.today();
        var fields = new HashMap<String, Object>();
        fields.put("team", List.of(Map.of("name", "甲"), Map.of("name", "乙")));
        fields.put("noticeOn", today.minusDays(20).toString());
        fields.put("fromDay", today.minusDays(5).toString());
        fields.put("untilDay", today.minusDays(2).toString());
        fields.put("talks", 12);
        fields.put("mattersHandedOn", today.minusDays(4).toString());
        fields.put("strengths", "政治素质好，熟悉业务");
        fields.put("shortcomings", "有时急躁");
        fields.put("gates", List.of("politics", "conduct", "ability", "style", "integrity"));
        fields.put("conclusion", "fit");
        fields.put("note", "");
        fields.put("material", List.of(Map.of("id", material)));
        return fields;
    }
}
