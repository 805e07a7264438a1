package io.guicheng.handover;

import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.casework.Recusal;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Seat;
import io.guicheng.reminder.Reminders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class CaseCopies implements Copies {

    private static final String SELECT =
            "select c.*, f.title from case_copy c join case_file f on f.case_key = c.case_key where ";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Recusal recusal;
    private final Organizations organizations;
    private final Colleagues colleagues;
    private final Reminders reminders;
    private final Dossier dossier;
    private final Clock clock;

    CaseCopies(
            JdbcClient jdbc,
            Cases cases,
            Recusal recusal,
            Organizations organizations,
            Colleagues colleagues,
            Reminders reminders,
            Dossier dossier,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.recusal = recusal;
        this.organizations = organizations;
        this.colleagues = colleagues;
        this.reminders = reminders;
        this.dossier = dossier;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Seat> receivers(Actor actor, CaseKey key) {
        var owner = cases.find(key).orElseThrow().ownerOrgan();
        var working = Stream.concat(Stream.of(owner), cases.organs(key).stream().sorted())
                .distinct()
                .flatMap(organ -> organizations.seatsIn(organ).stream())
                .filter(seat -> seat.role().worksOnCases() && !seat.userId().equals(actor.userId()))
                .collect(Collectors.toMap(
                        Seat::userId, seat -> seat, (first, second) -> first, LinkedHashMap<String, Seat>::new));
        var away = recusal.mustLeave(
                key,
                working.keySet().stream()
                        .map(organizations::person)
                        .flatMap(Optional::stream)
                        .toList());
        return working.values().stream()
                .filter(seat -> !away.contains(seat.userId()))
                .toList();
    }

    @Override
    public void send(Actor actor, CaseKey key, Collection<String> to, String note) {
        var wanted = to.stream().distinct().toList();
        if (wanted.isEmpty()) {
            throw RefusedInput.of("to", "请选择“抄送对象”");
        }
        var allowed = receivers(actor, key).stream().map(Seat::userId).collect(Collectors.toSet());
        if (!allowed.containsAll(wanted)) {
            throw RefusedInput.of("to", "所选的“抄送对象”中有人不能查看这个案件，请另选他人");
        }
        var text = Texts.optional("note", "抄送说明", note);
        var now = Timestamp.from(clock.instant());
        for (var user : wanted) {
            var id = UUID.randomUUID().toString();
            jdbc.sql(
                            "insert into case_copy (id, case_key, from_user, to_user, note, sent_at) values (?, ?, ?, ?, ?, ?)")
                    .params(id, key.value(), actor.userId(), user, text, now)
                    .update();
            reminders.remind(key, "copy:" + id, "抄送：" + key, "/copies", Set.of(user), actor);
        }
        var content = new LinkedHashMap<String, String>();
        content.put("name", "抄送");
        content.put(
                "抄送对象", String.join("、", wanted.stream().map(colleagues::name).toList()));
        if (!text.isEmpty()) {
            content.put("抄送说明", text);
        }
        dossier.append(key, author(actor, key), "copied", "case.copy", content);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Copy> of(CaseKey key) {
        return jdbc.sql(SELECT + "c.case_key = ? order by c.sent_at desc, c.id")
                .param(key.value())
                .query(CaseCopies::copy)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Copy> mine(Actor actor) {
        var organs =
                actor.workingSeats().stream().map(seat -> seat.organ().id()).toList();
        var found = jdbc.sql(
                        SELECT + "c.to_user = :me and (f.owner_organ in (:organs) or exists (select 1 from case_organ o"
                                + " where o.case_key = c.case_key and o.organ_id in (:organs)))"
                                + " order by case when c.read_at is null then 0 else 1 end, c.sent_at desc, c.id limit 100")
                .param("me", actor.userId())
                .param("organs", organs.isEmpty() ? List.of("") : organs)
                .query(CaseCopies::copy)
                .list();
        var away = recusal.mustLeave(actor, found.stream().map(Copy::caseKey).toList());
        return found.stream().filter(copy -> !away.contains(copy.caseKey())).toList();
    }

    @Override
    public void read(Actor actor, String id) {
        var copy = mine(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("没有这件抄送"));
        var now = jdbc.sql("update case_copy set read_at = ? where id = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        if (now > 0) {
            reminders.settle("copy:" + id);
            dossier.append(
                    copy.caseKey(),
                    author(actor, copy.caseKey()),
                    "copy-read",
                    "case.copy",
                    new LinkedHashMap<>(java.util.Map.of("name", "抄送")));
        }
    }

    private Dossier.Author author(Actor actor, CaseKey key) {
        var owner = cases.find(key).orElseThrow().ownerOrgan();
        var taking = cases.organs(key);
        return Dossier.Author.of(
                actor,
                actor.sitsIn(owner)
                        ? owner
                        : actor.workingSeats().stream()
                                .map(seat -> seat.organ().id())
                                .filter(taking::contains)
                                .findFirst()
                                .orElse(null));
    }

    private static Copy copy(ResultSet row, int ignored) throws SQLException {
        var read = row.getTimestamp("read_at");
        return new Copy(
                row.getString("id"),
                CaseKey.of(row.getString("case_key")),
                row.getString("title"),
                row.getString("from_user"),
                row.getString("to_user"),
                row.getString("note"),
                row.getTimestamp("sent_at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
