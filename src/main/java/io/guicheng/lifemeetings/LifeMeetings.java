package io.guicheng.lifemeetings;

import io.guicheng.kernel.CaseKey;
import io.guicheng.lifemeetings.Preparation.Material;
import io.guicheng.lifemeetings.Preparation.Opinion;
import io.guicheng.lifemeetings.Preparation.Point;
import io.guicheng.lifemeetings.Preparation.Supervisor;
import io.guicheng.lifemeetings.Preparation.Talk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The register of democratic life meetings. */
public interface LifeMeetings {

    /** Opens a meeting with its members and an empty self-examination for each of them and for the body. */
    void open(CaseKey key, String kind, int year, LeadershipBody body, @Nullable String cause, @Nullable String theme);

    /**
     * Notes what the year's plan says of the meeting.
     *
     * @param guide the member of the superior standing committee who is to take part; null when nobody has to
     * @param leaderDrawn whether the lot wants a leader of the two organs to take part
     */
    void follow(CaseKey key, @Nullable String guide, boolean leaderDrawn);

    /** @throws io.guicheng.kernel.NotFound when the case has none */
    LifeMeeting get(CaseKey key);

    /** The members as they were when the case began, the chief first. */
    List<LeadershipBody.Member> members(CaseKey key);

    /** The annual meetings of a body in a year whose cases were not stopped, as many as there are. */
    int annualOf(String bodyId, int year);

    /** Ids of the bodies that have an annual meeting in a year whose case was not stopped. */
    Set<String> bodiesMetIn(int year);

    void plan(CaseKey key, String theme, String agenda, LocalDate plannedOn, String userId);

    /** Sends the plan back; the note stands until the next plan is approved. */
    void returnPlan(CaseKey key, String note);

    void approve(CaseKey key, String theme, LocalDate on);

    void study(CaseKey key, String study);

    /** Enters opinions; none is ever changed. */
    void gather(CaseKey key, List<Opinion> opinions);

    List<Opinion> opinions(CaseKey key);

    void talks(CaseKey key, List<Talk> talks);

    List<Talk> talks(CaseKey key);

    void list(CaseKey key, List<Point> points);

    /** All points, those left out too, by member. */
    List<Point> points(CaseKey key);

    void explain(CaseKey key, Map<String, String> explanations);

    List<Material> materials(CaseKey key);

    /** Notes that these self-examinations were handed in; what was said of them before counts no more. */
    void submit(CaseKey key, List<String> about, String userId, LocalDate on);

    void review(CaseKey key, boolean discipline, String about, boolean fit, String note);

    /** Orders the meeting again: every self-examination has to be handed in and looked at anew. */
    void orderAgain(CaseKey key, String demands, LocalDate plannedOn);

    void arrange(CaseKey key, List<Supervisor> supervisors, @Nullable String guide, @Nullable String leader);

    List<Supervisor> supervisors(CaseKey key);

    void hold(CaseKey key, Sitting sitting);

    /** All sittings in order, complete. */
    List<Sitting> sittings(CaseKey key);

    /** The sitting that passed. */
    Optional<Sitting> passed(CaseKey key);

    void passed(CaseKey key, LocalDate heldOn, LocalDate reportDue);

    void putOff(CaseKey key, LocalDate plannedOn);

    void report(CaseKey key, LocalDate on, String recipients, String publication);

    void reviewed(CaseKey key, LocalDate on, String note);
}
