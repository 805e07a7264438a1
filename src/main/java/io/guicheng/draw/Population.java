package io.guicheng.draw;

import io.guicheng.kernel.Sha256;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Of whom is drawn, and how many. The order in which members are handed in means nothing; the order of the strata does: they are drawn one
 * after another, and whoever an earlier one drew is not drawn again.
 *
 * @param excluded members who cannot be drawn, each with its reason; they do not count towards the size of a stratum
 */
public record Population(List<Stratum> strata, List<Member> members, List<Excluded> excluded) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final int LONGEST = 200;

    public Population {
        strata = List.copyOf(strata);
        members = members.stream().sorted(Comparator.comparing(Member::id)).toList();
        excluded = excluded.stream().sorted(Comparator.comparing(Excluded::id)).toList();
        check(strata, members, excluded);
    }

    /**
     * A layer (层) of the draw.
     *
     * @param key letters and digits; part of what is computed
     * @param label what it is called on screen
     */
    public record Stratum(String key, String label, Quota quota) {}

    /**
     * Somebody, or something, that can be drawn.
     *
     * @param id of a register, in letters and digits; part of what is computed
     * @param label name and unit, for people to read; not part of what is computed
     * @param strata keys of all the strata this member belongs to, which may overlap; at least one
     */
    public record Member(String id, String label, Set<String> strata) {

        public Member {
            strata = Set.copyOf(strata);
        }
    }

    /**
     * A member who cannot be drawn.
     *
     * @param reason in Chinese, for example 三年内已作现场述责
     */
    public record Excluded(String id, String reason) {}

    /** Who can be drawn in a stratum, by id. */
    public List<String> eligible(String stratum) {
        var out = excluded.stream().map(Excluded::id).collect(Collectors.toSet());
        return members.stream()
                .filter(member -> member.strata().contains(stratum) && !out.contains(member.id()))
                .map(Member::id)
                .toList();
    }

    /** The lines whose digest seals this population; the published form, see {@link #digest}. */
    String lines() {
        var lines = new StringBuilder(Lots.ALGORITHM);
        strata.forEach(one -> lines.append("\nS\t")
                .append(one.key())
                .append('\t')
                .append(one.quota().kind())
                .append(figures(one.quota())));
        members.forEach(one -> lines.append("\nM\t")
                .append(one.id())
                .append('\t')
                .append(String.join(",", new TreeSet<>(one.strata()))));
        excluded.forEach(
                one -> lines.append("\nX\t").append(one.id()).append('\t').append(one.reason()));
        return lines.toString();
    }

    /** SHA-256 of the strata with their quotas, the members with their strata, and the exclusions with their reasons. */
    public String digest() {
        return Sha256.hex(lines());
    }

    private static String figures(Quota quota) {
        return switch (quota.kind()) {
            case ALL -> "";
            case COUNT -> "\t" + quota.count();
            case SHARE -> "\t" + quota.numerator() + "/" + quota.denominator() + "\t" + quota.rounding();
        };
    }

    private static void check(List<Stratum> strata, List<Member> members, List<Excluded> excluded) {
        var keys = new HashSet<String>();
        for (var stratum : strata) {
            refuseIf(!KEY.matcher(stratum.key()).matches() || !keys.add(stratum.key()), "stratum " + stratum.key());
            refuseIf(!isText(stratum.label()), "label of stratum " + stratum.key());
        }
        refuseIf(strata.isEmpty(), "no strata");
        Map<String, Member> byId = new HashMap<>();
        for (var member : members) {
            refuseIf(
                    !ID.matcher(member.id()).matches() || byId.put(member.id(), member) != null,
                    "member " + member.id());
            refuseIf(member.strata().isEmpty() || !keys.containsAll(member.strata()), "strata of " + member.id());
            refuseIf(!isText(member.label()), "label of " + member.id());
        }
        var out = new HashSet<String>();
        for (var one : excluded) {
            refuseIf(!byId.containsKey(one.id()) || !out.add(one.id()), "excluded " + one.id());
            refuseIf(!isText(one.reason()), "reason for " + one.id());
        }
    }

    private static boolean isText(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    private static void refuseIf(boolean wrong, String what) {
        if (wrong) {
            throw new IllegalArgumentException("a draw cannot be made with this: " + what);
        }
    }
}
