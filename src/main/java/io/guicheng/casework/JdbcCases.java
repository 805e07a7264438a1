package io.guicheng.casework;

import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcCases implements Cases {

    /**
     * Own, overseen or involved organ, not one of those concerned, and of a confined case its receiver: the same condition for one case and
     * for lists.
     */
    private static final String VISIBLE = """
        (f.owner_organ in (:owners)
           or exists (select 1 from case_organ o where o.case_key = f.case_key and o.organ_id in (:organs)))
        and not exists (select 1 from case_subject s where s.case_key = f.case_key and s.official_id in (:kin))
        and (f.procedure_key not in (:confined) or f.owner_organ in (:headed)
           or exists (select 1 from case_reader r where r.case_key = f.case_key and r.user_id = :reader))
        """;

    private final JdbcClient jdbc;
    private final Kin kin;
    private final Oversight oversight;
    private final ConfinedToReceivers confinement;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JdbcCases(
            JdbcClient jdbc,
            Kin kin,
            Oversight oversight,
            ConfinedToReceivers confinement,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.kin = kin;
        this.oversight = oversight;
        this.confinement = confinement;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public CaseFile open(
            String procedure, String prefix, String title, String jurisdiction, String ownerOrgan, String initiator) {
        var key = CaseKey.of("%s-%s-%d-%04d"
                .formatted(
                        jurisdiction,
                        prefix,
                        LocalDate.now(clock).getYear(),
                        nextNumber(jurisdiction, prefix, LocalDate.now(clock).getYear())));
        jdbc.sql("insert into case_file (case_key, procedure_key, title, jurisdiction, owner_organ, initiator,"
                        + " started_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        key.value(),
                        procedure,
                        title,
                        jurisdiction,
                        ownerOrgan,
                        initiator,
                        Timestamp.from(clock.instant()))
                .update();
        return find(key).orElseThrow();
    }

    /** The row lock held to the end of the transaction keeps the numbers without gaps and without doubles. */
    private int nextNumber(String jurisdiction, String prefix, int year) {
        var next = jdbc.sql("update case_number set last_number = last_number + 1"
                        + " where jurisdiction = ? and prefix = ? and number_year = ?")
                .params(jurisdiction, prefix, year)
                .update();
        if (next == 0) {
            try {
                jdbc.sql("insert into case_number (jurisdiction, prefix, number_year, last_number) values (?, ?, ?, 1)")
                        .params(jurisdiction, prefix, year)
                        .update();
            } catch (DuplicateKeyException twoAtOnce) {
                throw new Refused("另一个案件正在编号，请再提交一次");
            }
        }
        return jdbc.sql("select last_number from case_number where jurisdiction = ? and prefix = ? and number_year = ?")
                .params(jurisdiction, prefix, year)
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<CaseFile> find(CaseKey key) {
        return jdbc.sql("select f.* from case_file f where f.case_key = ?")
                .param(key.value())
                .query(JdbcCases::file)
                .optional();
    }

    @Override
    public Optional<CaseFile> find(CaseKey key, Actor actor) {
        return find(key).filter(file -> visibleTo(key, actor));
    }

    @Override
    public Map<CaseKey, CaseFile> find(Collection<CaseKey> keys) {
        var found = new HashMap<CaseKey, CaseFile>();
        if (!keys.isEmpty()) {
            jdbc.sql("select f.* from case_file f where f.case_key in (:keys)")
                    .param("keys", keys.stream().map(CaseKey::value).distinct().toList())
                    .query(JdbcCases::file)
                    .list()
                    .forEach(file -> found.put(file.key(), file));
        }
        return found;
    }

    @Override
    public void rename(CaseKey key, String title) {
        jdbc.sql("update case_file set title = ? where case_key = ?")
                .params(title, key.value())
                .update();
    }

    @Override
    public void close(CaseKey key, String outcome, String outcomeText) {
        jdbc.sql("update case_file set ended_at = ?, outcome = ?, outcome_text = ? where case_key = ? and"
                        + " ended_at is null")
                .params(Timestamp.from(clock.instant()), outcome, outcomeText, key.value())
                .update();
    }

    @Override
    public void concerns(CaseKey key, String officialId) {
        if (insertOnce("case_subject", "official_id", key, officialId)) {
            events.publishEvent(new SubjectAdded(key));
        }
    }

    @Override
    public void involves(CaseKey key, String organId) {
        insertOnce("case_organ", "organ_id", key, organId);
    }

    private boolean insertOnce(String table, String column, CaseKey key, String id) {
        return jdbc.sql("insert into " + table + " (case_key, " + column
                                + ") select cast(? as varchar(32)), cast(? as varchar(64))"
                                + " where not exists (select 1 from " + table + " where case_key = ? and " + column
                                + " = ?)")
                        .params(key.value(), id, key.value(), id)
                        .update()
                > 0;
    }

    @Override
    public Set<String> subjects(CaseKey key) {
        return new HashSet<>(jdbc.sql("select official_id from case_subject where case_key = ?")
                .param(key.value())
                .query(String.class)
                .list());
    }

    @Override
    public Set<CaseKey> concerning(Collection<String> officialIds, Collection<CaseKey> keys) {
        if (officialIds.isEmpty() || keys.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("select distinct case_key from case_subject where case_key in (:keys) and official_id in"
                        + " (:officials)")
                .param("keys", keys.stream().map(CaseKey::value).toList())
                .param("officials", officialIds)
                .query(String.class)
                .list()
                .stream()
                .map(CaseKey::of)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<CaseKey> about(Collection<String> officialIds) {
        return jdbc
                .sql("select distinct case_key from case_subject where official_id in (:officials)")
                .param("officials", officialIds)
                .query(String.class)
                .list()
                .stream()
                .map(CaseKey::of)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> organs(CaseKey key) {
        return new HashSet<>(jdbc.sql("select organ_id from case_organ where case_key = ?")
                .param(key.value())
                .query(String.class)
                .list());
    }

    @Override
    public boolean visibleTo(CaseKey key, Actor actor) {
        return jdbc.sql("select count(*) from case_file f where f.case_key = :case and " + VISIBLE)
                        .params(scope(actor))
                        .param("case", key.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public CasePage page(Actor actor, Search search, int page, int size) {
        var among = search.among();
        if (among != null && among.isEmpty()) {
            return new CasePage(List.of(), 0);
        }
        var scope = scope(actor);
        var where = " from case_file f where " + VISIBLE;
        if (search.running() != null) {
            where += " and f.ended_at is " + (search.running() ? "null" : "not null");
        }
        if (among != null) {
            where += " and f.case_key in (:among)";
            scope.put("among", among.stream().map(CaseKey::value).toList());
        }
        if (!search.text().isBlank()) {
            where += " and (f.case_key like :text escape '!' or f.title like :text escape '!'"
                    + " or exists (select 1 from case_subject s join official p on p.id = s.official_id"
                    + " where s.case_key = f.case_key and p.name like :text escape '!'))";
            scope.put("text", "%" + literally(search.text().strip()) + "%");
        }
        var total = jdbc.sql("select count(*)" + where)
                .params(scope)
                .query(Long.class)
                .single();
        var items = jdbc.sql(
                        "select f.*" + where + " order by f.started_at desc, f.case_key desc limit :size offset :from")
                .params(scope)
                .param("size", size)
                .param("from", (long) page * size)
                .query(JdbcCases::file)
                .list();
        return new CasePage(items, total);
    }

    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private Map<String, Object> scope(Actor actor) {
        var organs =
                actor.workingSeats().stream().map(seat -> seat.organ().id()).toList();
        var people = kin.of(actor);
        var scope = new HashMap<String, Object>();
        scope.put("organs", organs.isEmpty() ? List.of("") : organs);
        var owners = new HashSet<>(organs);
        owners.addAll(oversight.of(actor));
        scope.put("owners", owners.isEmpty() ? List.of("") : owners);
        scope.put("kin", people.isEmpty() ? List.of("") : people);
        var headed = ConfinedToReceivers.headedBy(actor.seats());
        var confined = confinement.procedures();
        scope.put("confined", confined.isEmpty() ? List.of("") : confined);
        scope.put("headed", headed.isEmpty() ? List.of("") : headed);
        scope.put("reader", actor.userId());
        return scope;
    }

    private static CaseFile file(ResultSet row, int ignored) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new CaseFile(
                CaseKey.of(row.getString("case_key")),
                row.getString("procedure_key"),
                row.getString("title"),
                row.getString("jurisdiction"),
                row.getString("owner_organ"),
                row.getString("initiator"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("outcome"),
                row.getString("outcome_text"));
    }
}
