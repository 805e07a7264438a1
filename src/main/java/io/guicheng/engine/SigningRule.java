package io.guicheng.engine;

import io.guicheng.engine.Countersign.Outcome;
import io.guicheng.kernel.Threshold;
import java.util.Optional;

/**
 * When the answers of those who sign a step decide. Only how many agreed and refused counts, never in which order, except where the first
 * answer decides.
 */
sealed interface SigningRule {

    /** What the answers so far decide; empty while they decide nothing. Everybody's answer always decides, nobody's never does. */
    Optional<Outcome> decide(Tally tally);

    /** The rule in Chinese, for the dossier. */
    String inWords();

    /**
     * The answers of a round.
     *
     * @param open how many have still to answer: counted now, since signers come and go while the round lasts
     */
    record Tally(int agreed, int refused, int open) {

        public Tally {
            if (agreed < 0 || refused < 0 || open < 0) {
                throw new IllegalArgumentException("not a tally: %d, %d, %d".formatted(agreed, refused, open));
            }
        }

        int answered() {
            return agreed + refused;
        }

        int signers() {
            return answered() + open;
        }
    }

    /**
     * Everybody has to agree (会签).
     *
     * @param refusalEnds whether the first refusal decides; otherwise everybody answers
     */
    record Everybody(boolean refusalEnds) implements SigningRule {

        @Override
        public Optional<Outcome> decide(Tally tally) {
            if (tally.refused() > 0 && (refusalEnds || tally.open() == 0)) {
                return Optional.of(Outcome.REFUSED);
            }
            return tally.answered() > 0 && tally.open() == 0 ? Optional.of(Outcome.CARRIED) : Optional.empty();
        }

        @Override
        public String inWords() {
            return refusalEnds ? "全部同意方为通过，一人不同意即终止" : "全部答复，全部同意方为通过";
        }
    }

    /** Enough of them have to agree (比例会签): decided as soon as enough have, or so many have refused that it cannot be enough any more. */
    record Enough(Threshold threshold) implements SigningRule {

        @Override
        public Optional<Outcome> decide(Tally tally) {
            if (tally.answered() == 0) {
                return Optional.empty();
            }
            if (threshold.isMetBy(tally.agreed(), tally.signers())) {
                return Optional.of(Outcome.CARRIED);
            }
            return threshold.isMetBy(tally.agreed() + tally.open(), tally.signers())
                    ? Optional.empty()
                    : Optional.of(Outcome.REFUSED);
        }

        @Override
        public String inWords() {
            return "同意的%s %s方为通过".formatted(threshold.exceeded() ? "超过" : "达到", threshold.share());
        }
    }

    /** The first answer decides (或签). */
    record AnyOne() implements SigningRule {

        @Override
        public Optional<Outcome> decide(Tally tally) {
            if (tally.answered() == 0) {
                return Optional.empty();
            }
            if (tally.answered() > 1) {
                throw new IllegalArgumentException("somebody answered when it was decided");
            }
            return Optional.of(tally.agreed() == 1 ? Outcome.CARRIED : Outcome.REFUSED);
        }

        @Override
        public String inWords() {
            return "一人答复即定";
        }
    }
}
