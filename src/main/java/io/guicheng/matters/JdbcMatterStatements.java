package io.guicheng.matters;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RecordRows;
import io.guicheng.matters.MatterStatement.Item;
import io.guicheng.matters.MatterStatement.State;
import io.guicheng.registry.PersonalMatters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcMatterStatements implements MatterStatements {

    private final JdbcClient jdbc;
    private final PersonalMatters matters;

    JdbcMatterStatements(JdbcClient jdbc, PersonalMatters matters) {
        this.jdbc = jdbc;
        this.matters = matters;
    }

    @Override
    public void handIn(CaseKey key, Draft draft, List<Item> items) {
        jdbc.sql("insert into matter_statement (case_key, official_id, kind, report_year, changed_on, late_reason,"
                        + " handed_in_on, handed_in_by, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        key.value(),
                        draft.officialId(),
                        draft.kind(),
                        draft.reportYear(),
                        draft.changedOn(),
                        draft.lateReason(),
                        draft.handedInOn(),
                        draft.handedInBy(),
                        State.SUBMITTED.name())
                .update();
        for (var seq = 0; seq < items.size(); seq++) {
            jdbc.sql("insert into matter_statement_item (case_key, seq, item, reported) values (?, ?, ?, ?)")
                    .params(
                            key.value(),
                            seq,
                            items.get(seq).item(),
                            items.get(seq).reported())
                    .update();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public MatterStatement.Whole get(CaseKey key) {
        var statement = jdbc.sql("select * from matter_statement where case_key = ?")
                .param(key.value())
                .query(RecordRows.of(MatterStatement.class))
                .optional()
                .orElseThrow(() -> new NotFound("没有这份个人有关事项报告"));
        return new MatterStatement.Whole(
                statement,
                jdbc.sql("select item, reported from matter_statement_item where case_key = ? order by seq")
                        .param(key.value())
                        .query(RecordRows.of(Item.class))
                        .list());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseKey> waiting(String officialId) {
        return jdbc.sql("select s.case_key from matter_statement s join case_file f on f.case_key = s.case_key"
                        + " where s.official_id = ? and s.state = ? and f.outcome is null fetch first 1 rows only")
                .params(officialId, State.SUBMITTED.name())
                .query(String.class)
                .optional()
                .map(CaseKey::of);
    }

    @Override
    public void sendBack(CaseKey key, String userId, String note) {
        decide(key, State.RETURNED, userId, note);
    }

    @Override
    public void enter(CaseKey key, String userId) {
        var whole = get(key);
        var items = new LinkedHashMap<String, String>();
        whole.items().forEach(one -> items.put(one.item(), one.reported()));
        matters.report(whole.statement().officialId(), whole.statement().reportYear(), items);
        decide(key, State.ENTERED, userId, null);
    }

    private void decide(CaseKey key, State state, String userId, @Nullable String note) {
        if (jdbc.sql("update matter_statement set state = ?, reviewed_by = ?, note = ? where case_key = ?")
                        .params(state.name(), userId, note, key.value())
                        .update()
                == 0) {
            throw new NotFound("没有这份个人有关事项报告");
        }
    }
}
