package io.guicheng.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Eight people at their desks, who take what lies in the inbox, fill it in and hand it in; who try again when the server is gone, as a
 * browser's user would; and who write down what they were told.
 */
final class Players implements AutoCloseable {

    static final int CLIENTS = 8;

    private static final List<String> PEOPLE = List.of(
            "zzb.clerk",
            "zzb.clerk",
            "zzb.clerk",
            "bb.clerk",
            "jw.clerk",
            "jw.head",
            "jw.leader",
            "swb.clerk",
            "tzb.clerk",
            "gaj.clerk",
            "fy.clerk",
            "jcy.clerk",
            "zfw.clerk",
            "xfj.clerk",
            "wjw.clerk",
            "sjj.clerk");

    /** After so many refusals a step is left alone until the calendar was turned. */
    private static final int REFUSALS = 4;

    /** From then on a case waits for days to pass. */
    private static final String LAST_BEFORE_THE_NOTICE = "publishNotice";

    final Ledger ledger = new Ledger();

    private final Supplier<List<URI>> nodes;
    private final Duration patience;
    private final long seed;
    private final int cases;
    private final ExecutorService desks = Executors.newFixedThreadPool(CLIENTS);
    private final AtomicInteger wanted = new AtomicInteger();
    private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();
    private final List<Throwable> broken = new CopyOnWriteArrayList<>();
    private volatile boolean open = true;

    /**
     * @param cases how many cases they have under way: who has published one's notice opens another
     * @param patience how long they wait for an answer
     */
    Players(Supplier<List<URI>> nodes, long seed, int cases, Duration patience) {
        this.nodes = nodes;
        this.seed = seed;
        this.cases = cases;
        this.patience = patience;
    }

    Players start() {
        for (var i = 0; i < CLIENTS; i++) {
            var random = new Random(seed * 31 + i);
            var desk = new Desk(nodes, patience, random);
            desks.execute(() -> work(desk, random));
        }
        return this;
    }

