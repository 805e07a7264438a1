package io.guicheng.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guicheng.engine.TaskDropped;
import io.guicheng.handover.TaskPassed;
import io.guicheng.handover.WorkBegun;
import io.guicheng.kernel.RefusedInput;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What somebody has typed and not yet handed in: kept per task and person, gone when the task is completed. */
@Repository
@Transactional
class Drafts implements WorkBegun {

    private static final int LIMIT = 900_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void save(String taskId, String userId, Map<String, Object> fields) {
        var content = write(fields);
        var changed = jdbc.sql("update task_draft set content = ?, saved_at = ? where task_id = ? and user_id = ?")
                .params(content, Timestamp.from(clock.instant()), taskId, userId)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into task_draft (task_id, user_id, content, saved_at) values (?, ?, ?, ?)")
                    .params(taskId, userId, content, Timestamp.from(clock.instant()))
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public Optional<Map<String, Object>> find(String taskId, String userId) {
        return jdbc.sql("select content from task_draft where task_id = ? and user_id = ?")
                .params(taskId, userId)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    void delete(String taskId) {
        jdbc.sql("delete from task_draft where task_id = ?").param(taskId).update();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean since(Instant at, String taskId, String userId) {
        return jdbc.sql("select count(*) from task_draft where task_id = ? and user_id = ? and saved_at > ?")
                        .params(taskId, userId, Timestamp.from(at))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Those of these tasks for which anybody has typed something. */
    @Transactional(readOnly = true)
    public Set<String> of(Collection<String> taskIds) {
        return jdbc.sql("select task_id from task_draft where task_id in (:ids)")
                .param("ids", taskIds)
                .query(String.class)
                .set();
    }

    /** Who goes on with a task finds what the one before had typed, unless they have typed something later. */
    @EventListener
    void passed(TaskPassed task) {
        jdbc.sql("delete from task_draft where task_id = :task and user_id = :to and saved_at <"
                        + " (select max(d.saved_at) from task_draft d where d.task_id = :task and d.user_id = :from)")
                .param("task", task.taskId())
                .param("to", task.to())
                .param("from", task.from())
                .update();
        jdbc.sql("insert into task_draft (task_id, user_id, content, saved_at)"
                        + " select d.task_id, cast(:to as varchar(64)), d.content, d.saved_at from task_draft d"
                        + " where d.task_id = :task and d.user_id = :from and not exists"
                        + " (select 1 from task_draft o where o.task_id = :task and o.user_id = :to)")
                .param("task", task.taskId())
                .param("to", task.to())
                .param("from", task.from())
                .update();
    }

    /** What was typed for a task that nobody can complete any more is of use to nobody. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void dropped(TaskDropped task) {
        delete(task.taskId());
    }

    private String write(Map<String, Object> fields) {
        try {
            var content = json.writeValueAsString(fields);
            if (content.length() > LIMIT) {
                throw RefusedInput.of("", "草稿过长，未能保存");
            }
            return content;
        } catch (JsonProcessingException e) {
            throw RefusedInput.of("", "草稿无法保存");
        }
    }

    private Map<String, Object> read(String content) {
        try {
            return json.readValue(content, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("draft cannot be read", e);
        }
    }
}
