package io.guicheng.draw;

import io.guicheng.clause.Parameters;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.util.List;
import java.util.Optional;

/**
 * Draws by lot in three acts that nobody can swap: {@link #commit} publishes the digest of a nonce and names the public input that will be
 * used; {@link #fix} seals of whom is drawn; {@link #draw} takes the public input and draws, once. Each act is an entry of the dossier.
 *
 * <p>Who could bias what: see docs/decisions/0015.
 */
public interface Draws {

    /** Whose value tells how shares of persons are rounded; see {@link Rounding#ofChinese} and {@link Parameters}. */
    String ROUNDING = "draw.rounding";

    /**
     * Begins a draw.
     *
     * @param organ whose people prepare and do it; the actor must sit there
     * @param purpose in Chinese, at most 200 characters
     * @return its id
     */
    String commit(CaseKey key, Actor actor, String organ, String purpose, Draw.Source source);

    /**
     * Seals of whom is drawn.
     *
     * @throws io.guicheng.kernel.Refused when that was done before, or when the public input may be known already
     * @throws io.guicheng.kernel.RefusedInput when a stratum has fewer people than its count
     */
    void fix(String drawId, Actor actor, Population population);

    /**
     * Draws.
     *
     * @param input the public input; spaces around it do not count
     * @param inputBy name of who said it or read it out
     * @throws io.guicheng.kernel.Refused when the population is not fixed, the input cannot be known yet, or the draw was done before
     * @throws io.guicheng.kernel.RefusedInput when the input is missing, or was said by one of those who prepared the draw
     */
    DrawRecord draw(String drawId, Actor actor, String input, String inputBy);

    Optional<Draw> find(String drawId);

    /** The draws of a case in the order of their commitments, those never done too. */
    List<Draw> ofCase(CaseKey key);
}
