package io.guicheng.form;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Confinement;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.CaseVariables;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.Procedures;
import io.guicheng.engine.ProcessVariable;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.TypedText;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.SeatRole;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoppedCases implements CaseStops {

    private static final String TERMINATION = "case-termination";
    private static final String STOP = "caseStopped";
    private static final ProcessVariable<String> OWNER = ProcessVariable.text("ownerOrgan");
    private static final String CONFINED = "限定知悉的案件不能撤回、终止，只能办结";
    private static final int LONGEST_REASON = 1000;

    private final Cases cases;
    private final Confinement confinement;
    private final Dossier dossier;
    private final StopEntries entries;
    private final Inbox inbox;
    private final Procedures procedures;
    private final Organizations organizations;

    StoppedCases(
            Cases cases,
            Confinement confinement,
            Dossier dossier,
            StopEntries entries,
            Inbox inbox,
            Procedures procedures,
            Organizations organizations) {
        this.cases = cases;
        this.confinement = confinement;
        this.dossier = dossier;
        this.entries = entries;
        this.inbox = inbox;
        this.procedures = procedures;
        this.organizations = organizations;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Actor actor, CaseFile file) {
        return whyNotWithdraw(actor, file).isEmpty();
    }

    @Override
    public void withdraw(Actor actor, CaseKey key, String reason) {
        var file = known(actor, key);
        whyNotWithdraw(actor, file).ifPresent(why -> {
            throw new Refused(why);
        });
        dossier.append(
                key,
                Dossier.Author.of(actor, file.ownerOrgan()),
                StopEntries.WITHDRAWN,
                file.procedure() + ".stop",
                Map.of("name", "撤回", "reason", TypedText.required("reason", "理由", reason, LONGEST_REASON)));
        stop(key);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayAskTermination(Actor actor, CaseFile file) {
        return whyNotAsk(actor, file).isEmpty();
    }

    @Override
    public void askTermination(Actor actor, CaseKey key, String reason) {
        var file = known(actor, key);
        whyNotAsk(actor, file).ifPresent(why -> {
            throw new Refused(why);
        });
        dossier.append(
                key,
                Dossier.Author.of(actor, seatIn(actor, file.ownerOrgan())),
                StopEntries.ASKED,
                TERMINATION + ".ask",
                Map.of("name", "申请终止", "reason", TypedText.required("reason", "理由", reason, LONGEST_REASON)));
        var variables = new HashMap<>(CaseVariables.JURISDICTION.as(file.jurisdiction()));
        variables.putAll(OWNER.as(file.ownerOrgan()));
        procedures.start(TERMINATION, key, actor.userId(), variables);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TerminationRequest> request(CaseKey key) {
        return entries.last(key, StopEntries.ASKED)
                .map(entry -> new TerminationRequest(entry.userId(), entry.at(), entries.reason(entry)));
    }

    @Override
    public void terminate(CaseKey key) {
        var request = request(key).orElseThrow(() -> new Refused("没有人申请终止这个案件"));
        dossier.append(
                key,
                Dossier.Author.SERVER,
                StopEntries.TERMINATED,
                TERMINATION + ".terminateCase",
                Map.of("name", "终止", "reason", request.reason(), "askedBy", request.userId()));
        stop(key);
    }

    private void stop(CaseKey key) {
        if (!procedures.tell(STOP, key, Map.of())) {
            throw new Refused("案件已经办结，或者所在流程不能撤回、终止");
        }
    }

    private CaseFile known(Actor actor, CaseKey key) {
        return cases.find(key, actor).orElseThrow(() -> new NotFound("案件不存在"));
    }

    private Optional<String> whyNotWithdraw(Actor actor, CaseFile file) {
        if (confinement.covers(file.key())) {
            return Optional.of(CONFINED);
        }
        if (!file.running()) {
            return Optional.of("案件已经办结，不能撤回");
        }
        if (!file.initiator().equals(actor.userId())) {
            return Optional.of("只有发起人可以撤回案件");
        }
        if (entries.othersActed(file.key(), actor.userId())) {
            return Optional.of("已有其他人办理过这个案件，不能撤回，可以申请终止");
        }
        return pending(file.key()) ? Optional.of("终止申请正在审批，不能撤回") : Optional.empty();
    }

    private Optional<String> whyNotAsk(Actor actor, CaseFile file) {
        if (confinement.covers(file.key())) {
            return Optional.of(CONFINED);
        }
        if (!file.running()) {
            return Optional.of("案件已经办结，不能终止");
        }
        if (!file.initiator().equals(actor.userId()) && !leads(actor, file.ownerOrgan())) {
            return Optional.of("只有发起人和承办机关的负责人、分管领导可以申请终止");
        }
        if (pending(file.key())) {
            return Optional.of("已有终止申请正在审批，不能重复申请");
        }
        var somebodyElse = organizations.seatsIn(file.ownerOrgan()).stream()
                .anyMatch(seat -> seat.role() == SeatRole.LEADER_IN_CHARGE
                        && !seat.userId().equals(actor.userId()));
        return somebodyElse ? Optional.empty() : Optional.of("承办机关没有其他分管领导可以审批终止");
    }

    private boolean pending(CaseKey key) {
        return inbox.ofCase(key).stream().anyMatch(task -> task.procedure().equals(TERMINATION));
    }

    private static boolean leads(Actor actor, String organ) {
        return actor.seats().stream()
                .anyMatch(seat -> seat.organ().id().equals(organ) && seat.role() != SeatRole.CLERK);
    }

    private static @Nullable String seatIn(Actor actor, String organ) {
        return actor.sitsIn(organ) ? organ : null;
    }
}
