package io.guicheng.api;

import io.guicheng.api.CaseView.SignedStep;
import io.guicheng.engine.OpenTask;
import io.guicheng.signers.Signers.Added;
import io.guicheng.signers.Signers.Place;
import io.guicheng.signers.Signers.Situation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 加签 as it stands on the page of a case and above a form. */
@Component
class SignerViews {

    private final Names names;

    SignerViews(Names names) {
        this.names = names;
    }

    /** Who added a task and why, in one sentence; null when nobody did. */
    @Nullable
    String added(@Nullable Added added) {
        return added == null ? null : "由" + names.person(added.userId()) + "加签：" + added.reason();
    }

    /**
     * The steps to which the reader may add.
     *
     * @param tasks the open tasks of the case
     * @param subjects instance id → id of the candidate its tasks are about
     */
    List<SignedStep> open(Situation situation, List<OpenTask> tasks, Map<String, String> subjects) {
        return situation.open().stream()
                .map(place -> new SignedStep(
                        place.instance(), place.step(), name(place, tasks), subjects.get(place.instance())))
                .toList();
    }

    private static String name(Place place, List<OpenTask> tasks) {
        return tasks.stream()
                .filter(task -> task.instanceId().equals(place.instance())
                        && task.step().equals(place.step()))
                .findFirst()
                .map(OpenTask::name)
                .orElse(place.step());
    }
}
