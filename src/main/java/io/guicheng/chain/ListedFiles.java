package io.guicheng.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The attachments that entries list, compared with the files themselves. */
final class ListedFiles {

    /** Case and digest → the entry that listed it first. */
    private final Map<String, Integer> listed = new LinkedHashMap<>();

    void listed(ChainEntry entry) {
        // with the content the files went too
        if (entry.content() != null) {
            Chain.files(entry).forEach(digest -> listed.putIfAbsent(entry.caseKey() + " " + digest, entry.seq()));
        }
    }

    /** Reads all files of cases; answers how many. */
    long check(Connection connection, List<Fault> faults) throws SQLException {
        long read = 0;
        try (var statement =
                connection.prepareStatement("select a.case_key, a.name, a.sha256, c.content from attachment a"
                        + " join attachment_content c on c.attachment_id = a.id where a.case_key is not null")) {
            statement.setFetchSize(8);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    read++;
                    var caseKey = rows.getString(1);
                    var digest = Algorithm.SHA_256.hex(rows.getBytes(4));
                    var entry = listed.remove(caseKey + " " + digest);
                    if (entry == null && !digest.equals(rows.getString(3))) {
                        var should = listed.remove(caseKey + " " + rows.getString(3));
                        faults.add(
                                new Fault(caseKey, should == null ? 0 : should, "附件“" + rows.getString(2) + "”的内容被改动"));
                    }
                }
            }
        }
        listed.forEach((key, seq) -> faults.add(new Fault(
                key.substring(0, key.indexOf(' ')),
                seq,
                "附件缺失或被改动，其 SHA-256 应为 " + key.substring(key.indexOf(' ') + 1))));
        return read;
    }
}
