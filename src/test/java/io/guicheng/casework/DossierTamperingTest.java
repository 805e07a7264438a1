package io.guicheng.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.chain.Chain;
import io.guicheng.chain.ChainEntry;
import io.guicheng.chain.EntryRows;
import io.guicheng.chain.Fault;
import io.guicheng.kernel.CaseKey;
import io.guicheng.support.Database;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody who owns the database may do to it, and that each of it is found, with the first bad entry named. */
class DossierTamperingTest {

    @TempDir
    private Path folder;

    private DossierSite site;
    private List<CaseKey> keys;

    @ParameterizedTest
    @EnumSource
    void whoever_owns_the_database_is_found_out(Database database) {
        try (var opened = new DossierSite(database, folder)) {
            site = opened;
            given();

            untouched();
            oneByteInAnyColumn();
            entryDropped();
            twoSwapped();
            tailCut();
            wholeCaseDropped();
            headsAdjustedToo();
            wholeChainMadeAnew();
            entryWrittenPastTheServer();
            attachmentsChanged();
        }
    }

    private void given() {
        keys = site.wovenCases();
        site.fileStep(keys.get(1), "材料.pdf", DossierSite.PDF);
        site.get(Anchors.class).write();
        site.step(keys.get(0), "锚定之后");
        site.step(keys.get(4), "锚定之后");
        for (var table : List.of("dossier_entry", "dossier_head", "attachment_content")) {
            site.jdbc().execute("create table kept_" + table + " as select * from " + table);
        }
    }

    private void restore() {
        for (var table : List.of("dossier_entry", "dossier_head", "attachment_content")) {
            site.jdbc().update("delete from " + table);
            site.jdbc().update("insert into " + table + " select * from kept_" + table);
        }
        assertThat(site.check(true).faults()).isEmpty();
    }

