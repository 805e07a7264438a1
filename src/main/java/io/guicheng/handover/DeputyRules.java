package io.guicheng.handover;

import io.guicheng.casework.Dossier;
import io.guicheng.casework.Recusal;
import io.guicheng.engine.OpenTask;
import io.guicheng.handover.Handovers.StandIn;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.Actor;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What standing in does not allow, although seats would. */
@Component
class DeputyRules {

    private final Colleagues colleagues;
    private final Recusal recusal;
    private final Dossier dossier;

    DeputyRules(Colleagues colleagues, Recusal recusal, Dossier dossier) {
        this.colleagues = colleagues;
        this.recusal = recusal;
        this.dossier = dossier;
    }

    /**
     * Whether a deputy may complete this task for the principal.
     *
     * @throws Refused when the principal must stay away from the case, since the deputy is no further from it than they are; and when the
     *     deputy has done a step of the same procedure in their own name, which they would now approve in another's
     */
    void check(Actor deputy, OpenTask task, String principal) {
        var away = colleagues.actor(principal).filter(one -> recusal.mustLeave(one, task.caseKey()));
        if (away.isPresent()) {
            throw new Refused("该任务不能代理办理，请报告本机关分管领导");
        }
        var own = dossier.entries(task.caseKey()).stream()
                .anyMatch(entry -> entry.kind().equals("completed")
                        && entry.userId().equals(deputy.userId())
                        && entry.onBehalfOf() == null
                        && entry.step().startsWith(task.procedure() + "."));
        if (own && isOfRole(deputy, task)) {
            throw new Refused("您以本人身份办理过本案的这一流程，不能再代他人审核，请由其他人员办理");
        }
    }

    /** Who has completed a step of the case for whom. */
    Set<StandIn> standIns(CaseKey caseKey) {
        return dossier.entries(caseKey).stream()
                .filter(entry -> entry.kind().equals("completed"))
                .flatMap(
                        entry -> Optional.ofNullable(entry.onBehalfOf())
                                .map(principal -> new StandIn(entry.userId(), principal))
                                .stream())
                .collect(Collectors.toSet());
    }

    /** A step for holders of a role is somebody's decision about the work of others. */
    private static boolean isOfRole(Actor deputy, OpenTask task) {
        return !deputy.ownGroups().contains(String.valueOf(task.organ()));
    }
}
