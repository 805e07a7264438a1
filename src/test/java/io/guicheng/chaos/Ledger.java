package io.guicheng.chaos;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients were told: the truth that the database is held to afterwards. */
final class Ledger {

    /** Tasks whose completion was answered with 2xx, with the step. */
    final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** Tasks whose completion was sent and never answered: done once or not at all. */
    final Set<String> unknown = ConcurrentHashMap.newKeySet();

    /** Cases whose opening was answered with 2xx: subject by number. */
    final Map<String, String> opened = new ConcurrentHashMap<>();

    /** Subjects of cases that were asked for. */
    final Set<String> subjects = ConcurrentHashMap.newKeySet();

    /** Answers that were neither done nor refused nor "later": each is a fault of the server. */
    final List<String> unclean = new CopyOnWriteArrayList<>();

    /** Refusals by what was refused and why. */
    final Map<String, Integer> why = new ConcurrentHashMap<>();

    final AtomicInteger refused = new AtomicInteger();
    final AtomicInteger interrupted = new AtomicInteger();
    final AtomicInteger repeated = new AtomicInteger();

    /** How often a step of this name was acknowledged. */
    int done(String step) {
        return Collections.frequency(acknowledged.values(), step);
    }
}
