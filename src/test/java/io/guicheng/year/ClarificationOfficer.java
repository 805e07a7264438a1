package io.guicheng.year;

import static io.guicheng.support.play.ClarificationPlay.confirmed;
import static io.guicheng.support.play.ClarificationPlay.impact;
import static io.guicheng.support.play.ClarificationPlay.plan;
import static io.guicheng.support.play.ClarificationPlay.visit;

import io.guicheng.clarifications.Clarifications;
import io.guicheng.engine.OpenTask;
import io.guicheng.form.StartForms;
import io.guicheng.kernel.CaseKey;
import io.guicheng.reporter.Custody;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.play.ClarificationPlay;
import java.util.HashMap;
import java.util.Map;

/** Clears those of whom something unfounded was said: one after the other by letter, widely, not at all as nothing was harmed, not at all as they wish. */
final class ClarificationOfficer implements Officer {

    /** How a clarification ends. */
    enum Fate {
        LETTER,
        WIDE,
        NO_HARM,
        DECLINED
    }

    private static final String[] WIDE_WAYS = {"WRITTEN", "MEETING", "CIRCULAR"};

    private final CaseDriver city;
    private final ClarificationPlay play;
    private final Clarifications clarifications;
    private final Custody custody;
    private final Map<CaseKey, Fate> fates = new HashMap<>();

    ClarificationOfficer(CaseDriver city, StartForms starts, Clarifications clarifications, Custody custody) {
        this.city = city;
        this.play = new ClarificationPlay(city, starts);
        this.clarifications = clarifications;
        this.custody = custody;
    }

    @Override
    public void does(OpenTask task, String userId) {
        var fate = fates.computeIfAbsent(task.caseKey(), key -> Fate.values()[fates.size() % Fate.values().length]);
        city.handIn(userId, task, fields(task, userId, fate));
    }

    private Map<String, Object> fields(OpenTask task, String userId, Fate fate) {
        var wide = fate == Fate.WIDE;
        return switch (task.step()) {
            case "confirmUnfounded" -> confirmed();
            case "assessImpact" ->
                fate == Fate.NO_HARM ? impact("NO_HARM", "PERSON") : impact("PROMOTION", wide ? "SYSTEM" : "UNIT");
            case "confirmNotStarted" -> Map.of("decision", "AGREE");
            case "askWish" ->
                switch (fate) {
                    case DECLINED -> play.declining(userId, task.id());
                    case WIDE -> play.wish(userId, task.id(), "SYSTEM", WIDE_WAYS);
                    default -> play.wish(userId, task.id(), "PERSON", "WRITTEN");
                };
            case "draftPlan" -> wide ? plan("SYSTEM", WIDE_WAYS) : plan("PERSON", "WRITTEN");
            case "reviewPlan", "endorsePlan", "confirmPlan" -> Map.of("decision", "APPROVE");
            case "issueLetter" -> play.letter(userId, task.id());
            case "clarifyOtherwise" -> play.act(userId, task.id());
            case "reportBack" -> play.feedback(custody.identified(petition(task.caseKey())) ? "PHONE" : "NONE");
            case "followUp" -> visit(city.today(), "");
            default -> throw new AssertionError("nobody expected " + task.step());
        };
    }

    private String petition(CaseKey key) {
        return clarifications.get(key).petitionId();
    }

    /** So many came, and went each its way. */
    Map<CaseKey, Fate> fates() {
        return Map.copyOf(fates);
    }
}
