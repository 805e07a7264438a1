package io.guicheng.ballot;

import io.guicheng.organization.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Voting on screen. Of a secret ballot nothing is kept that leads from a voter to a paper: the roll knows only that somebody has voted, a
 * paper has no time and no order (all papers of the ballot are written anew, in random order, with every vote), and the receipt is known to
 * the voter alone.
 */
public interface Voting {

    /** The paper of this person; empty for somebody not on the roll. */
    Optional<BlankPaper> paper(String ballotId, Actor actor);

    /**
     * Votes, once.
     *
     * @param choices keys of the options chosen, by item; items left out are abstentions
     * @throws io.guicheng.kernel.NotFound for somebody not on the roll
     * @throws io.guicheng.kernel.Refused after closing, and for a second vote
     * @throws io.guicheng.kernel.RefusedInput for what the paper does not allow
     */
    Receipt vote(String ballotId, Actor actor, Map<String, List<String>> choices);

    /**
     * What the paper with this receipt says, and that it is among those counted; empty when there is none, also when a paper has been changed.
     * Only for people on the roll.
     */
    Optional<Found> reread(String ballotId, Actor actor, String receipt);

    /** The commitments of all papers counted, sorted; empty before closing. */
    Published published(String ballotId);

    /**
     * What a voter is handed.
     *
     * @param recused keys of the items from which this voter must stay away
     */
    record BlankPaper(Ballot ballot, boolean voted, Set<String> recused) {}

    /**
     * Shown to the voter once and kept nowhere.
     *
     * @param code with it the voter alone finds the own paper again
     * @param commitment what will stand in the published list; can be shown to others, it says nothing about the choice
     */
    record Receipt(String code, String commitment) {}

    /**
     * A paper found by its receipt.
     *
     * @param line the paper as one line, from which the commitment can be computed
     */
    record Found(String commitment, String line, Map<String, List<String>> choices) {}

    /** The published list with its digest, which the dossier holds. */
    record Published(List<String> commitments, String root) {}
}
