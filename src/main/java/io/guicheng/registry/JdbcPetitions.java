package io.guicheng.registry;

import io.guicheng.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register of petitions and clues in the database. */
@Repository
class JdbcPetitions implements Petitions {

    private final JdbcClient jdbc;
    private final RegistryEditor editor;
    private final ApplicationEventPublisher events;

    JdbcPetitions(JdbcClient jdbc, RegistryEditor editor, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.editor = editor;
        this.events = events;
    }

    @Override
    public List<Petition> about(String officialId) {
        return jdbc.sql("select * from petition where official_id = ? order by received_on desc, id")
                .params(officialId)
                .query(JdbcPetitions::petition)
                .list();
    }

    @Override
    public Optional<Petition> find(String petitionId) {
        return jdbc.sql("select * from petition where id = ?")
                .params(petitionId)
                .query(JdbcPetitions::petition)
                .optional();
    }

    @Override
    @Transactional
    public Petition add(
            @Nullable String officialId,
            String jurisdiction,
            String source,
            LocalDate receivedOn,
            String summary,
            boolean specific,
            boolean checkable) {
        var petition = new Petition(
                freeId(jurisdiction, receivedOn.getYear()),
                officialId,
                jurisdiction,
                source,
                receivedOn,
                summary,
                specific,
                checkable,
                PetitionState.RECEIVED,
                null,
                null);
        editor.add(petition);
        return petition;
    }

    @Override
    @Transactional
    public void move(String petitionId, PetitionState state) {
        if (state == PetitionState.CLOSED) {
            throw new IllegalArgumentException("a petition is closed with its finding: use close");
        }
        // back from closed on new facts: the old finding no longer stands
        change(
                petitionId,
                "petition_state = ?, finding = null, closed_on = null, merged_into = null where id = ?",
                state.name(),
                petitionId);
    }

    @Override
    @Transactional
    public void assess(String petitionId, @Nullable String officialId, boolean specific, boolean checkable) {
        change(
                petitionId,
                "official_id = ?, is_specific = ?, is_checkable = ? where id = ?",
                officialId,
                specific,
                checkable,
                petitionId);
    }

    @Override
    @Transactional
    public void merge(String petitionId, String into) {
        var other = get(into);
        var merged = get(petitionId);
        // first the one that stays: at no moment does nothing stand in the way
        assess(
                into,
                other.officialId(),
                other.specific() || merged.specific(),
                other.checkable() || merged.checkable());
        jdbc.sql("update petition set merged_into = ? where merged_into = ?")
                .params(into, petitionId)
                .update();
        change(
                petitionId,
                "petition_state = ?, merged_into = ? where id = ?",
                PetitionState.MERGED.name(),
                into,
                petitionId);
    }

    @Override
    @Transactional
    public void dismiss(String petitionId, LocalDate on) {
        end(petitionId, null, on);
    }

    @Override
    @Transactional
    public void close(String petitionId, PetitionFinding finding, LocalDate on) {
        end(petitionId, finding, on);
    }

    private void end(String petitionId, @Nullable PetitionFinding finding, LocalDate on) {
        change(
                petitionId,
                "petition_state = ?, finding = ?, closed_on = ? where id = ? or merged_into = ?",
                PetitionState.CLOSED.name(),
                finding == null ? null : finding.name(),
                on,
                petitionId,
                petitionId);
    }

    /** Changes a petition and says so to those whom it concerns that it blocks, or no longer does. */
    private void change(String petitionId, String set, @Nullable Object... values) {
        var before = get(petitionId);
        var statement = jdbc.sql("update petition set " + set);
        for (var value : values) {
            statement = statement.param(value);
        }
        statement.update();
        var after = get(petitionId);
        var moved = !Objects.equals(before.officialId(), after.officialId());
        if (before.blocks() && (moved || !after.blocks())) {
            tell(before, false, after.finding());
        }
        if (after.blocks() && (moved || !before.blocks())) {
            tell(after, true, null);
        }
    }

    private void tell(Petition petition, boolean blocks, @Nullable PetitionFinding finding) {
        var official = petition.officialId();
        if (official != null) {
            events.publishEvent(new ClueChanged(petition.id(), official, blocks, finding));
        }
    }

    private Petition get(String petitionId) {
        return find(petitionId).orElseThrow(() -> new NotFound("没有此信访件：" + petitionId));
    }

    /** Imported petitions bring their own numbers, so a number of ours may be taken already. */
    private String freeId(String jurisdiction, int year) {
        while (true) {
            // the update locks the row until commit: no two transactions draw the same number
            jdbc.sql("update petition_counter set last_number = last_number + 1 where id = 1")
                    .update();
            var number = jdbc.sql("select last_number from petition_counter where id = 1")
                    .query(Long.class)
                    .single();
            var id = "%s-P-%d-%04d".formatted(jurisdiction, year, number);
            if (find(id).isEmpty()) {
                return id;
            }
        }
    }

    private static Petition petition(ResultSet row, int number) throws SQLException {
        var finding = row.getString("finding");
        return new Petition(
                row.getString("id"),
                row.getString("official_id"),
                row.getString("jurisdiction_code"),
                row.getString("source"),
                row.getObject("received_on", LocalDate.class),
                row.getString("summary"),
                row.getBoolean("is_specific"),
                row.getBoolean("is_checkable"),
                PetitionState.valueOf(row.getString("petition_state")),
                finding == null ? null : PetitionFinding.valueOf(finding),
                row.getObject("closed_on", LocalDate.class));
    }
}
