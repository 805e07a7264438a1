package io.guicheng.year;

import io.guicheng.registry.Official;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.play.PetitionPlay;
import io.guicheng.year.PetitionOfficer.Fate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two hundred petitions of the year, in the order in which they are taken in hand; one in ten turns out unfounded. */
final class PetitionYear {

    static final int ALL = 200;
    static final int UNFOUNDED = ALL / 10;
    static final int DOUBLES = 15;
    static final int HANDED_OVER = 10;

    private static final Map<Fate, Integer> PLANNED = new EnumMap<>(Map.of(
            Fate.DISMISSED, 100,
            Fate.NOT_ACCEPTED, 30,
            Fate.SHELVED, 22,
            Fate.CLEARED_BY_TALK, 8,
            Fate.CLEARED_BY_CHECK, 10,
            Fate.MADE_UP, 1,
            Fate.MISTAKEN, 1,
            Fate.PARTLY_TRUE_BY_TALK, 10,
            Fate.PARTLY_TRUE_BY_CHECK, 10,
            Fate.FILED, 8));

    private static final List<String> SOURCES = List.of("LETTER", "VISIT", "PHONE", "HOTLINE", "AUDIT", "INSPECTION");

    private final PetitionPlay play;
    private final PetitionOfficer officer;
    private final List<Official> officials;
    private final Deque<Fate> fates;
    private final Deque<String> demo;
    private int entered;
    private int doubles;
    private int handed;

    /**
     * @param demo the petitions that are open when the year begins
     * @param officials about whom others are reported: of the city and of its counties in turn
     * @param spoken fates that are given away elsewhere
     */
    PetitionYear(
            CaseDriver city, PetitionOfficer officer, List<String> demo, List<Official> officials, List<Fate> spoken) {
        this.play = new PetitionPlay(city);
        this.officer = officer;
        this.demo = new ArrayDeque<>(demo);
        this.officials = officials;
        this.fates = mixed(spoken);
    }

    /** Every fate as often as planned, spread over the year. */
    private static Deque<Fate> mixed(List<Fate> spoken) {
        var left = new EnumMap<>(PLANNED);
        spoken.forEach(fate -> left.merge(fate, -1, Integer::sum));
        var places = new ArrayList<Map.Entry<Double, Fate>>();
        left.forEach((fate, count) -> {
            for (int i = 0; i < count; i++) {
                places.add(Map.entry((i + 0.5) / count, fate));
            }
        });
        places.sort(Comparator.comparing(Map.Entry<Double, Fate>::getKey).thenComparing(Map.Entry::getValue));
        return new ArrayDeque<>(places.stream().map(Map.Entry::getValue).toList());
    }

    boolean isOver() {
        return fates.isEmpty();
    }

    /** Takes the next in hand, if one is left: those of the register first; some with a double that came the same day. */
    void next() {
        if (isOver()) {
            return;
        }
        var fate = fates.remove();
        if (!demo.isEmpty()) {
            var petition = demo.remove();
            officer.take(Residents.disciplineClerk(petition.substring(0, 6)), petition, fate);
            return;
        }
        var official = officials.get(entered % officials.size());
        var clerk = Residents.disciplineClerk(official.jurisdiction());
        if (fate == Fate.DISMISSED
                && handed < HANDED_OVER
                && !official.jurisdiction().equals(Residents.CITY)) {
            handed++;
            var letter = letter(null);
            var id = officer.enter("xfj.clerk", letter, fate);
            officer.isFor(id, official.jurisdiction() + "-discipline", official.id());
            return;
        }
        var id = officer.enter(clerk, letter(official.id()), fate);
        if (fate == Fate.DISMISSED && doubles < DOUBLES && fates.removeFirstOccurrence(Fate.DISMISSED)) {
            doubles++;
            officer.isDouble(officer.enter(clerk, letter(official.id()), Fate.DISMISSED), id);
        }
    }

    /** A specific clue about a candidate. */
    String clue(String official, Fate fate) {
        return officer.enter("jw.clerk", letter(official), fate);
    }

    private Map<String, Object> letter(@Nullable String official) {
        var number = entered++;
        var letter = new HashMap<>(play.letter());
        letter.put("source", SOURCES.get(number % SOURCES.size()));
        if (official == null) {
            letter.remove("officialId");
        } else {
            letter.put("officialId", official);
        }
        // every fourth says who writes
        if (number % 4 != 0) {
            letter.keySet().removeAll(List.of("reporterName", "reporterPhone", "reporterAddress"));
        }
        return letter;
    }
}
