package io.guicheng.rectifications;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RecordRows;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcRectificationOrders implements RectificationOrders {

    private final JdbcClient jdbc;

    JdbcRectificationOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String enter(CaseKey calledBy, Wanted wanted) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into rectification_order (id, called_by, source, basis, problem, unit_organ, overseer_organ,
                            official_id, due_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        calledBy.value(),
                        wanted.source(),
                        wanted.basis(),
                        wanted.problem(),
                        wanted.unitOrgan(),
                        wanted.overseerOrgan(),
                        wanted.officialId(),
                        wanted.dueOn())
                .update();
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Wanted get(String id) {
        return jdbc.sql("select * from rectification_order where id = ?")
                .params(id)
                .query(RecordRows.of(Wanted.class))
                .optional()
                .orElseThrow(() -> new NotFound("没有这个整改交办"));
    }

    @Override
    public void begun(String id, CaseKey key) {
        jdbc.sql("update rectification_order set case_key = ? where id = ?")
                .params(key.value(), id)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Progress> of(CaseKey calledBy) {
        return jdbc.sql("""
                        select o.official_id, o.problem, coalesce(i.due_on, o.due_on) as due_on, o.case_key, i.passed_on,
                            coalesce(i.overdue, 0) as overdue
                        from rectification_order o left join rectification_item i on i.case_key = o.case_key
                        where o.called_by = ? order by o.due_on, o.id""")
                .params(calledBy.value())
                .query(RecordRows.of(Progress.class))
                .list();
    }
}
