package io.guicheng.ballot;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.util.List;
import java.util.Optional;

/**
 * Ballots for procedures: open one in a step, keep its id in a variable, read its {@link Result} later. Voting and counting happen on the
 * ballot's own page; see {@link Voting} and {@link Counting}.
 */
public interface Ballots {

    /** With fewer valid papers a secret ballot is not broken down. */
    String SMALL_CELL = "ballot.small_cell";

    /**
     * Opens a ballot; an entry of the dossier names the roll, the items and the tellers.
     *
     * @param organ whose people run it; the actor must sit there
     * @return its id
     * @throws io.guicheng.kernel.RefusedInput when the tellers are one person or must stay away, when somebody on the roll must stay away from
     *     every item, or when a secret ballot has so few voters that it could not be broken down; each named
     */
    String open(CaseKey key, Actor actor, String organ, Setup setup);

    /**
     * Counts and closes, under lock; the result is one entry of the dossier, with the digest of the papers.
     *
     * @throws io.guicheng.kernel.Refused when it is not open, when the tellers do not agree yet, or when papers and roll do not fit together
     */
    Result close(String ballotId, Actor actor);

    /**
     * Ends a ballot that was set up wrongly without counting it. Its papers are thrown away.
     *
     * @param reason in Chinese
     */
    void cancel(String ballotId, Actor actor, String reason);

    Optional<Ballot> find(String ballotId);

    /** In the order in which they were opened. */
    List<Ballot> ofCase(CaseKey key);

    /** Open ballots in which this person votes, counts, or which their organs run; the newest first. */
    List<Ballot> openFor(Actor actor);

    /** How far voting on screen has come: 已投 31/37. */
    Progress progress(String ballotId);

    /** Reminds everybody who has not voted yet. */
    io.guicheng.reminder.Reminders.Sent remind(String ballotId, Actor actor);

    /**
     * Who has voted.
     *
     * @param missing who has not, in the order of the roll's keys
     */
    record Progress(int voted, int eligible, List<Voter> missing) {}
}
