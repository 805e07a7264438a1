package io.guicheng.casework;

import io.guicheng.chain.Chain;
import io.guicheng.chain.EntryRows;
import io.guicheng.kernel.CaseKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcDossierArchive implements DossierArchive {

    private final JdbcClient jdbc;

    JdbcDossierArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Linked> entries(CaseKey key) {
        var entries = new ArrayList<Linked>();
        jdbc.sql("select e.*, b.link_hash as link_before from dossier_entry e left join dossier_entry b on"
                        + " b.jurisdiction = e.jurisdiction and b.link_seq = e.link_seq - 1 where e.case_key = ?"
                        + " order by e.seq")
                .param(key.value())
                .query(row -> {
                    var before = entries.isEmpty()
                            ? Chain.START
                            : entries.get(entries.size() - 1).entry().hash();
                    entries.add(new Linked(
                            EntryRows.of(row),
                            before,
                            Optional.ofNullable(row.getString("link_before")).orElse(Chain.START)));
                });
        return entries;
    }
}
