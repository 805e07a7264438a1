package io.guicheng.ballot;

import io.guicheng.organization.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counting papers by hand: two tellers enter what they counted without seeing each other's figures; then they are compared. */
public interface Counting {

    /**
     * Says how many papers were handed out; can be said again until the first count is in.
     *
     * @throws io.guicheng.kernel.RefusedInput for more papers than people on the roll
     */
    void issue(String ballotId, Actor actor, int issued);

    /**
     * Enters what a teller counted.
     *
     * @throws io.guicheng.kernel.NotFound for somebody who is no teller
     * @throws io.guicheng.kernel.Refused when this round's figures are in already, or when both agree
     * @throws io.guicheng.kernel.RefusedInput for figures that cannot be
     */
    void enter(String ballotId, Actor actor, Count count);

    Standing standing(String ballotId, Actor actor);

    /**
     * How far the counting is, for one reader.
     *
     * @param round the round that is being counted, from 1
     * @param entered user ids of the tellers whose figures of this round are in
     * @param own what this reader entered last; null for others
     * @param agreed both have entered the same
     * @param differences where the last complete round differed; the other teller's figures are not shown before both are in
     */
    record Standing(
            int round, List<String> entered, @Nullable Count own, boolean agreed, List<Count.Difference> differences) {}
}
