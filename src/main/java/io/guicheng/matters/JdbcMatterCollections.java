package io.guicheng.matters;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RecordRows;
import io.guicheng.matters.MatterDebtor.State;
import io.guicheng.registry.PersonalMatters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcMatterCollections implements MatterCollections {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final PersonalMatters matters;

    JdbcMatterCollections(JdbcClient jdbc, JdbcTemplate batches, PersonalMatters matters) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.matters = matters;
    }

    @Override
    public void open(CaseKey key, String jurisdiction, int year, LocalDate dueOn, List<Owing> owing) {
        jdbc.sql("insert into matter_collection (case_key, jurisdiction_code, report_year, due_on) values (?, ?, ?, ?)")
                .params(key.value(), jurisdiction, year, dueOn)
                .update();
        batches.batchUpdate(
                "insert into matter_debtor (case_key, official_id, name, post, chief, county_head) values (?, ?, ?, ?, ?, ?)",
                owing.stream()
                        .map(one -> new Object[] {
                            key.value(), one.officialId(), one.name(), one.post(), one.chief(), one.countyHead()
                        })
                        .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public MatterCollection get(CaseKey key) {
        return jdbc.sql("select * from matter_collection where case_key = ?")
                .param(key.value())
                .query(RecordRows.of(MatterCollection.class))
                .optional()
                .orElseThrow(JdbcMatterCollections::missing);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseKey> caseOf(String jurisdiction, int year) {
        return jdbc.sql("select c.case_key from matter_collection c join case_file f on f.case_key = c.case_key"
                        + " where c.jurisdiction_code = ? and c.report_year = ? and (f.outcome is null or f.outcome <> 'stopped')"
                        + " fetch first 1 rows only")
                .params(jurisdiction, year)
                .query(String.class)
                .optional()
                .map(CaseKey::of);
    }

    @Override
    @Transactional(readOnly = true)
    public List<MatterDebtor> debtors(CaseKey key) {
        var rows = jdbc.sql("select d.*, c.report_year from matter_debtor d join matter_collection c"
                        + " on c.case_key = d.case_key where d.case_key = ? order by d.official_id")
                .param(key.value())
                .query((row, ignored) -> new Row(
                        new Owing(
                                row.getString("official_id"),
                                row.getString("name"),
                                row.getString("post"),
                                row.getBoolean("chief"),
                                row.getBoolean("county_head")),
                        row.getString("missing_reason"),
                        row.getString("drawn_as"),
                        row.getInt("report_year")))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var entered = matters.reported(
                rows.stream().map(row -> row.owing().officialId()).toList(),
                rows.get(0).year());
        var handedIn = handedIn(key);
        return rows.stream()
                .map(row -> debtor(row, entered, handedIn.get(row.owing().officialId())))
                .toList();
    }

    private record Row(
            Owing owing,
            @Nullable String missingReason,
            @Nullable String drawnAs,
            int year) {}

    private record HandedIn(LocalDate on, MatterStatement.State state) {}

    /** The last statement of the collected year, by official; one whose case was stopped was never handed in. */
    private Map<String, HandedIn> handedIn(CaseKey key) {
        var all = new HashMap<String, HandedIn>();
        jdbc.sql("select s.official_id, s.handed_in_on, s.state from matter_statement s"
                        + " join matter_debtor d on d.official_id = s.official_id"
                        + " join matter_collection c on c.case_key = d.case_key and c.report_year = s.report_year"
                        + " join case_file f on f.case_key = s.case_key"
                        + " where d.case_key = ? and s.kind <> 'CHANGE' and (f.outcome is null or f.outcome <> 'stopped')"
                        + " order by s.handed_in_on, s.case_key")
                .param(key.value())
                .query((row, ignored) -> all.put(
                        row.getString(1),
                        new HandedIn(
                                row.getObject(2, LocalDate.class), MatterStatement.State.valueOf(row.getString(3)))))
                .list();
        return all;
    }

    private static MatterDebtor debtor(Row row, Set<String> entered, @Nullable HandedIn last) {
        var state = State.DUE;
        if (entered.contains(row.owing().officialId())) {
            state = State.ENTERED;
        } else if (last != null) {
            state = last.state() == MatterStatement.State.RETURNED ? State.RETURNED : State.SUBMITTED;
        }
        return new MatterDebtor(
                row.owing().officialId(),
                row.owing().name(),
                row.owing().post(),
                row.owing().chief(),
                row.owing().countyHead(),
                row.missingReason(),
                row.drawnAs(),
                state,
                last == null ? null : last.on());
    }

    @Override
    public void close(CaseKey key, LocalDate on, Map<String, String> missing) {
        set(key, "closed_on = ?", on);
        debtors(key, "missing_reason", missing);
    }

    @Override
    public void file(CaseKey key, LocalDate on, String with) {
        set(key, "filed_on = ?, filed_with = ?", on, with);
    }

    @Override
    public void prepare(CaseKey key, String userId, String drawId) {
        set(key, "prepared_by = ?, draw_id = ?", userId, drawId);
    }

    @Override
    public void drawn(CaseKey key, Map<String, String> strata) {
        debtors(key, "drawn_as", strata);
    }

    @Override
    public void summarize(CaseKey key, String summary) {
        set(key, "summary = ?", summary);
    }

    private void debtors(CaseKey key, String column, Map<String, String> values) {
        var rows = new ArrayList<Object[]>();
        values.forEach((official, value) -> rows.add(new Object[] {value, key.value(), official}));
        var changed = batches.batchUpdate(
                "update matter_debtor set " + column + " = ? where case_key = ? and official_id = ?", rows);
        if (IntStream.of(changed).anyMatch(count -> count == 0)) {
            throw missing();
        }
    }

    private void set(CaseKey key, String columns, Object... values) {
        var statement = jdbc.sql("update matter_collection set " + columns + " where case_key = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        if (statement.param(key.value()).update() == 0) {
            throw missing();
        }
    }

    private static NotFound missing() {
        return new NotFound("不在本次个人有关事项报告范围中");
    }
}
