package io.guicheng.procedure.familyvisit;

import io.guicheng.engine.ProcessVariable;
import java.time.LocalDate;
import java.util.List;

/** Everything the code may say about {@code processes/family-visit/family-visit.bpmn}. */
final class FamilyVisitProcedure {

    static final String KEY = "family-visit";

    static final String PREFIX = "FV";

    static final String TOPIC_TABLE = "family-visit.topic";

    static final String VISITOR_TABLE = "family-visit.visitor";

    static final ProcessVariable<Boolean> PLAN_RETURNED = ProcessVariable.flag("planReturned");

    /** Ids of the officials to be visited, and the one whom an instance of the visits is about. */
    static final ProcessVariable<List<String>> VISIT_OFFICIALS = ProcessVariable.ids("visitOfficials");

    static final ProcessVariable<String> VISIT_OFFICIAL = ProcessVariable.text("visitOfficial");

    static final ProcessVariable<LocalDate> VISIT_DAY = ProcessVariable.date("visitDay");

    static final ProcessVariable<Outcome> VISIT_FINDING = ProcessVariable.decision("visitFinding", Outcome.class);

    /** What the message carries that calls for a talk. */
    static final ProcessVariable<String> INTERVIEW_OFFICIAL = ProcessVariable.text("interviewOfficial");

    static final ProcessVariable<String> INTERVIEW_SITUATION = ProcessVariable.text("interviewSituation");

    /** What the message carries that hands a clue over. */
    static final ProcessVariable<String> HANDED_PETITION = ProcessVariable.text("handedPetition");

    static final ProcessVariable<String> HANDED_ORGAN = ProcessVariable.text("handedOrgan");

    private FamilyVisitProcedure() {}

    /** What a visit found. */
    enum Outcome {
        NONE("没有发现问题"),
        REMIND("有苗头性问题，提醒谈话"),
        CLUE("有问题线索，移送纪检监察机关"),
        SKIPPED("没有家访");

        private final String chinese;

        Outcome(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }
}
