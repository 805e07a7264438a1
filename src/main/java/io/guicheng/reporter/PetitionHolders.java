package io.guicheng.reporter;

import io.guicheng.kernel.CaseKey;
import io.guicheng.registry.Petition;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.PetitionState;
import io.guicheng.sealing.SealedReporters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Petitions with who holds them, in one statement each. */
@Repository
class PetitionHolders {

    /** Stands in lists that would be empty: SQL knows no empty list. */
    private static final String NOBODY = "-";

    private static final String FROM = " from petition p left join petition_holder h on h.petition_id = p.id"
            + " left join official o on o.id = p.official_id";

    private static final String COLUMNS = "select p.*, h.organ_id, h.case_key, o.name as official_name,"
            + " exists (select 1 from sealed_record s where s.id = 'petition/' || p.id || '/reporter'"
            + " and s.wrapped_key is not null) as identified";

    private static final String HELD = " where (h.organ_id in (:organs)"
            + " or (h.organ_id is null and p.jurisdiction_code in (:jurisdictions)))"
            + " and (p.official_id is null or p.official_id not in (:kin))";

    private final JdbcClient jdbc;

    PetitionHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
        // the statement above writes the id out
        if (!SealedReporters.id("x").equals("petition/x/reporter")) {
            throw new IllegalStateException("ids of sealed reporters have changed");
        }
    }

    /**
     * A petition as stored.
     *
     * @param organ null where the discipline organ of the jurisdiction holds it
     */
    record Row(
            Petition petition,
            @Nullable String organ,
            @Nullable String officialName,
            boolean identified,
            @Nullable CaseKey caseKey) {

        HeldPetition heldBy(String organId) {
            return new HeldPetition(petition, organId, officialName, identified, caseKey);
        }
    }

    Custody.Page page(List<String> organs, List<String> jurisdictions, Collection<String> kin, int page, int size) {
        var main = filled(jurisdictions);
        var total = jdbc.sql("select count(*)" + FROM + HELD)
                .param("organs", filled(organs))
                .param("jurisdictions", main)
                .param("kin", filled(kin))
                .query(Long.class)
                .single();
        var items = jdbc
                .sql(COLUMNS + FROM + HELD + " order by p.received_on desc, p.id desc limit :size offset :from")
                .param("organs", filled(organs))
                .param("jurisdictions", main)
                .param("kin", filled(kin))
                .param("size", size)
                .param("from", (long) page * size)
                .query(PetitionHolders::row)
                .list()
                .stream()
                .map(row ->
                        row.heldBy(row.organ() == null ? row.petition().jurisdiction() + "-discipline" : row.organ()))
                .toList();
        return new Custody.Page(items, total);
    }

    Optional<Row> find(String petitionId) {
        return jdbc.sql(COLUMNS + FROM + " where p.id = :id")
                .param("id", petitionId)
                .query(PetitionHolders::row)
                .optional();
    }

    /** The petition and its doubles. */
    List<String> withDoubles(String petitionId) {
        return jdbc.sql("select id from petition where id = ? or merged_into = ? order by id")
                .params(petitionId, petitionId)
                .query(String.class)
                .list();
    }

    void give(String petitionId, String organId) {
        put(petitionId, "organ_id", organId);
    }

    void tie(String petitionId, CaseKey caseKey) {
        put(petitionId, "case_key", caseKey.value());
    }

    private void put(String petitionId, String column, String value) {
        var changed = jdbc.sql("update petition_holder set " + column + " = ? where petition_id = ?")
                .params(value, petitionId)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into petition_holder (petition_id, " + column + ") values (?, ?)")
                    .params(petitionId, value)
                    .update();
        }
    }

    private static Collection<String> filled(Collection<String> ids) {
        return ids.isEmpty() ? List.of(NOBODY) : ids;
    }

    private static Row row(ResultSet row, int ignored) throws SQLException {
        var finding = row.getString("finding");
        var caseKey = row.getString("case_key");
        return new Row(
                new Petition(
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
                        row.getObject("closed_on", LocalDate.class)),
                row.getString("organ_id"),
                row.getString("official_name"),
                row.getBoolean("identified"),
                caseKey == null ? null : CaseKey.of(caseKey));
    }
}
