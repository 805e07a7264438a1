package io.guicheng.ballot;

import java.util.List;

/**
 * What a ballot came to.
 *
 * @param eligible how many are on the roll (应到)
 * @param issued papers handed out (发出)
 * @param returned papers returned (收回): never more than issued
 * @param valid 有效; valid and invalid make returned
 * @param invalid 无效
 * @param blank valid papers without any mark; they are abstentions in every item
 * @param withheld a secret ballot with so few valid papers that it is not broken down; {@link #items} is empty then
 * @param root digest of the published list, see {@link Voting#published}; empty on paper
 * @param papers digest of all papers with their choices, for finding changes later; empty on paper
 */
public record Result(
        int eligible,
        int issued,
        int returned,
        int valid,
        int invalid,
        int blank,
        boolean withheld,
        List<ItemResult> items,
        String root,
        String papers) {

    /**
     * One question.
     *
     * @param abstained valid papers that left it empty; where an option can be chosen once only, votes and abstentions make valid
     * @param abstainedPermille in thousandths
     */
    public record ItemResult(
            String key, String label, List<OptionResult> options, int abstained, int abstainedPermille) {

        /** Votes for an option. */
        public int votes(String option) {
            return options.stream()
                    .filter(one -> one.key().equals(option))
                    .findFirst()
                    .orElseThrow()
                    .votes();
        }
    }

    /**
     * One answer.
     *
     * @param permille share of the valid papers in thousandths, 333 for 33.3%. Where one option can be chosen, the shares of all options and of
     *     the abstentions add up to 1000, see {@link Shares}; where several can, each is rounded by itself
     */
    public record OptionResult(String key, String label, int votes, int permille) {}

    /** The question of this key; absent when withheld. */
    public java.util.Optional<ItemResult> item(String key) {
        return items.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
