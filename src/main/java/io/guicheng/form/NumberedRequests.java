package io.guicheng.form;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A client that got no answer asks again, with the number of its first request: what was done then is not done again, and the same answer
 * is given. The number is stored in the transaction of what it stands for, so there is no moment in which only one of the two is true.
 */
@Component
public class NumberedRequests {

    /** How long a number is remembered: much longer than anybody keeps a page open that waits for an answer. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z-]{8,64}");

    private final JdbcClient jdbc;
    private final Cases cases;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NumberedRequests(JdbcClient jdbc, Cases cases, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What came of a request.
     *
     * @param answer what the work answered
     * @param repeated whether it had been done before
     */
    public record Done(String answer, boolean repeated) {}

    /**
     * Does the work, once for this person and number.
     *
     * @param number what the client calls the request; null for a client that does not number its requests
     * @param what names the act: a number stands for one act only
     * @param work runs in one transaction; answers at most 200 characters
     * @throws RefusedInput when the number is none
     */
    public Done once(Actor actor, @Nullable String number, String what, Supplier<String> work) {
        if (number == null || number.isEmpty()) {
            return new Done(work.get(), false);
        }
        if (!NUMBER.matcher(number).matches()) {
            throw RefusedInput.of("X-Request-Id", "请求编号应为 8 至 64 个字母、数字或连字符");
        }
        try {
            return transaction.execute(status -> {
                var answer = work.get();
                remember(actor, number, what, answer);
                return new Done(answer, false);
            });
        } catch (RuntimeException failed) {
            // done already, or by a twin of this request that was faster: the task is gone, or the number taken
            return known(actor, number, what, failed).orElseThrow(() -> failed);
        }
    }

    /**
     * A case that was opened.
     *
     * @param repeated whether it had been opened before
     */
    public record Opened(CaseFile file, boolean repeated) {}

    /** Opens a case, once for this person and number. */
    public Opened openOnce(Actor actor, @Nullable String number, String procedure, Supplier<CaseFile> work) {
        var done =
                once(actor, number, "start " + procedure, () -> work.get().key().value());
        return new Opened(cases.find(CaseKey.of(done.answer())).orElseThrow(), done.repeated());
    }

    private void remember(Actor actor, String number, String what, String answer) {
        jdbc.sql("insert into request_done (user_id, request_id, what, answer, done_at) values (?, ?, ?, ?, ?)")
                .params(actor.userId(), number, what, answer, Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<Done> known(Actor actor, String number, String what, RuntimeException failed) {
        try {
            return jdbc.sql("select answer from request_done where user_id = ? and request_id = ? and what = ?")
                    .params(actor.userId(), number, what)
                    .query(String.class)
                    .optional()
                    .map(answer -> new Done(answer, true));
        } catch (DataAccessException alsoFailed) {
            failed.addSuppressed(alsoFailed);
            return Optional.empty();
        }
    }

    /** Every node may do it: what one has deleted the other does not find. */
    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    void forget() {
        jdbc.sql("delete from request_done where done_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
