package io.guicheng.draw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.guicheng.casework.Dossier;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.kernel.Sha256;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organizations;
import java.security.SecureRandom;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcDraws implements Draws {

    private static final int NONCE_BYTES = 32;
    private static final int LONGEST_TEXT = 200;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final JdbcClient jdbc;
    private final Dossier dossier;
    private final Organizations organizations;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    JdbcDraws(JdbcClient jdbc, Dossier dossier, Organizations organizations, Clock clock) {
        this.jdbc = jdbc;
        this.dossier = dossier;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public String commit(CaseKey key, Actor actor, String organ, String purpose, Draw.Source source) {
        onlyOf(organ, actor);
        if ((source.kind() == Draw.SourceKind.PUBLISHED) != (source.availableOn() != null)) {
            throw new IllegalArgumentException("a published input has a day, one said on the spot has none");
        }
        var id = UUID.randomUUID().toString();
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        var nonce = HexFormat.of().formatHex(bytes);
        jdbc.sql(
                        "insert into draw (id, case_key, organ_id, purpose, source_kind, source_text, available_on, nonce, commitment,"
                                + " committed_by, committed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        key.value(),
                        organ,
                        purpose,
                        source.kind().name(),
                        source.text(),
                        source.availableOn() == null ? null : Date.valueOf(source.availableOn()),
                        nonce,
                        Lots.commitment(nonce),
                        actor.userId(),
                        Timestamp.from(now()))
                .update();
        enter(
                require(id).draw(),
                actor,
                "draw-committed",
                Map.of("公开数来源", sentence(source), "承诺值", Lots.commitment(nonce)));
        return id;
    }

    @Override
    public void fix(String drawId, Actor actor, Population population) {
        var draw = locked(drawId, actor).draw();
        if (draw.population() != null) {
            throw new Refused("抽签名单已经封存，不能再改");
        }
        var day = draw.source().availableOn();
        if (day != null && !LocalDate.now(clock).isBefore(day)) {
            throw new Refused("公开数自 " + day + " 起可能已经公布，名单应当在此之前封存；请另行发起抽签");
        }
        refuseShortStrata(population);
        jdbc.sql("update draw set population = ?, population_digest = ?, fixed_by = ?, fixed_at = ? where id = ?")
                .params(json(population), population.digest(), actor.userId(), Timestamp.from(now()), drawId)
                .update();
        var sizes = new LinkedHashMap<String, Object>();
        population
                .strata()
                .forEach(one ->
                        sizes.put(one.label(), population.eligible(one.key()).size() + " 人"));
        enter(
                draw,
                actor,
                "draw-fixed",
                Map.of(
                        "各层人数",
                        sizes,
                        "排除人数",
                        population.excluded().size(),
                        "名单摘要",
                        population.digest(),
                        "承诺值",
                        draw.commitment()));
    }

    private static void refuseShortStrata(Population population) {
        var errors = new ArrayList<FieldError>();
        for (var stratum : population.strata()) {
            var size = population.eligible(stratum.key()).size();
            if (stratum.quota().of(size) > size) {
                errors.add(new FieldError(
                        stratum.key(),
                        "“" + stratum.label() + "”可抽 " + size + " 人，少于应抽的 "
                                + stratum.quota().of(size) + " 人"));
            }
        }
        if (!errors.isEmpty()) {
            throw new RefusedInput(errors);
        }
    }

    @Override
    public DrawRecord draw(String drawId, Actor actor, String input, String inputBy) {
        var kept = locked(drawId, actor);
        var draw = kept.draw();
        var population = draw.population();
        if (population == null) {
            throw new Refused("抽签名单还没有封存，不能抽签");
        }
        if (draw.record() != null) {
            throw new Refused("已经抽过签，结果不能重抽");
        }
        var day = draw.source().availableOn();
        if (day != null && LocalDate.now(clock).isBefore(day)) {
            throw new Refused("公开数要到 " + day + " 才公布，现在不能抽签");
        }
        var said = text("input", "公开数", input);
        var sayer = text("inputBy", "报数人", inputBy);
        if (draw.source().kind() == Draw.SourceKind.ON_SITE) {
            refuseInsiders(sayer, draw, actor);
        }
        var seed = Lots.seed(kept.nonce(), said);
        var record = new DrawRecord(
                DrawRecord.FORMAT,
                draw.id(),
                draw.caseKey().value(),
                draw.purpose(),
                draw.source(),
                draw.commitment(),
                act(draw.committedBy(), draw.committedAt()),
                population,
                population.digest(),
                act(Objects.requireNonNull(draw.fixedBy()), Objects.requireNonNull(draw.fixedAt())),
                said,
                sayer,
                act(actor.userId(), now()),
                kept.nonce(),
                seed,
                Lots.draw(population, seed));
        if (!population.digest().equals(draw.populationDigest())
                || !Lots.commitment(kept.nonce()).equals(draw.commitment())) {
            throw new Refused("抽签名单或随机数与封存时不一致，可能被改动，不能抽签；请联系管理员核查");
        }
        var json = json(record);
        jdbc.sql("update draw set record = ?, record_digest = ?, drawn_at = ? where id = ?")
                .params(json, Sha256.hex(json), Timestamp.from(now()), drawId)
                .update();
        enter(
                draw,
                actor,
                "draw-done",
                Map.of(
                        "公开数",
                        said,
                        "报数人",
                        sayer,
                        "随机数",
                        kept.nonce(),
                        "名单摘要",
                        population.digest(),
                        "抽中",
                        labels(population, record.drawnIds()),
                        "记录摘要",
                        Sha256.hex(json)));
        return record;
    }

    /** Who prepared the draw may know the nonce's neighbourhood of the database; the number must come from somebody else. */
    private void refuseInsiders(String sayer, Draw draw, Actor actor) {
        var insiders = List.of(
                name(draw.committedBy()),
                name(Objects.requireNonNull(draw.fixedBy())),
                actor.person().name());
        if (insiders.contains(sayer)) {
            throw RefusedInput.of("inputBy", "“报数人”不能是抽签的经办人 " + sayer + "，请由在场的其他人报数");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draw> find(String drawId) {
        return kept("select * from draw where id = ?", drawId).map(Kept::draw);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Draw> ofCase(CaseKey key) {
        return jdbc
                .sql("select * from draw where case_key = ? order by committed_at, id")
                .param(key.value())
                .query(JdbcDraws::kept)
                .list()
                .stream()
                .map(Kept::draw)
                .toList();
    }

    private Kept require(String id) {
        return kept("select * from draw where id = ?", id).orElseThrow(() -> new NotFound("没有此次抽签"));
    }

    private Kept locked(String id, Actor actor) {
        var kept = kept("select * from draw where id = ? for update", id).orElseThrow(() -> new NotFound("没有此次抽签"));
        onlyOf(kept.draw().organ(), actor);
        return kept;
    }

    private static void onlyOf(String organ, Actor actor) {
        if (!actor.sitsIn(organ)) {
            throw new NotFound("没有此次抽签");
        }
    }

    private Optional<Kept> kept(String sql, String id) {
        return jdbc.sql(sql).param(id).query(JdbcDraws::kept).optional();
    }

    private static Kept kept(ResultSet row, int ignored) throws SQLException {
        var day = row.getDate("available_on");
        var fixedAt = row.getTimestamp("fixed_at");
        var population = row.getString("population");
        var record = row.getString("record");
        return new Kept(
                new Draw(
                        row.getString("id"),
                        CaseKey.of(row.getString("case_key")),
                        row.getString("organ_id"),
                        row.getString("purpose"),
                        new Draw.Source(
                                Draw.SourceKind.valueOf(row.getString("source_kind")),
                                row.getString("source_text"),
                                day == null ? null : day.toLocalDate()),
                        row.getString("commitment"),
                        row.getString("committed_by"),
                        row.getTimestamp("committed_at").toInstant(),
                        population == null ? null : read(population, Population.class),
                        row.getString("population_digest"),
                        row.getString("fixed_by"),
                        fixedAt == null ? null : fixedAt.toInstant(),
                        record == null ? null : read(record, DrawRecord.class),
                        record),
                row.getString("nonce"));
    }

    private void enter(Draw draw, Actor actor, String kind, Map<String, Object> facts) {
        var content = new LinkedHashMap<String, Object>(facts);
        content.put("name", draw.purpose());
        content.put("draw", draw.id());
        dossier.append(draw.caseKey(), Dossier.Author.of(actor, draw.organ()), kind, "draw." + draw.id(), content);
    }

    private static List<String> labels(Population population, List<String> ids) {
        return population.members().stream()
                .filter(member -> ids.contains(member.id()))
                .map(member -> member.label() + "（" + member.id() + "）")
                .toList();
    }

    private DrawRecord.Act act(String userId, Instant at) {
        return new DrawRecord.Act(userId, name(userId), at.toString());
    }

    private String name(String userId) {
        return organizations.personName(userId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String sentence(Draw.Source source) {
        return source.availableOn() == null ? source.text() : source.text() + "（" + source.availableOn() + " 公布）";
    }

    private static String text(String field, String label, @Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw RefusedInput.of(field, "“" + label + "”必须填写");
        }
        if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw RefusedInput.of(field, "“" + label + "”应为一行不超过 " + LONGEST_TEXT + " 个字的文字");
        }
        return text;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a draw any more: " + type.getSimpleName(), e);
        }
    }

    private record Kept(Draw draw, String nonce) {}
}
