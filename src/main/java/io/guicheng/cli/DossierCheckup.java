package io.guicheng.cli;

import io.guicheng.chain.AnchorFolder;
import io.guicheng.chain.DatabaseCheck;
import io.guicheng.chain.Verify;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The chains of all dossiers, with or without the anchors outside. */
final class DossierCheckup implements DatabaseCheckup {

    @Override
    public Set<String> options() {
        return Set.of("anchors", "key", "without-attachments");
    }

    /** It is what verifying means; others are asked for beside it. */
    @Override
    public boolean asked(Options options) {
        return true;
    }

    @Override
    public int look(Connection connection, Options options, PrintStream out) throws SQLException, IOException {
        var folder = options.get("anchors").map(Path::of);
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            throw new UsageException("没有锚定文件夹“" + folder.get() + "”");
        }
        var anchors = folder.isPresent() ? AnchorFolder.read(folder.get(), key(options)) : null;
        var report = new DatabaseCheck(connection, anchors, !options.has("without-attachments")).run();
        out.printf(
                Locale.ROOT,
                "案卷：%d 个辖区，%d 个案件，%d 条记录%s，用时 %.1f 秒（每秒 %,d 条）%n",
                report.jurisdictions(),
                report.cases(),
                report.entries(),
                report.erased() > 0 ? "（依法清除内容 " + report.erased() + " 条）" : "",
                report.nanos() / 1e9,
                Math.round(report.entries() / Math.max(report.nanos() / 1e9, 1e-9)));
        if (!options.has("without-attachments")) {
            out.println("附件：" + report.files() + " 个");
        }
        if (anchors == null) {
            out.println("没有用 --anchors 指明库外锚定文件夹：整条链是否被重新计算过，无从判断");
        } else {
            anchors.last()
                    .ifPresentOrElse(
                            last -> out.println("库外锚定：" + anchors.anchors().size() + " 次，最后一次 " + last.at() + "，覆盖 "
                                    + report.anchored() + " 条，密钥指纹 " + last.fingerprint()),
                            () -> out.println("库外锚定：文件夹里没有锚定文件"));
        }
        return Verify.tell(report.faults(), out);
    }

    /** Reads a public key in PEM; null when none is named. */
    static @Nullable String key(Options options) throws IOException {
        var file = options.get("key");
        if (file.isEmpty()) {
            return null;
        }
        return Files.readString(Path.of(file.get()))
                .lines()
                .filter(line -> !line.startsWith("-----"))
                .collect(Collectors.joining());
    }
}
