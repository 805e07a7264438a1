package io.guicheng.signers;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.Procedures;
import io.guicheng.engine.ProcessVariable;
import io.guicheng.engine.TokenMoves;
import io.guicheng.form.ActsOnTasks;
import io.guicheng.handover.Unattended;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.kernel.TypedText;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.signers.SignerRules.Rule;
import io.guicheng.suspension.Suspensions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class AddedSigners implements Signers {

    private static final int LONGEST_REASON = 500;
    private static final String GONE = "该机关已经答复或者已经减签，请刷新后再看";

    private final Cases cases;
    private final Inbox inbox;
    private final Procedures procedures;
    private final TokenMoves tokens;
    private final SignerRules rules;
    private final SignerTable table;
    private final ObjectProvider<SignerRegister> registers;
    private final ActsOnTasks acts;
    private final Unattended unattended;
    private final Suspensions suspensions;
    private final Dossier dossier;

    AddedSigners(
            Cases cases,
            Inbox inbox,
            Procedures procedures,
            TokenMoves tokens,
            SignerRules rules,
            SignerTable table,
            ObjectProvider<SignerRegister> registers,
            ActsOnTasks acts,
            Unattended unattended,
            Suspensions suspensions,
            Dossier dossier) {
        this.cases = cases;
        this.inbox = inbox;
        this.procedures = procedures;
        this.tokens = tokens;
        this.rules = rules;
        this.table = table;
        this.registers = registers;
        this.acts = acts;
        this.unattended = unattended;
        this.suspensions = suspensions;
        this.dossier = dossier;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Added> added(Collection<OpenTask> open) {
        var ids = open.stream()
                .filter(task -> rules.of(task).isPresent())
                .map(OpenTask::id)
                .toList();
        return ids.isEmpty() ? Map.of() : table.of(ids);
    }

    @Override
    @Transactional(readOnly = true)
    public Situation situation(Actor actor, CaseFile file, Collection<OpenTask> open) {
        var added = added(open);
        var mine = open.stream()
                .filter(task ->
                        rules.of(task).filter(rule -> rule.allows(actor, file)).isPresent())
                .collect(Collectors.groupingBy(Place::of));
        var maybe = mine.values().stream()
                .filter(together -> together.size() > 1)
                .flatMap(Collection::stream)
                .map(OpenTask::id)
                .filter(added::containsKey)
                .collect(Collectors.toSet());
        maybe.removeAll(acts.among(file.key(), maybe));
        return new Situation(
                added,
                open.stream()
                        .map(Place::of)
                        .filter(mine::containsKey)
                        .distinct()
                        .toList(),
                Set.copyOf(maybe));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Organ> askable(Actor actor, CaseKey key, Place place) {
        var file = known(actor, key);
        return inbox.ofCase(key).stream()
                .filter(task -> Place.of(task).equals(place))
                .findFirst()
                .flatMap(task ->
                        rules.of(task).filter(rule -> rule.allows(actor, file)).map(rule -> askable(file, rule, task)))
                .orElse(List.of());
    }

    private List<Organ> askable(CaseFile file, Rule rule, OpenTask task) {
        var asked = asked(rule, procedures.variables(task));
        return rules.from(rule, file).stream()
                .filter(organ -> !asked.contains(organ.id()))
                .filter(organ -> unattended.isAttended(rule.offeredTo(organ), file.key()))
                .toList();
    }

    @Override
    public String add(Actor actor, CaseKey key, Place place, String organ, String reason) {
        var file = known(actor, key);
        var open = inbox.ofCase(key).stream()
                .filter(task -> Place.of(task).equals(place))
                .toList();
        var rule = allowed(actor, file, open);
        // whoever answers last waits for this, and then is not the last any more; or was faster, and it is over
        var beside = held(open).stream().findFirst().orElseThrow(AddedSigners::over);
        var variables = procedures.variables(beside);
        var chosen = chosen(file, rule, asked(rule, variables), organ);
        var text = TypedText.required("reason", "理由", reason, LONGEST_REASON);
        var task = tokens.oneMore(beside, chosen.id());
        table.add(beside, task, chosen.id(), actor.userId(), text);
        registersOf(beside, register -> register.added(variables, chosen.id()));
        record(actor, file, rule, beside, "signer-added", Map.of("task", task, "加签机关", chosen.name(), "reason", text));
        suspensions.follow(key);
        return task;
    }

    @Override
    public void remove(Actor actor, CaseKey key, String taskId, String reason) {
        var file = known(actor, key);
        var all = inbox.ofCase(key);
        var task =
                all.stream().filter(one -> one.id().equals(taskId)).findFirst().orElseThrow(() -> new Refused(GONE));
        var open =
                all.stream().filter(one -> Place.of(one).equals(Place.of(task))).toList();
        var rule = allowed(actor, file, open);
        var held = held(open);
        whyNotRemove(task, held).ifPresent(why -> {
            throw new Refused(why);
        });
        var text = TypedText.required("reason", "理由", reason, LONGEST_REASON);
        var variables = procedures.variables(task);
        var organ = rules.asked(task);
        tokens.oneLess(task);
        table.remove(taskId, actor.userId(), text);
        registersOf(task, register -> register.removed(variables, organ.id()));
        record(actor, file, rule, task, "signer-removed", Map.of("task", taskId, "减签机关", organ.name(), "reason", text));
    }

    private CaseFile known(Actor actor, CaseKey key) {
        return cases.find(key, actor).orElseThrow(() -> new NotFound("案件不存在，或者无权查看"));
    }

    /** The rule of a step, given its open tasks. */
    private Rule allowed(Actor actor, CaseFile file, List<OpenTask> open) {
        var task = open.stream().findFirst().orElseThrow(AddedSigners::over);
        var rule = rules.of(task).orElseThrow(() -> new Refused("“" + task.name() + "”不能加签、减签"));
        if (!rule.allows(actor, file)) {
            throw new Refused("您不能在“" + task.name() + "”加签、减签，请由"
                    + rules.adding(rule, file).name() + "办理");
        }
        return rule;
    }

    /** Those that are still open, as they stay until the transaction ends. */
    private Collection<OpenTask> held(List<OpenTask> open) {
        return inbox.ofIds(inbox.holdAll(open)).values();
    }

    private static Refused over() {
        return new Refused("这一环节已经办结，不能再加签、减签");
    }

    private static List<String> asked(Rule rule, Map<String, Object> variables) {
        return ProcessVariable.ids(rule.list()).from(variables);
    }

    private Organ chosen(CaseFile file, Rule rule, List<String> asked, String organ) {
        if (organ.isBlank()) {
            throw RefusedInput.of("organ", "请选择“加签机关”");
        }
        if (asked.contains(organ)) {
            throw RefusedInput.of("organ", "该机关本轮已经征求，不能重复加签");
        }
        var chosen = rules.from(rule, file).stream()
                .filter(one -> one.id().equals(organ))
                .findFirst()
                .orElseThrow(() -> RefusedInput.of("organ", "这一环节不能向所选的机关加签，请另选机关"));
        if (!unattended.isAttended(rule.offeredTo(chosen), file.key())) {
            throw RefusedInput.of("organ", chosen.name() + "目前没有可以办理的人员，请另选机关");
        }
        return chosen;
    }

    /** @param held the tasks of the step that are open */
    private Optional<String> whyNotRemove(OpenTask task, Collection<OpenTask> held) {
        if (held.stream().noneMatch(one -> one.id().equals(task.id()))) {
            return Optional.of(GONE);
        }
        if (!table.of(List.of(task.id())).containsKey(task.id())) {
            return Optional.of("该机关是按规定征求的，不能减签；只能减去加签的机关");
        }
        if (!acts.among(task.caseKey(), List.of(task.id())).isEmpty()) {
            return Optional.of("该机关已经开始办理，不能减签");
        }
        return held.size() < 2 ? Optional.of("其他机关都已答复，只等该机关，不能减签；可以催办") : Optional.empty();
    }

    private void registersOf(OpenTask task, Consumer<SignerRegister> change) {
        registers.stream()
                .filter(register -> register.procedure().equals(task.procedure())
                        && register.step().equals(task.step()))
                .forEach(change);
    }

    private void record(
            Actor actor, CaseFile file, Rule rule, OpenTask task, String kind, Map<String, String> content) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("name", task.name());
        entry.putAll(content);
        dossier.append(
                task.caseKey(),
                Dossier.Author.of(actor, rules.adding(rule, file).id()),
                kind,
                task.procedure() + "." + task.step(),
                entry);
    }
}
