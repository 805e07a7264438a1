package io.guicheng.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.engine.Gate;
import io.guicheng.engine.ProcessVariable;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.SeatRole;
import io.guicheng.support.ModelFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every task of every model, in the city's and in the county's case, as everybody. */
class TaskMatrixTest extends MatrixTest {

    private static final Set<String> KIN = Set.of("subject", "relative");

    @Autowired
    RuntimeService runtime;

    @Autowired
    Organizations organizations;

    @Test
    void every_task_of_every_model_has_a_line_in_the_policy() {
        var tasks = new TreeSet<String>();
        for (var procedure : ModelFiles.keys()) {
            ModelFiles.bpmn(procedure)
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> tasks.add(procedure + "." + task.getId()));
        }

        assertThat(POLICY.tasks().keySet())
                .as("say whose task it is: add a line \"procedure.task: organ\" under \"tasks\" of access/policy.yaml")
                .containsExactlyInAnyOrderElementsOf(tasks);
    }

    @Test
    void a_task_is_there_for_the_organ_of_its_step_and_for_nobody_else() {
        var wrong = new ArrayList<String>();
        POLICY.tasks().forEach((task, whose) -> {
            for (var which : List.of("city", "county")) {
                tryOne(task, whose, which, wrong);
            }
        });

        assertThat(wrong).isEmpty();
    }

    private void tryOne(String task, String whose, String which, List<String> wrong) {
        var key = town.key(which);
        var instance = begin(task, key);
        try {
            var id = town.open(key, instance).id();
            everybody().forEach((person, caller) -> {
                var may = mayDo(person, whose, which);
                var ours = caller.call("POST", "/api/tasks/" + id + "/draft", "{}");
                var unknown = person.equals("stranger") ? 401 : 404;
                if (ours.statusCode() != (may ? 204 : unknown)) {
                    wrong.add(task + " in the " + which + "'s case as " + person + ": " + ours.statusCode());
                }
                if (!may
                        && !ours.body()
                                .equals(caller.call("POST", "/api/tasks/" + UUID.randomUUID() + "/draft", "{}")
                                        .body())) {
                    wrong.add(task + " as " + person + ": differs from what is said of an unknown task");
                }
                var inTheList =
                        caller.get("/api/tasks?view=organ&size=100").body().contains(id);
                var theirs = caller.get("/camunda/api/engine/engine/default/task/" + id)
                        .statusCode();
                var theirList = caller.get("/camunda/api/engine/engine/default/task?maxResults=1000")
                        .body()
                        .contains(id);
                if (inTheList != may || (theirs == 200) != may || theirList != may) {
                    wrong.add(task + " in the " + which + "'s case as " + person + ": in the inbox " + inTheList
                            + ", at the engine's door " + theirs + ", in its list " + theirList);
                }
            });
        } finally {
            Gate.open(() -> {
                runtime.deleteProcessInstance(instance, "tried");
                return instance;
            });
        }
    }

    /** The model's step with what it needs to find its organ; in the case of the number, as its own procedures are. */
    private String begin(String task, CaseKey key) {
        var procedure = task.substring(0, task.indexOf('.'));
        var owner = organ(key.jurisdiction(), OrganKind.ORGANIZATION);
        var asked = organ(key.jurisdiction(), OrganKind.AUDIT);
        var nextYear = LocalDate.of(2031, 1, 6);
        var variables = new HashMap<String, Object>(Map.of(
                "jurisdiction", key.jurisdiction(),
                "organId", asked,
                "unitOrgan", asked,
                "reportOrgan", asked,
                "overseerOrgan", owner,
                "ownerOrgan", owner,
                "checkOrgan", owner,
                "overdueAt", nextYear + "T00:00:00",
                "followUpAt", nextYear + "T00:00:00"));
        variables.putAll(ProcessVariable.date("rectificationDue").as(nextYear));
        for (var due : List.of(
                "answerDue",
                "explanationDue",
                "triageDue",
                "noticeDue",
                "disposalDue",
                "checkDue",
                "feedbackDue",
                "reportDue",
                "recordDue",
                "clarifyDue",
                "crossOrganDue",
                "visitDay")) {
            variables.putAll(ProcessVariable.date(due).as(nextYear));
        }
        variables.putAll(Map.of("handlerOrgan", owner, "accusationOrgan", owner, "principalOrgan", owner));
        variables.put("receiverOrgan", owner);
        variables.put("respondentOrgan", asked);
        variables.put("answerMissedAt", nextYear + "T00:00:00");
        return Gate.open(() -> runtime.createProcessInstanceByKey(procedure)
                .businessKey(key.value())
                .setVariables(variables)
                .startBeforeActivity(task.substring(task.indexOf('.') + 1))
                .execute()
                .getId());
    }

    private String organ(String jurisdiction, OrganKind kind) {
        return organizations.organ(jurisdiction, kind).orElseThrow().id();
    }

    private boolean mayDo(String person, String whose, String which) {
        if (person.equals("stranger") || (which.equals("city") && KIN.contains(person))) {
            return false;
        }
        var words = List.of(whose.split(",", 2)[0].split(" "));
        var kind = OrganKind.ofKey(words.get(0)).orElseThrow();
        var above = words.contains("above") || which.equals("city");
        return organizations.seatsOf(MatrixTown.USERS.get(person)).stream()
                .anyMatch(seat -> seat.role().worksOnCases()
                        && seat.organ().kind() == kind
                        && seat.organ().jurisdiction().equals(above ? MatrixTown.CITY : MatrixTown.COUNTY)
                        && words.stream()
                                .map(SeatRole::ofKey)
                                .flatMap(java.util.Optional::stream)
                                .allMatch(role -> role == seat.role()));
    }
}
