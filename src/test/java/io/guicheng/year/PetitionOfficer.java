package io.guicheng.year;

import static io.guicheng.support.play.PetitionPlay.accepted;
import static io.guicheng.support.play.PetitionPlay.accusation;
import static io.guicheng.support.play.PetitionPlay.conclusion;
import static io.guicheng.support.play.PetitionPlay.handing;
import static io.guicheng.support.play.PetitionPlay.merging;

import io.guicheng.engine.OpenTask;
import io.guicheng.handlings.Handlings;
import io.guicheng.kernel.CaseKey;
import io.guicheng.registry.Petition;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.PetitionState;
import io.guicheng.registry.Petitions;
import io.guicheng.reporter.Custody;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.play.PetitionPlay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Handles petitions, each to the end that was decided for it when it came. */
final class PetitionOfficer implements Officer {

    /** How a petition ends. */
    enum Fate {
        DISMISSED,
        NOT_ACCEPTED,
        /** Put aside, looked at again and dismissed. */
        SHELVED,
        /** Asked about in a talk and unfounded. */
        CLEARED_BY_TALK,
        /** Checked and unfounded. */
        CLEARED_BY_CHECK,
        /** Unfounded and, as the city finds, made up on purpose. */
        MADE_UP,
        /** Unfounded, suspected to be made up, and not found to be so. */
        MISTAKEN,
        PARTLY_TRUE_BY_TALK,
        PARTLY_TRUE_BY_CHECK,
        FILED;

        boolean unfounded() {
            return this == CLEARED_BY_TALK || this == CLEARED_BY_CHECK || this == MADE_UP || this == MISTAKEN;
        }

        private String way() {
            return switch (this) {
                case DISMISSED, NOT_ACCEPTED -> name();
                case SHELVED -> "PENDING";
                case CLEARED_BY_TALK, PARTLY_TRUE_BY_TALK -> "INTERVIEW";
                default -> "FIRST_CHECK";
            };
        }
    }

    private final CaseDriver city;
    private final PetitionPlay play;
    private final Handlings handlings;
    private final Petitions petitions;
    private final Custody custody;
    private final Map<String, Fate> fates = new HashMap<>();
    private final Map<String, String> doubles = new HashMap<>();
    private final Map<String, String> officials = new HashMap<>();
    private final Map<String, String> recipients = new HashMap<>();
    private final Set<CaseKey> shelved = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();

    PetitionOfficer(CaseDriver city, Handlings handlings, Petitions petitions, Custody custody) {
        this.city = city;
        this.play = new PetitionPlay(city);
        this.handlings = handlings;
        this.petitions = petitions;
        this.custody = custody;
    }

    /** Handles what the register has. */
    void take(String userId, String petition, Fate fate) {
        fates.put(petition, fate);
        city.begin(userId, PetitionPlay.KEY, PetitionPlay.taken(petition));
    }

    /** Enters and handles what came by letter or otherwise. */
    String enter(String userId, Map<String, Object> letter, Fate fate) {
        var id = handlings.get(city.begin(userId, PetitionPlay.KEY, letter)).petitionId();
        fates.put(id, fate);
        return id;
    }

    /** This one says again what another says. */
    void isDouble(String petition, String other) {
        doubles.put(petition, other);
    }

    /** This one is not for whom it came to, and is about somebody whom only the other organ knows. */
    void isFor(String petition, String organ, String official) {
        recipients.put(petition, organ);
        officials.put(petition, official);
    }

    /** Leaves a petition where it is until it is told to go on. */
    void waitWith(String petition) {
        waiting.add(petition);
    }

    void goOnWith(String petition) {
        waiting.remove(petition);
    }

    /** What is to become of each petition. */
    Map<String, Fate> fates() {
        return Map.copyOf(fates);
    }

    @Override
    public void does(OpenTask task, String userId) {
        var petition =
                petitions.find(handlings.get(task.caseKey()).petitionId()).orElseThrow();
        if (waiting.contains(petition.id()) && task.step().equals("proposeDisposal")) {
            return;
        }
        var fate = fates.get(petition.id());
        if (fate == null) {
            throw new AssertionError("nobody expected " + petition.id());
        }
        city.handIn(userId, task, fields(task, userId, petition, fate));
    }

    private Map<String, Object> triage(Petition petition) {
        var other = doubles.get(petition.id());
        if (other != null) {
            return merging(petition.officialId(), other);
        }
        var recipient = recipients.remove(petition.id());
        if (recipient != null) {
            return handing(recipient, true);
        }
        var fields = accepted(officials.getOrDefault(petition.id(), petition.officialId()), "OTHER");
        fields.put("specific", petition.specific());
        fields.put("checkable", petition.checkable());
        return fields;
    }

    private Map<String, Object> fields(OpenTask task, String userId, Petition petition, Fate fate) {
        return switch (task.step()) {
            case "triage" -> triage(petition);
            case "notifyReporter" -> play.notice("PHONE");
            case "proposeDisposal" -> disposal(task.caseKey(), fate);
            case "approveDisposal", "approveFinding" -> Map.of("decision", "APPROVE");
            case "reviewPending" -> Map.of("result", "NO_VALUE", "note", "没有新的线索");
            case "inquire" -> play.inquiry(userId, task.id(), "TALK", null);
            case "firstCheck" -> play.checked(userId, task.id(), "甲", "乙");
            case "determine" -> finding(fate);
            case "decideAccusation" ->
                fate == Fate.MADE_UP ? accusation("CONFIRM", "云纪〔2027〕9 号") : accusation("DENY", "");
            case "giveFeedback" -> custody.identified(petition.id()) ? play.feedback("PHONE") : Map.of("means", "NONE");
            default -> throw new AssertionError("nobody expected " + task.step());
        };
    }

    private Map<String, Object> disposal(CaseKey key, Fate fate) {
        var way = fate == Fate.SHELVED && !shelved.add(key) ? Fate.DISMISSED.way() : fate.way();
        var fields = play.disposal(way);
        if (fate == Fate.NOT_ACCEPTED) {
            fields.put("notAccepted", "COURT");
        }
        return fields;
    }

    private static Map<String, Object> finding(Fate fate) {
        return switch (fate) {
            case CLEARED_BY_TALK, CLEARED_BY_CHECK -> PetitionPlay.unfounded();
            case MADE_UP, MISTAKEN -> PetitionPlay.suspected();
            case FILED -> holding("TRUE", "FILE_CASE");
            default -> holding("PARTLY_TRUE", "EDUCATE");
        };
    }

    private static Map<String, Object> holding(String finding, String followUp) {
        var fields = conclusion(finding);
        fields.put("followUp", followUp);
        return fields;
    }

    /** How this petition has to stand at the end, with what was found. */
    String end(String petition) {
        if (doubles.containsKey(petition)) {
            return PetitionState.CLOSED.name();
        }
        return switch (fates.get(petition)) {
            case FILED -> PetitionState.INVESTIGATION.name();
            case CLEARED_BY_TALK, CLEARED_BY_CHECK, MISTAKEN -> PetitionState.CLOSED + " " + PetitionFinding.UNFOUNDED;
            case MADE_UP -> PetitionState.CLOSED + " " + PetitionFinding.FALSE_ACCUSATION;
            case PARTLY_TRUE_BY_TALK, PARTLY_TRUE_BY_CHECK -> PetitionState.CLOSED + " " + PetitionFinding.PARTLY_TRUE;
            default -> PetitionState.CLOSED.name();
        };
    }
}