    private void untouched() {
        var report = site.check(true);

        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).isEqualTo(6 * 6 + 3);
        assertThat(report.cases()).isEqualTo(6);
        assertThat(report.jurisdictions()).isEqualTo(2);
        assertThat(report.anchored()).isEqualTo(6 * 6 + 1);
        assertThat(report.files()).isEqualTo(1);
        assertThat(site.command(true)).startsWith("0 ").contains("校验通过", "库外锚定：1 次");
        assertThat(site.command(false)).startsWith("0 ").contains("没有用 --anchors");
    }

    private void oneByteInAnyColumn() {
        var changes = new HashMap<String, String>();
        changes.put("at", "at + interval '1' second");
        changes.put("user_id", "'zzb.clerK'");
        changes.put("organ_id", "'990100-organizatioN'");
        changes.put("role_key", "'clerK'");
        changes.put("on_behalf_of", "'x'");
        changes.put("kind", "'completeD'");
        changes.put("step", "'cadre-selection.draftMotioN'");
        changes.put("model", "'cadre-selection:4'");
        changes.put("form", "'" + "f".repeat(63) + "e'");
        changes.put("clauses", "'S1-5.2'");
        changes.put("files", "'" + "a".repeat(64) + "'");
        changes.put("content", "replace(content, '轮', '论')");
        changes.put("salt", "'" + "0".repeat(64) + "'");
        changes.put("commitment", "'" + "0".repeat(64) + "'");
        changes.put("format", "1");
        changes.put("algorithm", "'SM3'");
        changes.put("hash", "'" + "0".repeat(64) + "'");
        changes.put("link_hash", "'" + "0".repeat(64) + "'");
        var columns = site.jdbc()
                .queryForList(
                        "select column_name from information_schema.columns"
                                + " where lower(table_name) = 'dossier_entry'",
                        String.class);
        assertThat(columns.stream().map(column -> column.toLowerCase(java.util.Locale.ROOT)))
                .as("every column is tried; these four in other tests")
                .containsAll(changes.keySet())
                .hasSize(changes.size() + 4)
                .contains("case_key", "seq", "jurisdiction", "link_seq");
        changes.forEach((column, value) -> {
            site.jdbc()
                    .update(
                            "update dossier_entry set " + column + " = " + value + " where case_key = ? and seq = 3",
                            keys.get(2).value());
            found(keys.get(2), 3, "column " + column);
        });
        for (var gone : List.of("content", "salt", "commitment", "link_hash")) {
            site.jdbc()
                    .update(
                            "update dossier_entry set " + gone + " = null where case_key = ? and seq = 3",
                            keys.get(2).value());
            found(keys.get(2), 3, "column emptied " + gone);
        }
    }

    /** By the command, by the check with and without anchors, and, where the case itself shows it, on its page. */
    private void found(CaseKey key, int seq, String how) {
        foundByCheck(key, seq, how);
        if (!how.contains("link_hash")) {
            assertThat(site.dossier().verify(key).firstBad()).as(how).isEqualTo(seq);
        }
        restore();
    }

    private void foundByCheck(CaseKey key, int seq, String how) {
        for (var withAnchors : List.of(false, true)) {
            assertThat(site.check(withAnchors).faults())
                    .as(how + ", anchors: " + withAnchors)
                    .isNotEmpty()
                    .first()
                    .extracting(Fault::caseKey, Fault::seq)
                    .containsExactly(key.value(), seq);
        }
        assertThat(site.command(false)).as(how).startsWith("1 ").contains("第一处：案件 " + key + " 第 " + seq + " 条");
    }

    private void entryDropped() {
        site.jdbc()
                .update(
                        "delete from dossier_entry where case_key = ? and seq = 4",
                        keys.get(1).value());
        found(keys.get(1), 4, "dropped in the middle");

        site.jdbc()
                .update(
                        "delete from dossier_entry where case_key = ? and seq = 1",
                        keys.get(3).value());
        found(keys.get(3), 1, "dropped at the beginning");
    }

    private void twoSwapped() {
        swap("seq");
        found(keys.get(0), 2, "order in the case swapped");

        swap("content");
        found(keys.get(0), 2, "contents swapped");

        swap("link_seq");
        assertThat(site.check(false).faults())
                .isNotEmpty()
                .first()
                .extracting(Fault::caseKey)
                .isEqualTo(keys.get(0).value());
        restore();
    }

    private void swap(String column) {
        var key = keys.get(0).value();
        var jdbc = site.jdbc();
        var select = "select " + column + " from dossier_entry where case_key = ? and hash = ?";
        var hashes = jdbc.queryForList(
                "select hash from dossier_entry where case_key = ? and seq in (2, 3) order by seq", String.class, key);
        var one = jdbc.queryForObject(select, Object.class, key, hashes.get(0));
        var other = jdbc.queryForObject(select, Object.class, key, hashes.get(1));
        var update = "update dossier_entry set " + column + " = ? where case_key = ? and hash = ?";
        jdbc.update(update, column.equals("content") ? "" : 99, key, hashes.get(0));
        jdbc.update(update, one, key, hashes.get(1));
        jdbc.update(update, other, key, hashes.get(0));
    }

    private void tailCut() {
        var key = keys.get(1);
        site.jdbc().update("delete from dossier_entry where case_key = ? and seq > 5", key.value());
        found(key, 6, "tail cut");

        site.jdbc().update("delete from dossier_entry where case_key = ? and seq > 5", key.value());
        site.jdbc()
                .update(
                        "update dossier_head set last_seq = 5, last_hash ="
                                + " (select hash from dossier_entry where case_key = ? and seq = 5) where chain = ?",
                        key.value(),
                        key.value());
        assertThat(site.dossier().verify(key).firstBad())
                .as("the case alone cannot know")
                .isNull();
        assertThat(site.check(false).faults()).as("but the jurisdiction does").isNotEmpty();
        assertThat(site.check(true).faults())
                .first()
                .extracting(Fault::caseKey, Fault::seq)
                .containsExactly(key.value(), 6);
        restore();
    }

    private void wholeCaseDropped() {
        var key = keys.get(2);
        site.jdbc().update("delete from dossier_entry where case_key = ?", key.value());
        foundByCheck(key, 1, "case dropped");
        restore();

        site.jdbc().update("delete from dossier_entry where case_key = ?", key.value());
        site.jdbc().update("delete from dossier_head where chain = ?", key.value());
        foundByCheck(key, 1, "case dropped with its head: its number was given");
        restore();
    }

    /** Everything behind one point is cut off and all heads are moved back: only the digest outside knows. */
    private void headsAdjustedToo() {
        var last = site.jdbc()
                .queryForMap(
                        "select case_key, seq, link_seq from dossier_entry where jurisdiction = ? and link_seq ="
                                + " (select link_seq - 1 from dossier_entry where case_key = ? and seq = 7)",
                        DossierSite.CITY,
                        keys.get(0).value());
        var cut = ((Number) last.get("link_seq")).longValue();
        site.jdbc().update("delete from dossier_entry where jurisdiction = ? and link_seq >= ?", DossierSite.CITY, cut);
        remakeHeads();

        assertThat(site.check(false).faults())
                .as("without the anchors nobody can tell")
                .isEmpty();
        assertThat(site.check(true).faults())
                .first()
                .extracting(Fault::caseKey, Fault::seq)
                .containsExactly(last.get("case_key"), last.get("seq"));
        assertThat(site.get(Anchors.class).write())
                .as("no anchor is put on top")
                .isEmpty();
        assertThat(site.get(Anchors.class).alarm())
                .hasValueSatisfying(why -> assertThat(why).contains("不衔接"));
        restore();
    }

    private void remakeHeads() {
        site.jdbc().update("delete from dossier_head");
        site.jdbc()
                .update("insert into dossier_head (chain, last_seq, last_hash) select case_key, seq, hash from"
                        + " dossier_entry e where seq = (select max(seq) from dossier_entry l where l.case_key ="
                        + " e.case_key)");
        site.jdbc()
                .update("insert into dossier_head (chain, last_seq, last_hash) select jurisdiction, link_seq,"
                        + " link_hash from dossier_entry e where link_seq = (select max(link_seq) from"
                        + " dossier_entry l where l.jurisdiction = e.jurisdiction)");
    }

    /** The best forger: changes one content, and computes commitment, digests, links and heads with our own code. */
    private void wholeChainMadeAnew() {
        forge(keys.get(1), 3);

        assertThat(site.check(false).faults())
                .as("the forgery is perfect inside")
                .isEmpty();
        assertThat(site.dossier().verify(keys.get(1)).firstBad()).isNull();
        assertThat(site.check(true).faults())
                .first()
                .satisfies(fault -> assertThat(fault.what()).contains("锚定之后被改写"))
                .extracting(Fault::caseKey, Fault::seq)
                .containsExactly(keys.get(1).value(), 3);
        assertThat(site.command(true)).startsWith("1 ").contains("第一处：案件 " + keys.get(1) + " 第 3 条");
        restore();
    }

    private void forge(CaseKey victim, int seq) {
        var before = new HashMap<String, String>();
        var linkBefore = Chain.START;
        var rows = site.jdbc()
                .query(
                        "select * from dossier_entry where jurisdiction = ? order by link_seq",
                        (row, ignored) -> EntryRows.of(row),
                        DossierSite.CITY);
        for (var row : rows) {
            var entry = row;
            if (entry.caseKey().equals(victim.value()) && entry.seq() == seq) {
                var content = String.valueOf(entry.content()).replace("轮", "次");
                var commitment = Chain.commitment(entry.algorithm(), String.valueOf(entry.salt()), content);
                site.jdbc()
                        .update(
                                "update dossier_entry set content = ?, commitment = ? where case_key = ? and seq = ?",
                                content,
                                commitment,
                                victim.value(),
                                seq);
                entry = site.jdbc()
                        .queryForObject(
                                "select * from dossier_entry where case_key = ? and seq = ?",
                                (changed, ignored) -> EntryRows.of(changed),
                                victim.value(),
                                seq);
            }
            var hash = Chain.hash(entry, before.getOrDefault(entry.caseKey(), Chain.START));
            before.put(entry.caseKey(), hash);
            linkBefore = Chain.link(entry.withHash(hash), linkBefore, linkOf(entry));
            site.jdbc()
                    .update(
                            "update dossier_entry set hash = ?, link_hash = ? where case_key = ? and seq = ?",
                            hash,
                            linkBefore,
                            entry.caseKey(),
                            entry.seq());
        }
        remakeHeads();
    }

    private static long linkOf(ChainEntry entry) {
        return java.util.Objects.requireNonNull(entry.link()).seq();
    }

    private void entryWrittenPastTheServer() {
        var key = keys.get(3);
        site.jdbc()
                .update(
                        "insert into dossier_entry (case_key, seq, at, user_id, kind, step, content, hash) select"
                                + " case_key, 7, at, user_id, kind, step, content, hash from dossier_entry where case_key"
                                + " = ? and seq = 6",
                        key.value());
        assertThat(site.check(false).faults())
                .first()
                .extracting(Fault::caseKey, Fault::seq)
                .containsExactly(key.value(), 7);
        restore();
    }

    private void attachmentsChanged() {
        var key = keys.get(1);
        site.jdbc().update("update attachment_content set content = ?", (Object) "other".getBytes());
        assertThat(site.check(false).faults())
                .first()
                .extracting(Fault::caseKey, Fault::seq)
                .containsExactly(key.value(), 7);
        restore();
        site.jdbc().update("delete from attachment_content");
        assertThat(site.check(false).faults())
                .first()
                .extracting(Fault::caseKey, Fault::seq)
                .containsExactly(key.value(), 7);
        restore();
    }
}
