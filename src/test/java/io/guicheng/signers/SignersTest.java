package io.guicheng.signers;

import static io.guicheng.support.CaseDriver.ALSO_CLEAN;
import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.InboxView;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.TaskDeadlines;
import io.guicheng.form.TaskForms;
import io.guicheng.handover.Handovers;
import io.guicheng.handover.Urgings;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.Officials;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.registry.Relation;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Reason;
import io.guicheng.signers.Signers.Place;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.SqlCount;
import io.guicheng.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** 加签 and 减签 while organs are asked about a candidate, in the demo city. Each case is rolled back. */
@WholeApplication
@Transactional
class SignersTest {

    private static final String FINANCE = "990100-finance";
    private static final String ASKED_BY_RULE = "990100-audit";

    /** The organs that the table asks, by their clerks. */
    private static final List<String> BY_RULE = List.of("tzb", "gaj", "fy", "jcy", "zfw", "xfj", "wjw", "sjj");

    @Autowired
    CaseDriver city;

    @Autowired
    Signers signers;

    @Autowired
    TaskForms forms;

    @Autowired
    Handovers handovers;

    @Autowired
    Urgings urgings;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskDeadlines deadlines;

    @Autowired
    Dossier dossier;

    @Autowired
    Candidates candidates;

    @Autowired
    Organizations organizations;

    @Autowired
    OrganizationEditor organization;

    @Autowired
    RegistryEditor registry;

    @Autowired
    Officials officials;

    @Autowired
    RuntimeService engine;

    @Autowired
    WebApplicationContext web;

    @Autowired
    ObjectMapper json;

    private CaseKey key;

    @BeforeEach
    void opinions_are_collected() {
        CaseDriver.dateIs(START);
        key = city.atVetting(CLEAN);
        city.appraise(key, true);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @Test
    void an_added_organ_gets_a_task_with_a_deadline_of_its_own_and_knows_why() {
        // given
        var others = waiting();
        assertThat(askable("zzb.clerk")).contains(FINANCE).doesNotContain(ASKED_BY_RULE);
        assertThat(city.visible("czj.clerk", key)).isFalse();

        // when, two days later
        CaseDriver.dateIs(START.plusDays(2));
        var task = add("zzb.clerk", FINANCE, " 分管过财政资金 ");

        // then
        var added = city.task("czj.clerk", key, "giveOpinion");
        assertThat(added.id()).isEqualTo(task);
        assertThat(added.dueAt())
                .isEqualTo(deadlines
                        .of(added.procedure(), added.step(), "990100", START.plusDays(2))
                        .dueAt())
                .isAfter(others.get(0).dueAt());
        assertThat(inbox.page(city.actor("czj.clerk"), InboxView.ORGAN, null, 100)
                        .tasks())
                .extracting(OpenTask::id)
                .contains(task);
        assertThat(city.visible("czj.clerk", key)).isTrue();
        assertThat(waiting()).containsAll(others).hasSize(others.size() + 1);
        assertThat(signers.added(waiting())).containsOnlyKeys(task).hasEntrySatisfying(task, how -> {
            assertThat(how.userId()).isEqualTo("zzb.clerk");
            assertThat(how.reason()).isEqualTo("分管过财政资金");
        });
        assertThat(askable("zzb.clerk")).doesNotContain(FINANCE);
        assertCounted(9, 9);
        assertThat(last()).satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("signer-added");
            assertThat(entry.userId()).isEqualTo("zzb.clerk");
            assertThat(entry.organ()).isEqualTo("990100-organization");
            assertThat(entry.content()).contains(task, "分管过财政资金", organ(FINANCE));
        });

