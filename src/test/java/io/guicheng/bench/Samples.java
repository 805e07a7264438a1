package io.guicheng.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of one kind of work, in milliseconds. */
final class Samples {

    private final List<Double> times = new ArrayList<>();

    /** Runs the work and keeps how long it took. */
    void time(Runnable work) {
        var before = System.nanoTime();
        work.run();
        times.add((System.nanoTime() - before) / 1e6);
    }

    void add(double value) {
        times.add(value);
    }

    double p50() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    int size() {
        return times.size();
    }

    /** {@code p50 / p95 (n)}. */
    String cell() {
        if (times.isEmpty()) {
            return "not measured";
        }
        return Report.number(p50()) + " / " + Report.number(p95()) + " (" + size() + ")";
    }

    private double at(double share) {
        if (times.isEmpty()) {
            return Double.NaN;
        }
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }
}
