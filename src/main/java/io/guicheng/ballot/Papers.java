package io.guicheng.ballot;

import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.kernel.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A paper as one line of text: {@code item=option,option;item=-}, items in the order of the ballot, options sorted, - for an abstention. The
 * commitment of a paper binds it to the receipt that only its voter has.
 */
final class Papers {

    private static final String ALGORITHM = "GC-BALLOT-1";
    private static final String ABSTAINED = "-";

    private Papers() {}

    /**
     * The line for what a voter chose.
     *
     * @param recused keys of the items this voter must leave out; they stand as abstentions, so that the paper does not betray its voter
     * @throws RefusedInput for unknown items or options, more options than allowed, or a choice where the voter must stay away
     */
    static String line(List<Item> items, Map<String, List<String>> choices, Set<String> recused) {
        var errors = new ArrayList<FieldError>();
        var known = items.stream().map(Item::key).collect(Collectors.toSet());
        choices.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> errors.add(new FieldError("choices." + key, "选票上没有这一项")));
        var parts = new ArrayList<String>();
        for (var item : items) {
            var chosen = new TreeSet<>(choices.getOrDefault(item.key(), List.of()));
            var field = "choices." + item.key();
            var options = item.options().stream().map(Option::key).collect(Collectors.toSet());
            if (!options.containsAll(chosen)) {
                errors.add(new FieldError(field, "“" + item.label() + "”没有这个选项"));
            }
            if (chosen.size() > item.most()) {
                errors.add(new FieldError(
                        field, "“" + item.label() + "”最多选 " + item.most() + " 项，您选了 " + chosen.size() + " 项"));
            }
            if (recused.contains(item.key()) && !chosen.isEmpty()) {
                errors.add(new FieldError(field, "“" + item.label() + "”涉及您本人或亲属，应当回避，不能投票"));
            }
            parts.add(item.key() + "=" + (chosen.isEmpty() ? ABSTAINED : String.join(",", chosen)));
        }
        if (!errors.isEmpty()) {
            throw new RefusedInput(errors);
        }
        return String.join(";", parts);
    }

    /** What a line says; empty lists for abstentions. */
    static Map<String, List<String>> read(String line) {
        var choices = new LinkedHashMap<String, List<String>>();
        for (var part : line.split(";", -1)) {
            var equals = part.indexOf('=');
            var chosen = part.substring(equals + 1);
            choices.put(
                    part.substring(0, equals), chosen.equals(ABSTAINED) ? List.of() : List.of(chosen.split(",", -1)));
        }
        return choices;
    }

    static String commitment(String ballotId, String receipt, String line) {
        return Sha256.hex(String.join("\n", ALGORITHM, ballotId, receipt, line));
    }

    /** Digest of the published list of commitments. */
    static String root(List<String> commitments) {
        return Sha256.hex(ALGORITHM + "\n" + commitments.stream().sorted().collect(Collectors.joining("\n")));
    }

    /** Digest of all papers, commitments with choices. */
    static String digest(List<Paper> papers) {
        return Sha256.hex(ALGORITHM + "\n"
                + papers.stream()
                        .map(paper -> paper.commitment() + "\t" + paper.line())
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    /** The figures of papers voted on screen: none of them is invalid. */
    static Count count(List<Item> items, List<String> lines) {
        var papers = lines.stream().map(Papers::read).toList();
        var votes = new HashMap<String, Map<String, Integer>>();
        var abstained = new HashMap<String, Integer>();
        for (var item : items) {
            var cells = new HashMap<String, Integer>();
            for (var option : item.options()) {
                cells.put(option.key(), number(papers, item, chosen -> chosen.contains(option.key())));
            }
            votes.put(item.key(), cells);
            abstained.put(item.key(), number(papers, item, List::isEmpty));
        }
        var blank = Math.toIntExact(papers.stream()
                .filter(choices -> choices.values().stream().allMatch(List::isEmpty))
                .count());
        return new Count(lines.size(), lines.size(), 0, blank, votes, abstained);
    }

    private static int number(List<Map<String, List<String>>> papers, Item item, Predicate<List<String>> counts) {
        return Math.toIntExact(papers.stream()
                .filter(choices -> counts.test(choices.getOrDefault(item.key(), List.of())))
                .count());
    }

    /** Whether a stored line could have been voted. */
    static boolean fits(List<Item> items, String line) {
        try {
            return line(items, read(line), new HashSet<>()).equals(line);
        } catch (RefusedInput | IndexOutOfBoundsException notAPaper) {
            return false;
        }
    }

    /** A stored paper. */
    record Paper(String commitment, String line) {}
}
