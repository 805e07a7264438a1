package io.guicheng.year;

import io.guicheng.support.SqlCount;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What the cases of a year cost, by procedure: starts and completed tasks, their SQL statements and their time; and what the rest took. */
final class Tally {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, Line> lines = new TreeMap<>();
    private final Map<String, Long> stretches = new TreeMap<>();
    private final long began = System.nanoTime();
    private final long cpuBegan = THREADS.getCurrentThreadCpuTime();
    private Line current = new Line();

    /** Whatever is counted from now on belongs to this procedure. */
    void of(String procedure) {
        current = lines.computeIfAbsent(procedure, ignored -> new Line());
    }

    /** Does it and counts it. */
    void count(Runnable work) {
        var started = System.nanoTime();
        var line = current;
        try {
            var statements = SqlCount.of(() -> {
                work.run();
                return work;
            });
            line.add(statements.size(), System.nanoTime() - started);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Does something that is no step, and adds its time to that of the others of this name. */
    void time(String what, Runnable work) {
        var started = System.nanoTime();
        try {
            work.run();
        } finally {
            stretches.merge(what, System.nanoTime() - started, Long::sum);
        }
    }

    private int steps() {
        return lines.values().stream().mapToInt(line -> line.steps).sum();
    }

    /** @param cases how many cases there were, by procedure */
    String report(Map<String, Long> cases, String database) {
        var text = new StringBuilder("the year of a city, on %s: %d starts and tasks in %d s, %d s of them on the CPU%n"
                .formatted(
                        database,
                        steps(),
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began),
                        TimeUnit.NANOSECONDS.toSeconds(THREADS.getCurrentThreadCpuTime() - cpuBegan)));
        text.append("%-34s %6s %6s %11s %9s %6s %7s%n"
                .formatted("procedure", "cases", "steps", "statements", "per step", "most", "ms/step"));
        lines.values().removeIf(line -> line.steps == 0);
        lines.forEach((procedure, line) -> text.append("%-34s %6d %6d %11d %9.1f %6d %7.1f%n"
                .formatted(
                        procedure,
                        cases.getOrDefault(procedure, 0L),
                        line.steps,
                        line.statements,
                        1.0 * line.statements / line.steps,
                        line.most,
                        line.nanos / 1e6 / line.steps)));
        stretches.forEach(
                (what, nanos) -> text.append("%s: %d s%n".formatted(what, TimeUnit.NANOSECONDS.toSeconds(nanos))));
        return text.toString();
    }

    private static final class Line {

        private int steps;
        private int statements;
        private int most;
        private long nanos;

        void add(int count, long time) {
            steps++;
            statements += count;
            most = Math.max(most, count);
            nanos += time;
        }
    }
}
