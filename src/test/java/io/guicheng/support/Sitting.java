package io.guicheng.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The value of the meeting component as a browser would send it. */
public final class Sitting {

    private final List<Map<String, Object>> attendance = new ArrayList<>();
    private final List<Map<String, Object>> statements = new ArrayList<>();
    private final Set<String> present;

    /** Members m1 (the secretary) to m9, of whom those named are present. */
    public Sitting(String... present) {
        this.present = Set.of(present);
        for (var i = 1; i <= 9; i++) {
            attendance.add(Map.of("member", "m" + i, "present", this.present.contains("m" + i)));
        }
    }

    /** Statements on a candidate in the order given, such as {@code m2:agree}. */
    public Sitting on(String candidate, String... said) {
        for (var i = 0; i < said.length; i++) {
            var parts = said[i].split(":");
            var statement = new HashMap<String, Object>();
            statement.put("candidate", candidate);
            statement.put("member", parts[0]);
            statement.put("stance", parts[1]);
            statement.put("order", i + 1);
            statements.add(statement);
        }
        return this;
    }

    /** All present in their order, the secretary last: the first so many agree, then disagree, then defer. */
    public Sitting votes(String candidate, int agree, int disagree, int defer, String... without) {
        var speakers = new ArrayList<String>();
        for (var i = 2; i <= 10; i++) {
            var member = "m" + (i == 10 ? 1 : i);
            if (present.contains(member) && !Set.of(without).contains(member)) {
                speakers.add(member);
            }
        }
        if (speakers.size() != agree + disagree + defer) {
            throw new AssertionError(speakers.size() + " speak, not " + (agree + disagree + defer));
        }
        var said = new String[speakers.size()];
        for (var i = 0; i < said.length; i++) {
            var stance = i < agree ? "agree" : i < agree + disagree ? "disagree" : "defer";
            said[i] = speakers.get(i) + ":" + stance;
        }
        return on(candidate, said);
    }

    public Map<String, Object> value() {
        return Map.of("attendance", attendance, "statements", statements);
    }

    public static String[] first(int count) {
        var members = new String[count];
        for (var i = 0; i < count; i++) {
            members[i] = "m" + (i + 1);
        }
        return members;
    }
}
