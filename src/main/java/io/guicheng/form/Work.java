package io.guicheng.form;

import io.guicheng.casework.CaseFile;
import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.time.LocalDate;
import java.util.Map;

/**
 * The step somebody is working on.
 *
 * @param organ id of the organ on whose behalf the actor does it
 * @param variables ids, dates, counts and decisions that the task sees
 * @param today date of the server's clock in China
 */
public record Work(
        OpenTask task, CaseFile file, Actor actor, String organ, Map<String, Object> variables, LocalDate today) {

    public CaseKey caseKey() {
        return file.key();
    }

    public String jurisdiction() {
        return file.jurisdiction();
    }
}
