package io.guicheng.rectifications;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RecordRows;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcRectificationItems implements RectificationItems {

    private final JdbcClient jdbc;

    JdbcRectificationItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(CaseKey key, Order order) {
        jdbc.sql("""
                        insert into rectification_item (case_key, source, basis, problem, unit_organ, overseer_organ,
                            official_id, ordered_on, first_due_on, due_on, extensions, overdue, typical, systemic)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, false, false)""")
                .params(
                        key.value(),
                        order.source(),
                        order.basis(),
                        order.problem(),
                        order.unitOrgan(),
                        order.overseerOrgan(),
                        order.officialId(),
                        order.orderedOn(),
                        order.dueOn(),
                        order.dueOn())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public RectificationItem get(CaseKey key) {
        return jdbc.sql("select * from rectification_item where case_key = ?")
                .params(key.value())
                .query(RecordRows.of(RectificationItem.class))
                .optional()
                .orElseThrow(() -> new NotFound("没有这个整改事项"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<RectificationItem> ofOfficial(String officialId) {
        return jdbc.sql(
                        "select * from rectification_item where official_id = ? order by ordered_on desc, case_key desc")
                .params(officialId)
                .query(RecordRows.of(RectificationItem.class))
                .list();
    }

    @Override
    public void plan(CaseKey key, String responsible, String measures, LocalDate plannedOn) {
        set(key, "responsible = ?, measures = ?, planned_on = ?", responsible, measures, plannedOn);
    }

    @Override
    public void report(CaseKey key, String result, String userId, LocalDate on) {
        set(key, "result = ?, reported_by = ?, reported_on = ?", result, userId, on);
    }

    @Override
    public void askExtension(CaseKey key, LocalDate until, String reason, String userId) {
        set(key, "extension_until = ?, extension_reason = ?, reported_by = ?", until, reason, userId);
    }

    @Override
    public void extend(CaseKey key) {
        set(key, "due_on = extension_until, extensions = extensions + 1");
    }

    @Override
    public void due(CaseKey key, LocalDate on) {
        set(key, "due_on = ?", on);
    }

    @Override
    public int countOverdue(CaseKey key) {
        set(key, "overdue = overdue + 1");
        return get(key).overdue();
    }

    @Override
    public void pass(CaseKey key, LocalDate on, boolean typical, boolean systemic) {
        set(key, "passed_on = ?, typical = ?, systemic = ?", on, typical, systemic);
    }

    @Override
    public void publish(CaseKey key, LocalDate on, String in, String text) {
        set(key, "published_on = ?, published_in = ?, publication = ?", on, in, text);
    }

    @Override
    public void overallPlan(CaseKey key, String plan) {
        set(key, "overall_plan = ?", plan);
    }

    @Override
    public void note(CaseKey key, LocalDate on, Event.Kind kind, String note) {
        jdbc.sql("insert into rectification_event (case_key, happened_on, kind, note) values (?, ?, ?, ?)")
                .params(key.value(), on, kind.name(), note)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Event> events(CaseKey key) {
        return jdbc.sql("select happened_on, kind, note from rectification_event where case_key = ? order by id")
                .params(key.value())
                .query((row, number) -> new Event(
                        row.getObject("happened_on", LocalDate.class),
                        Event.Kind.valueOf(row.getString("kind")),
                        row.getString("note")))
                .list();
    }

    private void set(CaseKey key, String columns, @Nullable Object... values) {
        var statement = jdbc.sql("update rectification_item set " + columns + " where case_key = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        if (statement.param(key.value()).update() == 0) {
            throw new NotFound("没有这个整改事项");
        }
    }
}
