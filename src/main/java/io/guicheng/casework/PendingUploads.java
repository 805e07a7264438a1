package io.guicheng.casework;

import io.guicheng.kernel.RefusedInput;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Files that were uploaded and not handed in: nobody fills the disk with them, and after some days they are gone. */
@Component
class PendingUploads {

    private static final Logger LOG = LoggerFactory.getLogger(PendingUploads.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<KeptFiles> keepers;
    private final DataSize largest;
    private final int most;
    private final Duration keep;

    PendingUploads(
            JdbcClient jdbc,
            Clock clock,
            ObjectProvider<KeptFiles> keepers,
            @Value("${guicheng.attachments.pending-size:300MB}") DataSize largest,
            @Value("${guicheng.attachments.pending-files:100}") int most,
            @Value("${guicheng.attachments.keep-pending:72h}") Duration keep) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keepers = keepers;
        this.largest = largest;
        this.most = most;
        this.keep = keep;
    }

    private record Sum(long files, long size) {}

    /** Throws {@link RefusedInput} on the field {@code file} when this person has too much waiting already. */
    void refuseTooMuch(String userId, long size) {
        var waiting = jdbc.sql("select count(*), coalesce(sum(size_bytes), 0) from attachment"
                        + " where uploaded_by = ? and case_key is null")
                .param(userId)
                .query((row, number) -> new Sum(row.getLong(1), row.getLong(2)))
                .single();
        if (waiting.files >= most || waiting.size + size > largest.toBytes()) {
            throw RefusedInput.of(
                    "file",
                    "您已上传而未提交的附件过多（上限 %d 个、共 %d MB）。请先办结已上传附件的任务，或者等待系统清理（约 %d 小时后）"
                            .formatted(most, largest.toMegabytes(), keep.toHours()));
        }
    }

    /** Clears away what has waited for too long and is named by nobody; to be called at any time, by any number of servers. */
    @Scheduled(cron = "0 17 * * * *", zone = "Asia/Shanghai")
    @Transactional
    void clear() {
        var old = jdbc.sql("select id from attachment where case_key is null and uploaded_at < ?")
                .param(Timestamp.from(clock.instant().minus(keep)))
                .query(String.class)
                .list();
        var cleared = old.stream()
                .filter(id -> keepers.stream().noneMatch(keeper -> keeper.isKept(id)))
                .toList();
        cleared.forEach(this::delete);
        if (!cleared.isEmpty()) {
            LOG.info("cleared away {} uploaded files that were never handed in", cleared.size());
        }
    }

    /** Unless it was handed in this moment. */
    private void delete(String id) {
        var locked = jdbc.sql("select id from attachment where id = ? and case_key is null for update")
                .param(id)
                .query(String.class)
                .list();
        for (var one : List.copyOf(locked)) {
            jdbc.sql("delete from attachment_content where attachment_id = ?")
                    .param(one)
                    .update();
            jdbc.sql("delete from attachment where id = ?").param(one).update();
        }
    }
}
