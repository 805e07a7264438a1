package io.guicheng.cli;

import io.guicheng.chain.Verify;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** {@code verify}: a whole database, or one exported case. */
final class VerifyCommand implements Command {

    private static final int H2_IN_USE = 90020;
    private static final int H2_NOT_THERE = 90146;
    private static final Set<String> NO_TABLE = Set.of("42P01", "42703", "42S02", "42S22", "42S04");

    private static final List<DatabaseCheckup> CHECKUPS = List.of(new DossierCheckup(), new ConsistencyCheckup());

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String usage() {
        return """
            用法：
              verify --database JDBC地址 [--user 用户] [--password 口令] [--anchors 锚定文件夹] [--key 公钥文件] [--without-attachments] [--consistency]
              verify --archive 案卷.zip [--key 公钥文件]
            口令不写在命令行上时，取环境变量 GUICHENG_DB_PASSWORD。
            退出码：0 校验通过；1 发现改动；2 无法校验。
            例：
              verify --database jdbc:h2:file:./data/guicheng --anchors data/anchors
              verify --database jdbc:postgresql://127.0.0.1:5432/guicheng --user guicheng --anchors data/anchors\
            """;
    }

    @Override
    public int run(Options options, PrintStream out) {
        if (options.has("archive") == options.has("database")) {
            throw new UsageException("请用 --database 或者 --archive 指明要校验什么");
        }
        try {
            return options.has("archive") ? archive(options, out) : database(options, out);
        } catch (IOException e) {
            out.println("无法校验：读不出文件（" + e.getMessage() + "）");
            return Verify.FAILED;
        }
    }

    private static int archive(Options options, PrintStream out) throws IOException {
        options.only(Set.of("archive", "key"));
        return Verify.archive(Path.of(options.get("archive").orElseThrow()), DossierCheckup.key(options), out);
    }

    private static int database(Options options, PrintStream out) throws IOException {
        var known = new HashSet<>(Set.of("database", "user", "password"));
        CHECKUPS.forEach(one -> known.addAll(one.options()));
        options.only(known);
        var worst = Verify.SOUND;
        try (var connection = connect(options)) {
            for (var one : CHECKUPS) {
                if (one.asked(options)) {
                    worst = Math.max(worst, one.look(connection, options, out));
                }
            }
            return worst;
        } catch (SQLException e) {
            out.println("无法校验：" + reason(e));
            return Verify.FAILED;
        }
    }

    private static Connection connect(Options options) throws SQLException {
        var url = options.get("database").orElseThrow();
        if (!url.startsWith("jdbc:")) {
            throw new UsageException("“--database”应是 JDBC 地址，例如 jdbc:h2:file:./data/guicheng");
        }
        var embedded = url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:tcp") && !url.startsWith("jdbc:h2:mem");
        var login = new Properties();
        options.get("user")
                .or(() -> Optional.ofNullable(url.startsWith("jdbc:h2:") ? "sa" : null))
                .ifPresent(user -> login.setProperty("user", user));
        options.get("password")
                .or(() -> Optional.ofNullable(System.getenv("GUICHENG_DB_PASSWORD")))
                .or(() -> Optional.ofNullable(url.startsWith("jdbc:h2:") ? "" : null))
                .ifPresent(password -> login.setProperty("password", password));
        // a wrong address must not create a database, and verifying must not change one
        return DriverManager.getConnection(embedded ? url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r" : url, login);
    }

    private static String reason(SQLException e) {
        if (e.getErrorCode() == H2_IN_USE) {
            return "内置数据库的文件正被运行中的服务器占用，同一时间只能打开一次。请停下服务器再校验，或者校验它的备份";
        }
        if (e.getErrorCode() == H2_NOT_THERE) {
            return "没有这个数据库文件，请核对地址";
        }
        if (NO_TABLE.contains(String.valueOf(e.getSQLState()))) {
            return "这不是规程的数据库，或者还没有升级到本版本：请先用本版本的程序启动一次（" + e.getMessage() + "）";
        }
        return "连不上数据库，或者读取出错（" + e.getMessage() + "）";
    }
}
