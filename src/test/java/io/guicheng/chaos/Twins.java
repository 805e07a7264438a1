package io.guicheng.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.CaseDriver;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Sends the same request twice at the same moment, and once more after it was answered. */
final class Twins {

    private static final String CLERK = "zzb.clerk";

    private final Desk desk;

    Twins(Desk desk) {
        this.desk = desk;
    }

    /** Requests without a number: one is done, the other refused with a reason; later the task is not there any more. */
    void plain(Ledger ledger) throws Exception {
        var task = motion(ledger);
        var answers = together(() -> complete(task, ""));

        assertThat(answers).filteredOn(Desk.Answer::ok).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.ok())
                .allSatisfy(answer -> assertThat(answer.status()).isIn(404, 409))
                .allSatisfy(answer -> assertThat(answer.isProblem()).isTrue());
        ledger.acknowledged.put(task, "draftMotion");
        assertThat(complete(task, "").status()).isEqualTo(404);
    }

    /** Requests with a number: both are answered as the one that was done. */
    void numbered(Ledger ledger) throws Exception {
        var task = motion(ledger);
        var number = UUID.randomUUID().toString();
        var answers = together(() -> complete(task, number));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(204));
        ledger.acknowledged.put(task, "draftMotion");
        assertThat(complete(task, number).status()).isEqualTo(204);
        assertThat(complete(task, UUID.randomUUID().toString()).status()).isEqualTo(404);
    }

    /** A case opened twice with one number is one case. */
    void cases(Ledger ledger) throws Exception {
        var number = UUID.randomUUID().toString();
        var subject = "选任 " + number;
        ledger.subjects.add(subject);
        var fields = Map.of("subject", subject, "reason", "职位空缺，工作需要");
        var answers = together(() -> desk.post(CLERK, "/api/cases/cadre-selection", fields, number));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        var keys = answers.stream()
                .map(answer -> answer.body().path("businessKey").asText())
                .distinct()
                .toList();
        assertThat(keys).hasSize(1);
        ledger.opened.put(keys.get(0), subject);
    }

    /** The first task of a new case. */
    private String motion(Ledger ledger) throws Exception {
        var subject = "选任 " + UUID.randomUUID();
        ledger.subjects.add(subject);
        var opened =
                desk.post(CLERK, "/api/cases/cadre-selection", Map.of("subject", subject, "reason", "职位空缺，工作需要"), "");
        assertThat(opened.status()).isEqualTo(201);
        ledger.opened.put(opened.body().path("businessKey").asText(), subject);
        return opened.body().path("nextTask").asText();
    }

    private Desk.Answer complete(String task, String number) throws Exception {
        return desk.post(CLERK, "/api/tasks/" + task + "/complete", CaseDriver.motion(CaseDriver.VACANT_POST), number);
    }

    private static List<Desk.Answer> together(Callable<Desk.Answer> request) throws Exception {
        var both = new CyclicBarrier(2);
        var clients = Executors.newFixedThreadPool(2);
        try {
            Callable<Desk.Answer> one = () -> {
                both.await();
                return request.call();
            };
            var first = clients.submit(one);
            var second = clients.submit(one);
            return List.of(first.get(), second.get());
        } finally {
            clients.shutdownNow();
        }
    }
}
