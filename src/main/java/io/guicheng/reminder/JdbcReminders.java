package io.guicheng.reminder;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcReminders implements Reminders {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcReminders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Sent remind(CaseKey key, String about, String text, String url, Collection<String> userIds, Actor by) {
        var today = LocalDate.now(clock);
        var said = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
        var days = new HashMap<String, LocalDate>();
        jdbc.sql("select user_id, last_at from reminder where about = ?")
                .param(about)
                .query((row, ignored) -> days.put(
                        row.getString(1),
                        row.getTimestamp(2).toInstant().atZone(clock.getZone()).toLocalDate()))
                .list();
        var sent = 0;
        var already = 0;
        for (var user : userIds.stream().distinct().toList()) {
            var last = days.get(user);
            if (today.equals(last)) {
                already++;
                continue;
            }
            var now = Timestamp.from(clock.instant());
            if (last == null) {
                jdbc.sql(
                                "insert into reminder (about, user_id, case_key, reminder_text, url, times, last_at, last_by, done)"
                                        + " values (?, ?, ?, ?, ?, 1, ?, ?, false)")
                        .params(about, user, key.value(), said, url, now, by.userId())
                        .update();
            } else {
                jdbc.sql("update reminder set reminder_text = ?, url = ?, times = times + 1, last_at = ?, last_by = ?,"
                                + " done = false where about = ? and user_id = ?")
                        .params(said, url, now, by.userId(), about, user)
                        .update();
            }
            sent++;
        }
        return new Sent(sent, already);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> open(String userId) {
        return jdbc.sql("select * from reminder where user_id = ? and done = false order by last_at desc, about")
                .param(userId)
                .query((row, ignored) -> new Reminder(
                        row.getString("about"),
                        CaseKey.of(row.getString("case_key")),
                        row.getString("user_id"),
                        row.getString("reminder_text"),
                        row.getString("url"),
                        row.getInt("times"),
                        row.getTimestamp("last_at").toInstant(),
                        row.getString("last_by")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> times(String about) {
        var times = new HashMap<String, Integer>();
        jdbc.sql("select user_id, times from reminder where about = ?")
                .param(about)
                .query((row, ignored) -> times.put(row.getString(1), row.getInt(2)))
                .list();
        return times;
    }

    @Override
    public void settle(String about, Collection<String> userIds) {
        if (!userIds.isEmpty()) {
            jdbc.sql("update reminder set done = true where about = :about and user_id in (:users)")
                    .param("about", about)
                    .param("users", userIds)
                    .update();
        }
    }

    @Override
    public void settle(String about) {
        jdbc.sql("update reminder set done = true where about = ?").param(about).update();
    }
}
