import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * Builds or tests the browser part; Maven runs it as a single source file. It exists so that a missing Node is told in one
 * sentence on every operating system, and so that an unchanged browser part costs a Java developer next to nothing.
 *
 * <p>Usage: {@code java Frontend.java build|test <src/main/frontend> <static output> <stamp file> <skip>}
 */
class Frontend {

    private static final int[] NODE_AT_LEAST = {20, 19};

    private final Path sources;
    private final Path output;
    private final Path stamp;

    private Frontend(Path sources, Path output, Path stamp) {
        this.sources = sources;
        this.output = output;
        this.stamp = stamp;
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 5) throw new IllegalArgumentException("build|test sources output stamp skip");
        if (Boolean.parseBoolean(args[4])) {
            System.out.println("[frontend] skipped");
            return;
        }
        Frontend frontend = new Frontend(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
        boolean ok = args[0].equals("test") ? frontend.test() : frontend.build();
        if (!ok) System.exit(1);
    }

    private boolean build() throws Exception {
        String now = hashOfSources();
        boolean built = Files.exists(output.resolve("taskform/loader.js")) && Files.exists(output.resolve("app/index.html"))
                && Files.exists(output.resolve("report/report.html"))
                && Files.exists(output.resolveSibling("fonts"));
        if (built && Files.exists(stamp) && Files.readString(stamp).equals(now)) {
            System.out.println("[frontend] unchanged");
            return true;
        }
        if (!nodeIsThere() || !install()) return false;
        if (run("node", "build.mjs", output.toAbsolutePath().toString()) != 0) return false;
        Files.createDirectories(stamp.toAbsolutePath().getParent());
        Files.writeString(stamp, now);
        System.out.println("[frontend] built");
        return true;
    }

    private boolean test() throws Exception {
        return nodeIsThere() && install() && run(npm(), "test", "--silent") == 0;
    }

    /** npm ci only when the lock file differs from the one that node_modules was filled from. */
    private boolean install() throws Exception {
        String lock = HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(sources.resolve("package-lock.json"))));
        Path mark = sources.resolve("node_modules/.guicheng-lock");
        if (Files.exists(mark) && Files.readString(mark).equals(lock)) return true;
        System.out.println("[frontend] npm ci");
        if (run(npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline") != 0) {
            System.err.println("[frontend] npm ci failed: is the npm registry reachable? Behind a TLS-inspecting proxy set"
                    + " NODE_USE_SYSTEM_CA=1 or NODE_EXTRA_CA_CERTS. Without the browser part: -Dfrontend.skip=true");
            return false;
        }
        Files.writeString(mark, lock);
        return true;
    }

    private boolean nodeIsThere() throws Exception {
        String version = answer("node", "--version");
        String npm = version == null ? null : answer(npm(), "--version");
        if (version == null || npm == null) {
            System.err.println("[frontend] Building the pages needs Node.js " + wanted() + " or newer with npm on the PATH, but "
                    + (version == null ? "'node'" : "'npm'") + " was not found. Install it (Debian: apt install nodejs npm),"
                    + " or build without the pages: -Dfrontend.skip=true");
            return false;
        }
        String[] parts = version.replaceFirst("^v", "").split("\\.");
        int major = Integer.parseInt(parts[0]);
        int minor = Integer.parseInt(parts[1]);
        boolean enough = major > NODE_AT_LEAST[0] || (major == NODE_AT_LEAST[0] && minor >= NODE_AT_LEAST[1]);
        if (!enough) {
            System.err.println("[frontend] Building the pages needs Node.js " + wanted() + " or newer, but the PATH has " + version
                    + ". Install a newer one, or build without the pages: -Dfrontend.skip=true");
        }
        return enough;
    }

    private static String wanted() {
        return NODE_AT_LEAST[0] + "." + NODE_AT_LEAST[1];
    }

    private String hashOfSources() throws Exception {
        TreeSet<Path> files = new TreeSet<>();
        Files.walkFileTree(sources, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                String name = dir.getFileName().toString();
                return name.equals("node_modules") || name.equals("tests")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        MessageDigest digest = sha256();
        for (Path file : files) {
            digest.update(sources.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() throws Exception {
        return MessageDigest.getInstance("SHA-256");
    }

    private static String npm() {
        return System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    }

    private int run(String... command) throws Exception {
        return new ProcessBuilder(command).directory(sources.toFile()).inheritIO().start().waitFor();
    }

    /** What the command prints, or null when there is no such command. */
    private static String answer(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 && !text.isEmpty() ? text : null;
        } catch (IOException e) {
            return null;
        }
    }
}