    /** Waits until so many steps were acknowledged in all. */
    void untilAcknowledged(int steps, Duration atMost) throws InterruptedException {
        var until = System.nanoTime() + atMost.toNanos();
        while (ledger.acknowledged.size() < steps) {
            if (System.nanoTime() > until || !broken.isEmpty()) {
                throw new AssertionError("only " + ledger.acknowledged.size() + " of " + steps + " steps; " + broken
                        + "; unclean " + ledger.unclean + "; refused " + ledger.why);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Waits until a step of this name was acknowledged. */
    void untilDone(String step, Duration atMost) throws InterruptedException {
        var until = System.nanoTime() + atMost.toNanos();
        while (!ledger.acknowledged.containsValue(step)) {
            if (System.nanoTime() > until || !broken.isEmpty()) {
                throw new AssertionError("nobody did " + step + "; " + broken + "; unclean " + ledger.unclean
                        + "; refused " + ledger.why);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    int acknowledged() {
        return ledger.acknowledged.size();
    }

    /** Lets steps be tried again that were refused because their day had not come. */
    void dayHasCome() {
        refusals.clear();
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        desks.shutdown();
        if (!desks.awaitTermination(patience.toSeconds() * 2 + 30, TimeUnit.SECONDS)) {
            desks.shutdownNow();
            throw new AssertionError("a client hangs");
        }
        if (!broken.isEmpty()) {
            throw new AssertionError("a client broke", broken.get(0));
        }
    }

    private void work(Desk desk, Random random) {
        while (open) {
            try {
                var due = cases + ledger.done(LAST_BEFORE_THE_NOTICE);
                if (wanted.get() < due && wanted.incrementAndGet() <= due) {
                    openCase(desk);
                } else {
                    oneStep(desk, random, PEOPLE.get(random.nextInt(PEOPLE.size())));
                }
            } catch (Desk.NotDone refused) {
                note(refused.answer(), "upload");
            } catch (IOException serverGone) {
                ledger.interrupted.incrementAndGet();
                pause(random, 100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | AssertionError e) {
                broken.add(e);
                return;
            }
        }
    }

    private static void pause(Random random, int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis / 2 + random.nextInt(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void openCase(Desk desk) throws InterruptedException {
        var id = UUID.randomUUID().toString();
        var subject = "选任 " + id;
        ledger.subjects.add(subject);
        while (open) {
            try {
                var answer = desk.post(
                        "zzb.clerk",
                        "/api/cases/cadre-selection",
                        Map.of("subject", subject, "reason", "职位空缺，工作需要"),
                        id);
                if (answer.ok()) {
                    ledger.opened.put(answer.body().path("businessKey").asText(), subject);
                    return;
                }
                note(answer, "open a case");
            } catch (IOException serverGone) {
                ledger.interrupted.incrementAndGet();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void oneStep(Desk desk, Random random, String user) throws IOException, InterruptedException {
        var view = random.nextInt(5) == 0 ? "mine" : "organ";
        var inbox = desk.get(user, "/api/tasks?size=20&view=" + view);
        if (!inbox.ok()) {
            note(inbox, "inbox");
            pause(random, 200);
            return;
        }
        var rows = new ArrayList<JsonNode>();
        inbox.body().path("items").forEach(row -> {
            if (isFor(user, row.path("step").asText())
                    && refusals(row.path("id").asText()).get() < REFUSALS) {
                rows.add(row);
            }
        });
        if (rows.isEmpty()) {
            pause(random, 30);
            return;
        }
        var row = rows.get(random.nextInt(rows.size()));
        var task = row.path("id").asText();
        var form = desk.get(user, "/api/tasks/" + task + "/form");
        if (!form.ok()) {
            note(form, "form");
            return;
        }
        var today =
                LocalDate.parse(desk.get(user, "/api/demo").body().path("today").asText("2026-11-23"));
        var step = row.path("step").asText();
        var fields = new Filling(desk, user, row, form.body().path("data"), today).of(step);
        if (fields == null) {
            refusals(task).set(REFUSALS);
            return;
        }
        var path = "/api/tasks/" + task;
        switch (random.nextInt(6)) {
            case 0 -> note(desk.post(user, path + "/claim", Map.of(), ""), "claim");
            case 1 -> note(desk.put(user, path + "/draft", fields), "draft");
            default -> {
                /* hands it in at once */
            }
        }
        handIn(desk, random, user, task, step, fields);
    }

    /** Who drafts a reply may not sign it: these three keep to their part. */
    private static boolean isFor(String user, String step) {
        return switch (step) {
            case "draftReply", "checkPetitions" -> user.equals("jw.clerk");
            case "signFirst" -> user.equals("jw.head");
            case "signSecond" -> user.equals("jw.leader");
            default -> true;
        };
    }

    private AtomicInteger refusals(String task) {
        return refusals.computeIfAbsent(task, ignored -> new AtomicInteger());
    }

    /** Hands in the same again until there is an answer; every third client is an old one that does not number its requests. */
    private void handIn(Desk desk, Random random, String user, String task, String step, Map<String, Object> fields)
            throws InterruptedException {
        var path = "/api/tasks/" + task + "/complete";
        var id = random.nextInt(3) == 0 ? "" : UUID.randomUUID().toString();
        var draft = random.nextInt(8) == 0;
        var sent = false;
        while (open) {
            try {
                if (draft) {
                    // the page saves what was typed while it is handed in
                    desk.putInPassing(user, "/api/tasks/" + task + "/draft", fields);
                }
                var answer = desk.post(user, path, fields, id);
                if (answer.ok()) {
                    if (ledger.acknowledged.put(task, step) != null) {
                        ledger.unclean.add("task " + task + " was acknowledged twice");
                    }
                    if (sent) {
                        ledger.repeated.incrementAndGet();
                    }
                    return;
                }
                if (answer.status() != 503) {
                    note(answer, step);
                    refusals(task).incrementAndGet();
                    if (sent) {
                        // the first attempt may have been the one that did it
                        ledger.unknown.add(task);
                    }
                    return;
                }
                note(answer, step);
            } catch (IOException serverGone) {
                ledger.interrupted.incrementAndGet();
            }
            sent = true;
            pause(random, 150);
        }
        ledger.unknown.add(task);
    }

    private void note(Desk.Answer answer, String what) {
        if (answer.ok()) {
            return;
        }
        ledger.refused.incrementAndGet();
        ledger.why.merge(
                what + " " + answer.status() + " "
                        + answer.body().path("detail").asText() + answer.body().path("errors"),
                1,
                Integer::sum);
        var status = answer.status();
        if (!answer.isProblem() || (status != 404 && status != 409 && status != 422 && status != 503)) {
            ledger.unclean.add(what + ": " + answer);
        }
    }
}
