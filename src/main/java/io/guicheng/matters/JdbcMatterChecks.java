package io.guicheng.matters;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RecordRows;
import io.guicheng.registry.PersonalMatters;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcMatterChecks implements MatterChecks {

    private final JdbcClient jdbc;
    private final PersonalMatters matters;

    JdbcMatterChecks(JdbcClient jdbc, PersonalMatters matters) {
        this.jdbc = jdbc;
        this.matters = matters;
    }

    @Override
    public void open(CaseKey key, Begun begun) {
        jdbc.sql("insert into matter_check (case_key, official_id, report_year, reason, basis, called_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        key.value(),
                        begun.officialId(),
                        begun.reportYear(),
                        begun.reason(),
                        begun.basis(),
                        begun.calledBy())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public MatterCheck get(CaseKey key) {
        return jdbc.sql("select * from matter_check where case_key = ?")
                .param(key.value())
                .query(RecordRows.of(MatterCheck.class))
                .optional()
                .orElseThrow(JdbcMatterChecks::missing);
    }

    @Override
    @Transactional(readOnly = true)
    public List<MatterCheck.Item> items(CaseKey key) {
        return jdbc.sql("select item, reported, verified, amount, explanation, accepted, ground"
                        + " from matter_check_item where case_key = ? order by seq")
                .param(key.value())
                .query(RecordRows.of(MatterCheck.Item.class))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<MatterCheck> calledBy(CaseKey caller) {
        return jdbc.sql("select * from matter_check where called_by = ? order by official_id")
                .param(caller.value())
                .query(RecordRows.of(MatterCheck.class))
                .list();
    }

    @Override
    public void compare(CaseKey key, List<MatterCheck.Item> items) {
        var check = get(key);
        write(key, items);
        items.forEach(one ->
                matters.verify(check.officialId(), check.reportYear(), one.item(), one.verified(), one.amount()));
    }

    @Override
    public void explain(CaseKey key, LocalDate heardOn, List<MatterCheck.Item> items) {
        write(key, items);
        set(key, "heard_on = ?", heardOn);
    }

    private void write(CaseKey key, List<MatterCheck.Item> items) {
        jdbc.sql("delete from matter_check_item where case_key = ?")
                .param(key.value())
                .update();
        for (var seq = 0; seq < items.size(); seq++) {
            var one = items.get(seq);
            jdbc.sql("insert into matter_check_item (case_key, seq, item, reported, verified, amount, explanation,"
                            + " accepted, ground) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            key.value(),
                            seq,
                            one.item(),
                            one.reported(),
                            one.verified(),
                            one.amount(),
                            one.explanation(),
                            one.accepted(),
                            one.ground())
                    .update();
        }
    }

    @Override
    public void find(CaseKey key, Finding finding) {
        set(
                key,
                "finding = ?, classification = ?, handling = ?, handled_as = ?, grounds = ?, proposed_by = ?,"
                        + " returned_note = null",
                finding.finding(),
                finding.classification(),
                finding.handling(),
                finding.handledAs(),
                finding.grounds(),
                finding.proposedBy());
    }

    @Override
    public void sendBack(CaseKey key, String note) {
        set(key, "returned_note = ?", note);
    }

    @Override
    public void lead(CaseKey key, String petitionId) {
        set(key, "petition_id = ?", petitionId);
    }

    @Override
    public void close(CaseKey key, LocalDate on) {
        set(key, "closed_on = ?", on);
    }

    private void set(CaseKey key, String columns, @Nullable Object... values) {
        var statement = jdbc.sql("update matter_check set " + columns + " where case_key = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        if (statement.param(key.value()).update() == 0) {
            throw missing();
        }
    }

    private static NotFound missing() {
        return new NotFound("没有这件个人有关事项查核");
    }
}
