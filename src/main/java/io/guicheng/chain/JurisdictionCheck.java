package io.guicheng.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One pass over the chain of one jurisdiction, and over the chains of its cases that are woven into it. */
final class JurisdictionCheck {

    private static final int PAGE = 2000;

    private final Connection connection;
    private final String jurisdiction;
    private final AnchoredLinks anchored;
    private final ListedFiles files;
    private final Map<String, CaseChain> chains = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final List<Placed> faults = new ArrayList<>();
    private final TreeSet<Long> holes = new TreeSet<>();
    private final List<Fault> missing = new ArrayList<>();
    private long last;
    private String before = Chain.START;
    private long entries;

    JurisdictionCheck(Connection connection, String jurisdiction, @Nullable AnchorFolder anchors, ListedFiles files) {
        this.connection = connection;
        this.jurisdiction = jurisdiction;
        this.anchored = new AnchoredLinks(anchors, jurisdiction);
        this.files = files;
    }

    /** A fault with its place in the jurisdiction's chain. */
    private record Placed(long link, Fault fault) {}

    void run() throws SQLException {
        try (var page =
                connection.prepareStatement("select * from dossier_entry where jurisdiction = ? and link_seq > ?"
                        + " order by link_seq limit " + PAGE)) {
            page.setFetchSize(PAGE);
            while (read(page)) {
                // goes on until a page is empty
            }
        }
        chains.values().forEach(chain -> {
            var fault = chain.end();
            if (fault != null && broken.add(fault.caseKey())) {
                faults.add(new Placed(last, fault));
            }
        });
        heads();
        if (!holes.isEmpty()) {
            unwrittenNumbers();
        }
        // what the anchors still list was there once
        for (var rest = anchored.next(); rest != null; rest = anchored.next()) {
            last = Math.max(last, rest.link());
            holes.add(rest.link());
        }
        nameHoles();
        anchored.faults().forEach(fault -> faults.add(new Placed(last, fault)));
    }

    private boolean read(PreparedStatement page) throws SQLException {
        page.setString(1, jurisdiction);
        page.setLong(2, last);
        var any = false;
        try (var rows = page.executeQuery()) {
            while (rows.next()) {
                any = true;
                row(rows);
            }
        }
        return any;
    }

    private void row(ResultSet row) throws SQLException {
        var link = row.getLong("link_seq");
        var follows = link == last + 1;
        for (var absent = last + 1; absent < link && holes.size() < PAGE; absent++) {
            holes.add(absent);
        }
        last = link;
        entries++;
        ChainEntry entry;
        try {
            entry = EntryRows.of(row);
        } catch (IllegalArgumentException e) {
            fault(new Fault(row.getString("case_key"), row.getInt("seq"), "摘要算法一栏被改动"));
            before = String.valueOf(row.getString("link_hash"));
            return;
        }
        var chain = chains.computeIfAbsent(entry.caseKey(), CaseChain::new);
        var gap = chain.last() + 1;
        var wrong = chain.accept(entry);
        if (wrong != null) {
            if (entry.seq() > gap) {
                missing.add(new Fault(entry.caseKey(), gap, ""));
            }
            fault(wrong);
        }
        // after the case's own chain, which says more exactly what is wrong
        links(entry, link, follows);
        files.listed(entry);
    }

    private void links(ChainEntry entry, long link, boolean follows) {
        var stored = entry.link() == null ? "" : entry.link().hash();
        if (!entry.jurisdiction().equals(jurisdiction)) {
            fault(new Fault(entry.caseKey(), entry.seq(), "所属辖区被改写成 " + jurisdiction));
        } else if (follows && !Chain.link(entry, before, link).equals(stored)) {
            fault(new Fault(entry.caseKey(), entry.seq(), "与辖区链第 " + link + " 号的摘要不符：记录被改动，或者前面有记录被改动、删除"));
        }
        before = stored;
        var outside = anchored.differs(link, entry, stored);
        if (outside != null) {
            fault(outside);
        }
    }

    private void fault(Fault fault) {
        if (broken.add(fault.caseKey())) {
            faults.add(new Placed(last, fault));
        }
    }

