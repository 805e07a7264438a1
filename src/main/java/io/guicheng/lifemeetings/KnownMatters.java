package io.guicheng.lifemeetings;

import io.guicheng.kernel.RecordRows;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.PetitionState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the registers know about officials that may have to be explained at a meeting. Which of it has to be is said by a table, not
 * here; nothing here points to who reported something.
 */
@Repository
@Transactional(readOnly = true)
public class KnownMatters {

    private final JdbcClient jdbc;

    KnownMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One thing known.
     *
     * @param id the register and the entry, in letters and digits
     * @param register PETITION, RECTIFICATION, INTERVIEW or PERSONAL
     * @param detail what matters of it for the table
     */
    public record Matter(String id, String officialId, String register, String detail, String text) {}

    /**
     * Everything since a day; four statements.
     *
     * @param since for petitions the day they were closed or, while open, received
     */
    public List<Matter> about(Collection<String> officialIds, LocalDate since) {
        if (officialIds.isEmpty()) {
            return List.of();
        }
        var matters = new ArrayList<Matter>(petitions(officialIds, since));
        matters.addAll(ask(
                "select case_key as id, official_id, 'RECTIFICATION' as register, source as detail, problem as text"
                        + " from rectification_item where official_id in (:officials) and ordered_on >= :since"
                        + " order by case_key",
                officialIds,
                since));
        matters.addAll(ask(
                "select i.case_key || '-' || o.official_id as id, o.official_id, 'INTERVIEW' as register, i.kind as detail,"
                        + " i.reason as text from interview i join interview_official o on o.case_key = i.case_key"
                        + " where o.official_id in (:officials) and coalesce(i.talk_on, i.inquired_on) >= :since"
                        + " order by i.case_key",
                officialIds,
                since));
        matters.addAll(personal(officialIds));
        return matters;
    }

    private List<Matter> petitions(Collection<String> officialIds, LocalDate since) {
        return jdbc.sql("""
                        select id, official_id, source, summary, petition_state, finding from petition
                        where official_id in (:officials) and coalesce(closed_on, received_on) >= :since
                            and merged_into is null order by id""")
                .param("officials", officialIds)
                .param("since", since)
                .query((row, ignored) -> new Matter(
                        row.getString("id"),
                        row.getString("official_id"),
                        "PETITION",
                        detail(row.getString("petition_state"), row.getString("finding"), row.getString("source")),
                        row.getString("summary")))
                .list();
    }

    private static String detail(String state, @Nullable String finding, String source) {
        if (state.equals(PetitionState.INTERVIEW.name())) {
            return "INTERVIEW";
        }
        if (!state.equals(PetitionState.CLOSED.name())) {
            return "OPEN";
        }
        var found = PetitionFinding.TRUE.name().equals(finding)
                || PetitionFinding.PARTLY_TRUE.name().equals(finding);
        if (!found) {
            return "UNFOUNDED";
        }
        return source.startsWith("巡") ? "INSPECTION_TRUE" : "TRUE";
    }

    /** The newest report of each, as one matter: what is disclosed is disclosed whole. */
    private List<Matter> personal(Collection<String> officialIds) {
        var reports = new LinkedHashMap<String, List<String>>();
        jdbc.sql("""
                        select m.official_id, m.report_year, m.item, m.reported from personal_matter m
                        where m.official_id in (:officials) and m.report_year =
                            (select max(n.report_year) from personal_matter n where n.official_id = m.official_id)
                        order by m.official_id, m.item""")
                .param("officials", officialIds)
                .query((row, ignored) -> reports.computeIfAbsent(
                                row.getString("official_id") + "|" + row.getInt("report_year"),
                                key -> new ArrayList<>())
                        .add(row.getString("item") + "：" + row.getString("reported")))
                .list();
        return reports.entrySet().stream()
                .map(one -> {
                    var key = one.getKey().split("\\|", 2);
                    return new Matter(
                            "PM-" + key[1] + "-" + key[0],
                            key[0],
                            "PERSONAL",
                            "REPORTED",
                            key[1] + " 年度报告的个人有关事项：" + String.join("；", one.getValue()));
                })
                .toList();
    }

    private List<Matter> ask(String sql, Collection<String> officialIds, LocalDate since) {
        return jdbc.sql(sql)
                .param("officials", officialIds)
                .param("since", since)
                .query(RecordRows.of(Matter.class))
                .list();
    }
}
