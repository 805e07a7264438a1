package io.guicheng.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A ballot to be opened.
 *
 * @param roll everybody who may vote; nobody else can
 * @param tellers user ids of 监票人 and 计票人; two for a ballot on paper, none on screen
 * @param closesAt when voting on screen ends by itself; null when it ends by closing only
 */
public record Setup(
        String title,
        Secrecy secrecy,
        Way way,
        List<Item> items,
        List<Voter> roll,
        List<String> tellers,
        @Nullable Instant closesAt) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern VOTER = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

    /** 无记名、记名. */
    public enum Secrecy {
        SECRET,
        OPEN
    }

    /** Where the papers are. */
    public enum Way {
        SCREEN,
        PAPER
    }

    public Setup {
        items = List.copyOf(items);
        roll = List.copyOf(roll);
        tellers = List.copyOf(tellers);
        check(title, way, items, roll, tellers);
    }

    /** On screen, without tellers and without an end of its own. */
    public static Setup onScreen(String title, Secrecy secrecy, List<Item> items, List<Voter> roll) {
        return new Setup(title, secrecy, Way.SCREEN, items, roll, List.of(), null);
    }

    /** On paper, counted by two. */
    public static Setup onPaper(
            String title,
            Secrecy secrecy,
            List<Item> items,
            List<Voter> roll,
            String firstTeller,
            String secondTeller) {
        return new Setup(title, secrecy, Way.PAPER, items, roll, List.of(firstTeller, secondTeller), null);
    }

    private static void check(String title, Way way, List<Item> items, List<Voter> roll, List<String> tellers) {
        refuseIf(title.isBlank() || title.length() > 200, "title");
        refuseIf(items.isEmpty() || roll.isEmpty(), "no items or nobody on the roll");
        refuseIf(tellers.size() != (way == Way.PAPER ? 2 : 0), "two tellers on paper, none on screen");
        var keys = new HashSet<String>();
        for (var item : items) {
            refuseIf(!KEY.matcher(item.key()).matches() || !keys.add(item.key()), "item " + item.key());
            refuseIf(
                    item.options().isEmpty()
                            || item.most() < 1
                            || item.most() > item.options().size(),
                    "options of " + item.key());
            var options =
                    new ArrayList<>(item.options().stream().map(Option::key).toList());
            refuseIf(
                    options.stream().distinct().count() != options.size()
                            || !options.stream()
                                    .allMatch(key -> KEY.matcher(key).matches()),
                    "options of " + item.key());
        }
        var voters = new HashSet<String>();
        var users = new HashSet<String>();
        for (var voter : roll) {
            refuseIf(!VOTER.matcher(voter.key()).matches() || !voters.add(voter.key()), "voter " + voter.key());
            refuseIf(way == Way.SCREEN && voter.userId() == null, "no account for " + voter.key());
            refuseIf(voter.userId() != null && !users.add(voter.userId()), "twice on the roll: " + voter.key());
        }
    }

    private static void refuseIf(boolean wrong, String what) {
        if (wrong) {
            throw new IllegalArgumentException("a ballot cannot be held with this: " + what);
        }
    }
}