    /** The rows that writers lock tell where the chains ended. */
    private void heads() throws SQLException {
        var ended = false;
        try (var statement = connection.prepareStatement(
                "select chain, last_seq, last_hash from dossier_head where chain = ? or chain like ? order by chain")) {
            statement.setString(1, jurisdiction);
            statement.setString(2, jurisdiction + "-%");
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString(1).equals(jurisdiction)) {
                        ended = true;
                        jurisdictionEnd(rows.getLong(2), rows.getString(3));
                    } else {
                        caseEnd(rows.getString(1), rows.getInt(2), rows.getString(3));
                    }
                }
            }
        }
        if (!ended && last > 0) {
            faults.add(new Placed(last, new Fault("", 0, "辖区 " + jurisdiction + " 的链头被删除")));
        }
    }

    private void jurisdictionEnd(long end, String hash) {
        for (var absent = last + 1; absent <= end && holes.size() < PAGE; absent++) {
            holes.add(absent);
        }
        if (end < last || (end == last && !hash.equals(before))) {
            faults.add(new Placed(last, new Fault("", 0, "辖区 " + jurisdiction + " 的链头与最后一条不符")));
        }
        last = Math.max(last, end);
    }

    private void caseEnd(String caseKey, int end, String hash) {
        var chain = chains.get(caseKey);
        var here = chain == null ? 0 : chain.last();
        if (end > here) {
            missing.add(new Fault(caseKey, here + 1, ""));
        } else if (end < here) {
            fault(new Fault(caseKey, end + 1, "在案件的链头之后，不是由本系统写入的"));
        } else if (chain != null && !hash.equals(chain.head())) {
            fault(new Fault(caseKey, end, "与案件的链头不符"));
        }
    }

    /** Case numbers have no gaps: one that was given and has no case any more is the case that was dropped. */
    private void unwrittenNumbers() throws SQLException {
        var known = new HashSet<>(chains.keySet());
        missing.forEach(one -> known.add(one.caseKey()));
        try (var statement = connection.prepareStatement("select prefix, number_year, last_number from case_number"
                + " where jurisdiction = ? order by number_year, prefix")) {
            statement.setString(1, jurisdiction);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int number = 1; number <= rows.getInt(3); number++) {
                        var key = "%s-%s-%d-%04d".formatted(jurisdiction, rows.getString(1), rows.getInt(2), number);
                        if (!known.contains(key)) {
                            missing.add(new Fault(key, 1, ""));
                        }
                    }
                }
            }
        }
    }

    private void nameHoles() {
        var unnamed = new ArrayList<>(missing);
        for (var link : holes) {
            var line = anchored.line(link);
            if (line != null) {
                unnamed.removeIf(one -> one.caseKey().equals(line.caseKey()));
                replace(link, new Fault(line.caseKey(), line.seq(), "被删除：库外锚定记有这一条，辖区链第 " + link + " 号现在是空的"));
            } else if (!unnamed.isEmpty()) {
                var one = unnamed.remove(0);
                replace(link, new Fault(one.caseKey(), one.seq(), "被删除：辖区链第 " + link + " 号是空的"));
            } else if (faults.isEmpty()) {
                faults.add(
                        new Placed(link, new Fault("", 0, "辖区 " + jurisdiction + " 的链第 " + link + " 号被删除，已看不出属于哪个案件")));
            }
        }
        // the end of a case says that there was more, and its links are not missed: they were closed up
        unnamed.stream()
                .filter(one -> !broken.contains(one.caseKey()) && chains.containsKey(one.caseKey()))
                .forEach(one -> faults.add(new Placed(last, new Fault(one.caseKey(), one.seq(), "被删除：案件的链头记有这一条"))));
    }

    /** A missing entry explains what else was noticed about its case behind it. */
    private void replace(long link, Fault named) {
        var before = faults.stream()
                .filter(placed -> placed.fault().caseKey().equals(named.caseKey()))
                .findFirst();
        if (before.isPresent()
                && before.get().link() < link
                && before.get().fault().seq() != named.seq()) {
            return;
        }
        before.ifPresent(faults::remove);
        broken.add(named.caseKey());
        faults.add(new Placed(link, named));
    }

    List<Fault> faults() {
        return faults.stream()
                .sorted(Comparator.comparingLong(Placed::link))
                .map(Placed::fault)
                .toList();
    }

    long entries() {
        return entries;
    }

    long cases() {
        return chains.size();
    }

    long erased() {
        return chains.values().stream().mapToLong(CaseChain::erased).sum();
    }

    long anchored() {
        return anchored.covered();
    }
}
