package io.guicheng.year;

import static io.guicheng.support.play.InterviewPlay.with;

import io.guicheng.engine.OpenTask;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.play.AppointmentTalkPlay;
import io.guicheng.support.play.InterviewPlay;
import io.guicheng.talks.Interviews;
import java.util.Map;

/** Holds the talks that other cases call for, and those with the newly appointed. */
final class TalkOfficer implements Officer {

    private static final String SECRETARY = "990100-C-01";
    private static final String DISCIPLINE_SECRETARY = "990100-C-04";

    private final CaseDriver city;
    private final InterviewPlay interviewPlay;
    private final AppointmentTalkPlay appointmentPlay;
    private final Interviews interviews;

    TalkOfficer(CaseDriver city, Interviews interviews) {
        this.city = city;
        this.interviewPlay = new InterviewPlay(city);
        this.appointmentPlay = new AppointmentTalkPlay(city);
        this.interviews = interviews;
    }

    @Override
    public void does(OpenTask task, String userId) {
        city.handIn(userId, task, fields(task, userId));
    }

    private Map<String, Object> fields(OpenTask task, String userId) {
        var key = task.caseKey();
        return switch (task.step()) {
            case "draftInterview" -> {
                var called = interviews.get(key);
                yield InterviewPlay.proposal(
                        called.kind(),
                        called.situation(),
                        interviews.officials(key).toArray(String[]::new));
            }
            case "approveInterview", "confirmInterview" -> Map.of("decision", "APPROVE");
            case "holdInterview" -> {
                var talk = interviewPlay.talk(SECRETARY);
                talk.put("noticedOn", city.today().toString());
                yield with(talk, "record", city.pdf(userId, task.id(), "谈话记录"));
            }
            case "followUpInterview" -> interviewPlay.follow(userId, task.id(), city.today(), "CORRECTED", "");
            case "holdMainTalk" ->
                appointmentPlay.withRecord(
                        userId, task.id(), appointmentPlay.talk(SECRETARY, "DEMOCRACY", "INTEGRITY"));
            case "holdIntegrityTalk" ->
                appointmentPlay.withRecord(userId, task.id(), appointmentPlay.talk(DISCIPLINE_SECRETARY, "INTEGRITY"));
            case "checkCoverage" -> appointmentPlay.coverage(key);
            default -> throw new AssertionError("nobody expected " + task.step());
        };
    }
}
