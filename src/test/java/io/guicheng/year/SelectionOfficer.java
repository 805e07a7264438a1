package io.guicheng.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.Refused;
import io.guicheng.registry.Petitions;
import io.guicheng.support.CaseDriver;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plays the rounds of appointments. A clue about a candidate is waited for, or leads to a candidate who is not tabled, as the round says. */
final class SelectionOfficer implements Officer {

    /** The notice of an appointment runs for five working days; a long holiday may lie between. */
    private static final int NOTICE_DAYS = 18;

    /**
     * A round of appointments.
     *
     * @param candidates the first of them is appointed, the others are not carried
     * @param held whether the opinions wait for a clue that comes during the vetting, and for its end
     */
    record Round(String subject, String post, List<String> candidates, boolean held) {

        String chosen() {
            return candidates.get(0);
        }
    }

    private final CaseDriver city;
    private final Petitions petitions;
    private final Map<CaseKey, Round> rounds = new HashMap<>();
    private final Map<CaseKey, LocalDate> published = new HashMap<>();
    private final Set<CaseKey> released = new HashSet<>();
    private final Set<CaseKey> reopened = new HashSet<>();
    private int refusals;

    SelectionOfficer(CaseDriver city, Petitions petitions) {
        this.city = city;
        this.petitions = petitions;
    }

    CaseKey begin(Round round) {
        var key = city.start(round.subject());
        rounds.put(key, round);
        return key;
    }

    /** The opinions that waited are given. */
    void release(CaseKey key) {
        released.add(key);
    }

    /** How often an appointment was refused as a clue had come up. */
    int refusals() {
        return refusals;
    }

    /** The cases whose candidate was first not tabled, and then vetted again. */
    Set<CaseKey> reopened() {
        return Set.copyOf(reopened);
    }

    @Override
    public void does(OpenTask task, String userId) {
        var key = task.caseKey();
        var round = rounds.get(key);
        var post = round.post();
        var candidates = round.candidates().toArray(String[]::new);
        switch (task.step()) {
            case "draftMotion" -> city.handIn(userId, task, CaseDriver.motion(post));
            case "confirmEstablishment" -> city.confirmEstablishment(key);
            case "recordRecommendation" ->
                city.handIn(
                        userId,
                        task,
                        CaseDriver.recommendationFor(post, city.today().minusDays(5), candidates));
            case "nominateCandidates" -> city.handIn(userId, task, CaseDriver.nominationFor(post, candidates));
            case "appraise" -> city.appraise(key, true);
            case "auditArchive" -> city.auditArchive(key);
            case "verifyPersonalMatters" -> city.verifyPersonalMatters(key);
            case "signFirst", "signSecond" -> city.handIn(userId, task, Map.of("decision", "sign"));
            case "consult" -> city.consult(key);
            case "prepareMeeting" -> city.prepare(key);
            case "holdMeeting" -> city.holdMeeting(key, 9, votes(round), Map.of());
            case "publishNotice" -> {
                city.publishNotice(key);
                published.put(key, city.today());
            }
            case "holdTalk" -> city.holdTalk(key);
            case "fileCase" -> city.fileCase(key);
            case "assessProbation" ->
                city.handIn(
                        userId,
                        task,
                        Map.of("assessedOn", city.today().toString(), "result", "PASS", "grounds", "胜任现职"));
            default -> waited(task, userId, round);
        }
    }

    /** What has to wait for a clue, or for a day. */
    private void waited(OpenTask task, String userId, Round round) {
        var key = task.caseKey();
        var clue = petitions.about(round.chosen()).stream().anyMatch(one -> one.blocks());
        switch (task.step()) {
            case "draftReply" -> {
                if (clue && round.held()) {
                    return;
                }
                var verdict = clue ? "UNRESOLVED" : "CLEAR";
                city.handIn(
                        userId,
                        task,
                        Map.of("verdict", verdict, "grounds", clue ? "线索正在核查" : "", "heardLocal", "无不同意见"));
            }
            case "checkPetitions" -> {
                if (clue && round.held()) {
                    return;
                }
                city.handIn(userId, task, Map.of("judgement", "none", "checked", true));
            }
            case "giveOpinion" -> {
                if (round.held() && userId.equals("sjj.clerk") && !released.contains(key)) {
                    return;
                }
                city.handIn(userId, task, Map.of("verdict", "CLEAR", "grounds", ""));
            }
            case "confirmNotTabled" -> {
                if (clue) {
                    return;
                }
                assertThat(reopened.add(key))
                        .as("%s was vetted again once", key)
                        .isTrue();
                var candidate = city.candidate(key, round.chosen()).id();
                var row = Map.of("candidateId", candidate, "newFact", "线索已查清，失实");
                city.handIn(userId, task, Map.of("decision", "reopen", "reopened", List.of(row)));
            }
            case "receiveObjections" -> {
                if (city.today().isBefore(published.get(key).plusDays(NOTICE_DAYS))) {
                    return;
                }
                city.handIn(userId, task, Map.of("action", "CLOSE"));
            }
            case "issueAppointment" -> appoint(key, clue);
            default -> throw new AssertionError("nobody expected " + task.step());
        }
    }

    /** An appointment is tried although a clue has come up, and refused. */
    private void appoint(CaseKey key, boolean clue) {
        try {
            city.issueAppointment(key);
        } catch (Refused refused) {
            assertThat(clue).as(refused.getMessage()).isTrue();
            assertThat(refused).hasMessageContaining("暂缓办理任职");
            refusals++;
            return;
        }
        assertThat(clue).as("appointed while a clue is open: %s", key).isFalse();
    }

    private static Map<String, Integer> votes(Round round) {
        var votes = new HashMap<String, Integer>();
        round.candidates().forEach(official -> votes.put(official, official.equals(round.chosen()) ? 9 : 2));
        return votes;
    }
}
