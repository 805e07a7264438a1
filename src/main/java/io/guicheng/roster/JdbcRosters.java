package io.guicheng.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.guicheng.casework.Dossier;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.reminder.Reminders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class JdbcRosters implements Rosters {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Dossier dossier;
    private final Reminders reminders;
    private final Clock clock;

    JdbcRosters(JdbcClient jdbc, Dossier dossier, Reminders reminders, Clock clock) {
        this.jdbc = jdbc;
        this.dossier = dossier;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public String open(CaseKey key, Actor actor, String organ, Plan plan) {
        if (!actor.sitsIn(organ)) {
            throw missing();
        }
        check(plan);
        var absent = RosterSources.missing(plan.required(), plan.members());
        if (!absent.isEmpty()) {
            throw RefusedInput.of(
                    "members",
                    "名册应当全覆盖，缺少 " + absent.size() + " 人："
                            + absent.stream()
                                    .map(one -> one.name() + "（" + one.unit() + "）")
                                    .collect(Collectors.joining("、")));
        }
        var id = UUID.randomUUID().toString();
        jdbc.sql("insert into roster (id, case_key, organ_id, title, roster_columns, done_at, opened_by, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        key.value(),
                        organ,
                        plan.title(),
                        json(plan.columns()),
                        plan.doneAt(),
                        actor.userId(),
                        Timestamp.from(clock.instant()))
                .update();
        var begin = new LinkedHashMap<String, String>();
        plan.columns().stream()
                .filter(column -> column.type() == Column.Type.STATE)
                .forEach(column -> begin.put(column.key(), column.states().get(0)));
        var number = 0;
        for (var member : plan.members()) {
            jdbc.sql("insert into roster_row (roster_id, row_no, member_key, name, unit, user_id, cells)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(id, ++number, member.key(), member.name(), member.unit(), member.userId(), json(begin))
                    .update();
        }
        dossier.append(
                key,
                Dossier.Author.of(actor, organ),
                "roster-opened",
                "roster." + id,
                Map.of(
                        "name",
                        plan.title(),
                        "人数",
                        plan.members().size(),
                        "应当在册",
                        plan.required().size(),
                        "名单",
                        plan.members().stream().map(Member::name).toList()));
        return id;
    }

    private static void check(Plan plan) {
        var keys = new HashSet<String>();
        plan.members().forEach(member -> refuseIf(!keys.add(member.key()), "twice on the roster: " + member.key()));
        var columns = new HashSet<String>();
        for (var column : plan.columns()) {
            refuseIf(!columns.add(column.key()) || column.key().isEmpty(), "column " + column.key());
            refuseIf(
                    (column.type() == Column.Type.STATE) == column.states().isEmpty()
                            || !column.states().containsAll(column.done()),
                    "states of " + column.key());
        }
        refuseIf(plan.columns().isEmpty() || plan.members().isEmpty(), "nobody or nothing");
        refuseIf(!plan.doneAt().startsWith("/") || plan.doneAt().startsWith("//"), "a path of this server");
    }

    private static void refuseIf(boolean wrong, String what) {
        if (wrong) {
            throw new IllegalArgumentException("no roster: " + what);
        }
    }

    @Override
    public int fill(String rosterId, Actor actor, List<Change> changes) {
        var roster = kept(rosterId, actor);
        var columns = roster.columns().stream().collect(Collectors.toMap(Column::key, Function.identity()));
        var members = roster.rows().stream().map(row -> row.member().key()).collect(Collectors.toSet());
        var errors = new ArrayList<FieldError>();
        var tidied = new ArrayList<Change>();
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            var at = "rows[" + i + "].";
            if (!members.contains(change.member())) {
                errors.add(new FieldError(at + "member", "名册上没有“" + change.member() + "”"));
            }
            var cells = new LinkedHashMap<String, String>();
            change.cells().forEach((key, typed) -> {
                var column = columns.get(key);
                if (column == null) {
                    errors.add(new FieldError(at + key, "名册没有这一列"));
                    return;
                }
                var value = Cells.tidy(column, Objects.requireNonNullElse(typed, ""));
                Cells.fault(column, value).ifPresent(fault -> errors.add(new FieldError(at + key, fault)));
                cells.put(key, value);
            });
            tidied.add(new Change(change.member(), cells));
        }
        if (!errors.isEmpty()) {
            throw new RefusedInput(errors);
        }
        return write(roster, actor, tidied);
    }

    /** Writes what differs; the rows are locked with the roster. */
    private int write(Roster roster, Actor actor, List<Change> changes) {
        var now = new HashMap<String, Map<String, String>>();
        roster.rows().forEach(row -> now.put(row.member().key(), new LinkedHashMap<>(row.cells())));
        var changed = new LinkedHashMap<String, Integer>();
        for (var change : changes) {
            var cells = Objects.requireNonNull(now.get(change.member()));
            change.cells().forEach((key, value) -> {
                if (!value.equals(cells.getOrDefault(key, ""))) {
                    cells.put(key, value);
                    changed.merge(change.member(), 1, Integer::sum);
                }
            });
        }
        for (var member : changed.keySet()) {
            jdbc.sql(
                            "update roster_row set cells = ?, changed_by = ?, changed_at = ? where roster_id = ? and member_key = ?")
                    .params(
                            json(Objects.requireNonNull(now.get(member))),
                            actor.userId(),
                            Timestamp.from(clock.instant()),
                            roster.id(),
                            member)
                    .update();
        }
        if (!changed.isEmpty()) {
            settle(roster, now);
            dossier.append(
                    roster.caseKey(),
                    Dossier.Author.of(actor, roster.organ()),
                    "roster-filled",
                    "roster." + roster.id(),
                    Map.of("name", roster.title(), "登记", entries(roster, changed.keySet(), now)));
        }
        return changed.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Object> entries(
            Roster roster, java.util.Set<String> changed, Map<String, Map<String, String>> now) {
        var entries = new LinkedHashMap<String, Object>();
        for (var row : roster.rows()) {
            if (changed.contains(row.member().key())) {
                var cells = Objects.requireNonNull(now.get(row.member().key()));
                entries.put(
                        row.member().name() + "（" + row.member().key() + "）",
                        roster.columns().stream()
                                .map(column -> column.label() + " " + cells.getOrDefault(column.key(), ""))
                                .collect(Collectors.joining("，")));
            }
        }
        return entries;
    }

    private void settle(Roster roster, Map<String, Map<String, String>> now) {
        for (var column : roster.columns()) {
            reminders.settle(
                    roster.about(column),
                    roster.rows().stream()
                            .map(Roster.Row::member)
                            .filter(member -> member.userId() != null
                                    && column.done()
                                            .contains(now.getOrDefault(member.key(), Map.of())
                                                    .getOrDefault(column.key(), "")))
                            .map(member -> String.valueOf(member.userId()))
                            .toList());
        }
    }

    @Override
    public Imported take(String rosterId, Actor actor, List<List<String>> lines, boolean dryRun) {
        var roster = kept(rosterId, actor);
        var read = new SpreadsheetLines(roster, lines);
        if (!read.wrong().isEmpty()) {
            return new Imported(read.lines(), 0, read.wrong());
        }
        var before = new HashMap<String, Map<String, String>>();
        roster.rows().forEach(row -> before.put(row.member().key(), row.cells()));
        var differing = read.changes().stream()
                .mapToInt(change -> (int) change.cells().entrySet().stream()
                        .filter(cell -> !cell.getValue()
                                .equals(before.getOrDefault(change.member(), Map.of())
                                        .getOrDefault(cell.getKey(), "")))
                        .count())
                .sum();
        if (!dryRun) {
            write(roster, actor, read.changes());
        }
        return new Imported(read.lines(), differing, List.of());
    }

    @Override
    public Reminded remind(String rosterId, Actor actor, String column) {
        var roster = kept(rosterId, actor);
        var asked = roster.columns().stream()
                .filter(one -> one.key().equals(column) && !one.done().isEmpty())
                .findFirst()
                .orElseThrow(() -> RefusedInput.of("column", "名册没有可以提醒的这一列"));
        var owing = roster.missing(asked);
        var sent = reminders.remind(
                roster.caseKey(),
                roster.about(asked),
                "请办理：" + asked.label() + "（" + roster.title() + "）",
                roster.doneAt(),
                owing.stream()
                        .filter(one -> one.userId() != null)
                        .map(one -> String.valueOf(one.userId()))
                        .toList(),
                actor);
        return new Reminded(
                sent,
                owing.stream()
                        .filter(one -> one.userId() == null)
                        .map(Member::name)
                        .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Roster> find(String rosterId) {
        return read("select * from roster where id = ?", rosterId).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Roster> ofCase(CaseKey key) {
        return read("select * from roster where case_key = ? order by opened_at, id", key.value());
    }

    /** Locked, and kept by an organ of this person. */
    private Roster kept(String rosterId, Actor actor) {
        return read("select * from roster where id = ? for update", rosterId).stream()
                .filter(roster -> actor.sitsIn(roster.organ()))
                .findFirst()
                .orElseThrow(JdbcRosters::missing);
    }

    private static NotFound missing() {
        return new NotFound("没有此名册，或者无权查看");
    }

    private List<Roster> read(String sql, String parameter) {
        return jdbc.sql(sql).param(parameter).query(this::roster).list();
    }

    private Roster roster(ResultSet row, int ignored) throws SQLException {
        var id = row.getString("id");
        return new Roster(
                id,
                CaseKey.of(row.getString("case_key")),
                row.getString("organ_id"),
                row.getString("title"),
                parse(row.getString("roster_columns"), new TypeReference<>() {}),
                row.getString("done_at"),
                rows(id));
    }

    private List<Roster.Row> rows(String id) {
        return jdbc.sql("select * from roster_row where roster_id = ? order by row_no")
                .param(id)
                .query((row, ignored) -> new Roster.Row(
                        new Member(
                                row.getString("member_key"),
                                row.getString("name"),
                                row.getString("unit"),
                                row.getString("user_id")),
                        parse(row.getString("cells"), new TypeReference<Map<String, String>>() {})))
                .list();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not what was stored", e);
        }
    }
}
