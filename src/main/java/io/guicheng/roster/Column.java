package io.guicheng.roster;

import java.util.List;

/**
 * What is kept of everybody on a roster.
 *
 * @param key letters and digits
 * @param label heading on screen and in a spreadsheet
 * @param states for {@link Type#STATE}, the first is where everybody begins; otherwise empty
 * @param done states in which nothing is owed any more; otherwise empty
 */
public record Column(String key, String label, Type type, List<String> states, List<String> done) {

    /** The form of a cell. */
    public enum Type {
        STATE,
        TEXT,
        NUMBER,
        DATE
    }

    public Column {
        states = List.copyOf(states);
        done = List.copyOf(done);
    }

    /** 未交、已交, for example; the first is the beginning. */
    public static Column state(String key, String label, List<String> states, List<String> done) {
        return new Column(key, label, Type.STATE, states, done);
    }

    public static Column of(String key, String label, Type type) {
        return new Column(key, label, type, List.of(), List.of());
    }
}
