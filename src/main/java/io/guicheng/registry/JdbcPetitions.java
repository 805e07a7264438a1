package io.guicheng.registry;

import io.guicheng.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register of petitions and clues in the database. */
@Repository
class JdbcPetitions implements Petitions {

    private final JdbcClient jdbc;
    private final RegistryEditor editor;

    JdbcPetitions(JdbcClient jdbc, RegistryEditor editor) {
        this.jdbc = jdbc;
        this.editor = editor;
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
        var changed = jdbc.sql("update petition set petition_state = ?, finding = null, closed_on = null where id = ?")
                .params(state.name(), petitionId)
                .update();
        requireOne(changed, petitionId);
    }

    @Override
    @Transactional
    public void close(String petitionId, PetitionFinding finding, LocalDate on) {
        var changed = jdbc.sql("update petition set petition_state = ?, finding = ?, closed_on = ? where id = ?")
                .params(PetitionState.CLOSED.name(), finding.name(), on, petitionId)
                .update();
        requireOne(changed, petitionId);
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

    private static void requireOne(int changed, String petitionId) {
        if (changed == 0) {
            throw new NotFound("没有此信访件：" + petitionId);
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