        // and it is urged and copied to like any other
        assertThat(urgings.urge(city.actor("zzb.clerk"), key, task, "")).isEqualTo(1);
        city.dossierHolds(key);
    }

    @Test
    void the_step_ends_when_all_have_answered_and_the_added_answer_counts() {
        // given
        add("zzb.head", FINANCE, "分管过财政资金");
        everythingElse();

        // when all who are asked by rule have answered
        BY_RULE.forEach(one -> city.giveOpinion(one + ".clerk", key, "CLEAR"));

        // then it waits for the added one alone
        assertThat(city.openSteps(key)).containsExactly("giveOpinion");
        assertCounted(9, 1);

        // when
        city.giveOpinion("czj.clerk", key, "AFFECTING");

        // then
        var candidate = city.candidate(key, CLEAN);
        assertThat(candidate.state()).isEqualTo(CandidateState.NOT_TABLED);
        assertThat(candidates.reasons(candidate.id()))
                .extracting(Reason::text)
                .anySatisfy(text -> assertThat(text).contains(organ(FINANCE)));
        city.dossierHolds(key);
    }

    @Test
    void an_added_opinion_that_has_run_out_is_asked_for_again_like_the_others() {
        // given an added organ that had nothing against the candidate
        add("zzb.clerk", FINANCE, "分管过财政资金");
        city.fourMusts(key, Map.of());
        city.giveOpinion("czj.clerk", key, "CLEAR");
        assertThat(city.candidate(key, CLEAN).state()).isEqualTo(CandidateState.TABLED);
        city.consult(key);

        // when more than six months pass
        CaseDriver.dateIs(START.plusMonths(6).plusDays(4));
        city.prepare(key);

        // then
        assertThat(waiting()).extracting(OpenTask::organ).contains(FINANCE).hasSize(9);
        // and now it is asked because a rule says so
        refusedToRemove("zzb.clerk", taskOf(FINANCE), "该机关是按规定征求的，不能减签；只能减去加签的机关");
        city.dossierHolds(key);
    }

    @Test
    void who_was_added_is_taken_off_before_they_begin_and_may_be_added_again() {
        // given: somebody claimed it, and looked at it
        var others = waiting();
        var task = add("zzb.clerk", FINANCE, "分管过财政资金");
        forms.claim(city.actor("czj.clerk"), task);
        assertThat(situation("zzb.leader").removable()).containsExactly(task);

        // when
        signers.remove(city.actor("zzb.leader"), key, task, " 没有工作关系 ");

        // then
        assertThat(waiting()).isEqualTo(others);
        assertThat(inbox.task(city.actor("czj.clerk"), task)).isEmpty();
        assertCounted(8, 8);
        assertThat(last()).satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("signer-removed");
            assertThat(entry.content()).contains(task, "没有工作关系", organ(FINANCE));
        });
        assertThat(askable("zzb.clerk")).contains(FINANCE);

        // and it may be added again, then one more
        var again = add("zzb.clerk", FINANCE, "还是需要");
        add("zzb.clerk", "990100-human-resources", "了解考核情况");
        assertThat(again).isNotEqualTo(task);
        assertCounted(10, 10);
        signers.remove(city.actor("zzb.clerk"), key, again, "还是不需要");
        city.giveOpinion("rsj.clerk", key, "CLEAR");

        // and the step ends without it
        city.fourMusts(key, Map.of());
        assertThat(city.candidate(key, CLEAN).state()).isEqualTo(CandidateState.TABLED);
        assertThat(city.openSteps(key)).containsExactly("consult");
        city.dossierHolds(key);
    }

    @Test
    void only_the_organization_department_of_the_case_adds_and_takes_off() {
        var task = add("zzb.clerk", FINANCE, "分管过财政资金");
        relative();
        // who knows the case is told whose it is: an organ that is asked, the one that was added, one that takes part
        for (var who : List.of("sjj.clerk", "czj.clerk", "jw.clerk", "jw.head")) {
            refusedToAdd(who, "990100-water", "您不能在“有关机关意见”加签、减签，请由" + organ("990100-organization") + "办理");
            refusedToRemove(who, task, "您不能在“有关机关意见”加签、减签，请由" + organ("990100-organization") + "办理");
            assertThat(askable(who)).isEmpty();
            assertThat(situation(who).open()).isEmpty();
            assertThat(situation(who).removable()).isEmpty();
        }
        // who must stay away, or has nothing to do with it, is told of no case
        for (var who : List.of("kin", "slj.clerk", "zzb.clerk.qh", "xtgl")) {
            assertThatThrownBy(() -> add(who, "990100-water", "好奇")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> signers.remove(city.actor(who), key, task, "好奇"))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> askable(who)).isInstanceOf(NotFound.class);
        }
        assertThat(waiting()).hasSize(9);
    }

    @Test
    void only_an_organ_that_the_model_names_and_that_can_answer_is_added_and_nothing_is_stored_otherwise() {
        var before = waiting();
        var entries = city.dossierEntries(key);
        onlyARelativeWorksIn("990100-finance", "czj.clerk");
        for (var wrong : Map.of(
                        "",
                        "请选择“加签机关”",
                        ASKED_BY_RULE,
                        "该机关本轮已经征求，不能重复加签",
                        "990100-discipline",
                        "这一环节不能向所选的机关加签，请另选机关",
                        "990100-organization",
                        "这一环节不能向所选的机关加签，请另选机关",
                        "990121-organization",
                        "这一环节不能向所选的机关加签，请另选机关",
                        "none",
                        "这一环节不能向所选的机关加签，请另选机关",
                        FINANCE,
                        organ(FINANCE) + "目前没有可以办理的人员，请另选机关")
                .entrySet()) {
            assertThat(refusedField(wrong.getKey(), "需要")).containsExactly(new FieldError("organ", wrong.getValue()));
        }
        assertThat(askable("zzb.clerk")).contains("990100-water").doesNotContain(FINANCE, "990100-discipline");
        assertThat(refusedField("990100-water", " ")).containsExactly(new FieldError("reason", "“理由”必须填写"));
        assertThat(refusedField("990100-water", "长".repeat(501)))
                .containsExactly(new FieldError("reason", "“理由”不能超过 500 个字"));
        assertThatThrownBy(() -> signers.add(
                        city.actor("zzb.clerk"),
                        key,
                        new Place(before.get(0).instanceId(), "auditArchive"),
                        "990100-water",
                        "需要"))
                .isInstanceOf(Refused.class)
                .hasMessage("“干部档案必审”不能加签、减签");
        assertThat(waiting()).isEqualTo(before);
        assertThat(city.dossierEntries(key)).isEqualTo(entries);
    }

    @Test
    void who_is_asked_by_rule_has_begun_or_is_the_last_is_not_taken_off() {
        // given an organ asked by rule, one that typed, one that handed on, and one that nobody waits for but the step
        refusedToRemove("zzb.clerk", taskOf(ASKED_BY_RULE), "该机关是按规定征求的，不能减签；只能减去加签的机关");
        var typed = add("zzb.clerk", FINANCE, "分管过财政资金");
        forms.draft(city.actor("czj.clerk"), typed, Map.of("grounds", "正在了解"));
        refusedToRemove("zzb.clerk", typed, "该机关已经开始办理，不能减签");
        var passed = add("zzb.clerk", "990100-human-resources", "了解考核情况");
        handovers.delegate(city.actor("rsj.clerk"), passed, "rsj.head", "请核对");
        refusedToRemove("zzb.clerk", passed, "该机关已经开始办理，不能减签");
        var last = add("zzb.clerk", "990100-water", "在该局任过职");
        urgings.urge(city.actor("zzb.clerk"), key, last, "");
        assertThat(situation("zzb.clerk").removable()).containsExactly(last);
        assertThatThrownBy(() -> signers.remove(city.actor("zzb.clerk"), key, last, " "))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refusal -> assertThat(refusal.errors()).containsExactly(new FieldError("reason", "“理由”必须填写")));

        // when all others have answered
        city.giveOpinion("czj.clerk", key, "CLEAR");
        refusedToRemove("zzb.clerk", typed, "该机关已经答复或者已经减签，请刷新后再看");
        handovers.giveBack(city.actor("rsj.head"), passed, "已核对");
        city.giveOpinion("rsj.clerk", key, "CLEAR");
        BY_RULE.forEach(one -> city.giveOpinion(one + ".clerk", key, "CLEAR"));

        // then a step ends by an answer, not by taking off who has not given it
        assertThat(situation("zzb.clerk").removable()).isEmpty();
        refusedToRemove("zzb.clerk", last, "其他机关都已答复，只等该机关，不能减签；可以催办");
        var place = place();
        city.giveOpinion("slj.clerk", key, "CLEAR");
        assertThatThrownBy(() -> signers.add(city.actor("zzb.clerk"), key, place, "990100-transport", "需要"))
                .isInstanceOf(Refused.class)
                .hasMessage("这一环节已经办结，不能再加签、减签");
        assertThat(signers.askable(city.actor("zzb.clerk"), key, place)).isEmpty();
        city.dossierHolds(key);
    }

    @Test
    void each_candidate_has_a_round_of_their_own() {
        // given two candidates in the musts
        var both = city.atVetting(CLEAN, ALSO_CLEAN);
        city.appraise(both, true);
        city.appraise(both, true);
        var open = city.open(both).stream()
                .filter(task -> task.step().equals("giveOpinion"))
                .toList();
        var places = signers.situation(city.actor("zzb.clerk"), city.file(both), open)
                .open();
        assertThat(places).hasSize(2);

        // when
        var task = signers.add(city.actor("zzb.clerk"), both, places.get(0), FINANCE, "分管过财政资金");

        // then
        assertThat(city.task("czj.clerk", both, "giveOpinion").instanceId())
                .isEqualTo(places.get(0).instance());
        assertThat(city.open(both)).filteredOn(one -> one.id().equals(task)).hasSize(1);
        assertThat(signers.askable(city.actor("zzb.clerk"), both, places.get(1)))
                .extracting(Organ::id)
                .contains(FINANCE);
    }

    @Test
    void the_page_shows_what_is_open_to_whom_and_says_by_field_what_is_wrong() throws Exception {
        var mvc =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        var url = "/api/cases/" + key;
        var page = read(fire(mvc, "zzb.clerk", get(url)));
        var step = page.path("signing").path(0);
        assertThat(page.path("signing")).hasSize(1);
        assertThat(step.path("name").asText()).isEqualTo("有关机关意见");
        assertThat(step.path("candidate").asText())
                .isEqualTo(city.candidate(key, CLEAN).id());
        assertThat(read(fire(mvc, "sjj.clerk", get(url))).path("signing")).isEmpty();
        var place = Map.of(
                "instance",
                step.path("instance").asText(),
                "step",
                step.path("step").asText());
        assertThat(read(fire(
                        mvc,
                        "zzb.clerk",
                        get(url + "/signers")
                                .param("instance", place.get("instance"))
                                .param("step", place.get("step")))))
                .anySatisfy(one -> assertThat(one.path("id").asText()).isEqualTo(FINANCE));

        // when nothing is chosen
        var wrong = fire(mvc, "zzb.clerk", body(post(url + "/add-signer"), place));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentType()).startsWith("application/problem+json");
        assertThat(read(wrong).path("errors").path(0).path("field").asText()).isEqualTo("organ");
        assertThat(fire(mvc, "sjj.clerk", body(post(url + "/add-signer"), place))
                        .getStatus())
                .isEqualTo(409);
        assertThat(fire(mvc, "slj.clerk", body(post(url + "/add-signer"), place))
                        .getStatus())
                .isEqualTo(404);

        // when it is right
        var wish = new HashMap<>(place);
        wish.put("organ", FINANCE);
        wish.put("reason", "分管过财政资金");
        var done = fire(mvc, "zzb.clerk", body(post(url + "/add-signer"), wish));
        assertThat(done.getStatus()).isEqualTo(201);
        var task = read(done).path("task").asText();

        // then the case, its timeline and the form of the organ tell it
        var sentence = "由宋岚楷加签：分管过财政资金";
        var after = read(fire(mvc, "zzb.clerk", get(url)));
        assertThat(after.path("openTasks"))
                .filteredOn(one -> one.path("id").asText().equals(task))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("added").asText()).isEqualTo(sentence);
                    assertThat(one.path("removable").asBoolean()).isTrue();
                });
        assertThat(after.path("openTasks"))
                .filteredOn(one -> one.path("removable").asBoolean())
                .hasSize(1);
        assertThat(after.path("timeline")).anySatisfy(line -> {
            assertThat(line.path("what").asText()).isEqualTo("加签");
            assertThat(line.path("detail").asText()).contains(organ(FINANCE), "分管过财政资金");
        });
        assertThat(after.path("candidates").path(0).path("opinions")).anySatisfy(one -> {
            assertThat(one.path("organId").asText()).isEqualTo(FINANCE);
            assertThat(one.path("light").asText()).isEqualTo("missing");
        });
        var form = read(fire(mvc, "czj.clerk", get("/api/tasks/" + task + "/form")));
        assertThat(form.path("context").path("added").asText()).isEqualTo(sentence);
        assertThat(read(fire(mvc, "jw.clerk", get(url))).path("openTasks"))
                .filteredOn(one -> one.path("id").asText().equals(task))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.has("added")).isFalse();
                    assertThat(one.path("removable").asBoolean()).isFalse();
                });
        var own = read(fire(mvc, "czj.clerk", get(url)));
        assertThat(own.path("openTasks")).hasSize(1);
        assertThat(own.path("openTasks").path(0).path("removable").asBoolean()).isFalse();

        // and it is taken off
        assertThat(fire(mvc, "zzb.clerk", body(post(url + "/remove-signer"), Map.of("task", task, "reason", "不需要")))
                        .getStatus())
                .isEqualTo(204);
        assertThat(fire(mvc, "czj.clerk", get("/api/tasks/" + task + "/form")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void it_costs_no_more_statements_than_it_did_however_many_are_asked() throws Exception {
        // given: what is read once and kept has been read
        remove(add("zzb.clerk", FINANCE, "分管过财政资金"));
        var few = List.of(
                SqlCount.of(() -> add("zzb.clerk", FINANCE, "分管过财政资金")), SqlCount.of(() -> remove(taskOf(FINANCE))));

        // when many more are asked
        for (var one : List.of("water", "transport", "housing", "development", "environment", "agriculture")) {
            add("zzb.clerk", "990100-" + one, "在该局任过职");
        }
        var many = List.of(
                SqlCount.of(() -> add("zzb.clerk", FINANCE, "分管过财政资金")), SqlCount.of(() -> remove(taskOf(FINANCE))));

        // then
        var costs = many.stream().map(List::size).toList();
        System.out.printf("adding and taking off cost %s statements%n", costs);
        assertThat(costs)
                .as(() -> String.join("\n", many.get(1)))
                .isEqualTo(few.stream().map(List::size).toList());
        assertThat(many.get(0)).hasSizeLessThanOrEqualTo(72);
        assertThat(many.get(1)).hasSizeLessThanOrEqualTo(88);
    }

    // ---- help

    private Place place() {
        return Place.of(waiting().get(0));
    }

    private List<OpenTask> waiting() {
        return city.open(key).stream()
                .filter(task -> task.step().equals("giveOpinion"))
                .toList();
    }

    private String taskOf(String organ) {
        return waiting().stream()
                .filter(task -> organ.equals(task.organ()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String add(String who, String organ, String reason) {
        return signers.add(city.actor(who), key, place(), organ, reason);
    }

    private String remove(String task) {
        signers.remove(city.actor("zzb.clerk"), key, task, "没有工作关系");
        return task;
    }

    private List<String> askable(String who) {
        return signers.askable(city.actor(who), key, place()).stream()
                .map(Organ::id)
                .toList();
    }

    private Signers.Situation situation(String who) {
        return signers.situation(city.actor(who), city.file(key), city.open(key));
    }

    /** All of the four musts but the organs' opinions. */
    private void everythingElse() {
        city.auditArchive(key);
        city.verifyPersonalMatters(key);
        city.hearDiscipline(key, "CLEAR");
        city.checkPetitions(key);
    }

    /** What the engine counts, and that no two instances have the same number. */
    private void assertCounted(int instances, int active) {
        var instance = waiting().get(0).instanceId();
        assertThat(values(instance, "nrOfInstances")).containsExactly(instances);
        assertThat(values(instance, "nrOfActiveInstances")).containsExactly(active);
        assertThat(values(instance, "nrOfCompletedInstances")).containsExactly(instances - active);
        assertThat(values(instance, "loopCounter")).hasSize(instances).doesNotHaveDuplicates();
        var asked = (List<?>) engine.getVariable(instance, "organsToAsk");
        assertThat(asked).hasSize(instances).doesNotHaveDuplicates();
        assertThat(values(instance, "organId")).containsExactlyInAnyOrderElementsOf(asked);
    }

    private List<Object> values(String instance, String name) {
        return engine.createVariableInstanceQuery().processInstanceIdIn(instance).variableName(name).list().stream()
                .map(VariableInstance::getValue)
                .toList();
    }

    private Dossier.Entry last() {
        return dossier.entries(key).stream().reduce((earlier, later) -> later).orElseThrow();
    }

    private String organ(String id) {
        return organizations.organName(id);
    }

    private void relative() {
        organization.put(new Person("kin", "人选亲属", ALSO_CLEAN, true));
        organization.seat("kin", "990100-organization", SeatRole.CLERK);
        if (!officials.relatives(CLEAN).contains(ALSO_CLEAN)) {
            registry.relate(new Relation(CLEAN, ALSO_CLEAN, "配偶"));
        }
    }

    private void onlyARelativeWorksIn(String organ, String clerk) {
        relative();
        organization.unseat(clerk, organ, SeatRole.CLERK);
        organization.seat("kin", organ, SeatRole.CLERK);
    }

    private void refusedToAdd(String who, String organ, String why) {
        assertThatThrownBy(() -> add(who, organ, "需要"))
                .isInstanceOf(Refused.class)
                .hasMessage(why);
    }

    private void refusedToRemove(String who, String task, String why) {
        assertThatThrownBy(() -> signers.remove(city.actor(who), key, task, "不需要"))
                .isInstanceOf(Refused.class)
                .hasMessage(why);
    }

    private List<FieldError> refusedField(String organ, String reason) {
        var refusal = catchThrowableOfType(RefusedInput.class, () -> add("zzb.clerk", organ, reason));
        assertThat(refusal).as(organ).isNotNull();
        return refusal.errors();
    }

    private MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder request, Map<String, String> content)
            throws Exception {
        return request.contentType("application/json").content(json.writeValueAsString(content));
    }

    private static MockHttpServletResponse fire(MockMvc mvc, String who, MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.with(user(who)).with(csrf())).andReturn().getResponse();
    }

    private JsonNode read(MockHttpServletResponse response) throws Exception {
        return json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }
}
