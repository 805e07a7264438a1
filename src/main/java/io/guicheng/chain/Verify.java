package io.guicheng.chain;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verifier that travels with an exported case: {@code java -jar verify.jar [archive]}. */
public final class Verify {

    /** All is well. */
    public static final int SOUND = 0;

    /** Something does not fit. */
    public static final int DAMAGED = 1;

    /** It could not be verified. */
    public static final int FAILED = 2;

    private Verify() {}

    /** Verifies the archive named, or the folder in which this program lies. */
    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] arguments) throws URISyntaxException {
        var here = Path.of(Verify.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toAbsolutePath()
                .getParent();
        System.exit(archive(arguments.length > 0 ? Path.of(arguments[0]) : here, null, console()));
    }

    /** Verifies an archive and tells about it; answers the exit code. */
    public static int archive(@Nullable Path archive, @Nullable String key, PrintStream out) {
        if (archive == null) {
            out.println("请写明要校验的案卷文件");
            return FAILED;
        }
        try {
            var report = ArchiveCheck.of(archive, key);
            out.println("案件 " + report.caseKey() + "：共 " + report.entries() + " 条"
                    + (report.erased() > 0 ? "，其中依法清除内容 " + report.erased() + " 条" : "")
                    + (report.withheld() > 0 ? "，其中不向导出人公开内容 " + report.withheld() + " 条" : ""));
            if (report.anchored() > 0) {
                out.println("库外锚定：" + report.anchored() + " 条已锚定，最后一次 " + report.anchoredAt() + "，密钥指纹 "
                        + report.fingerprint() + "（请与建站时记下的指纹核对）");
            } else {
                out.println("库外锚定：导出时还没有锚定，整本案卷是否被重新计算过无从判断");
            }
            return tell(report.faults(), out);
        } catch (IOException | IllegalStateException e) {
            out.println("无法校验：" + archive + " 读不出来，或者不是本系统导出的案卷（" + e.getMessage() + "）");
            return FAILED;
        }
    }

    /** Tells what is wrong, the first fault first; answers the exit code. */
    public static int tell(List<Fault> faults, PrintStream out) {
        if (faults.isEmpty()) {
            out.println("校验通过：前后衔接完整，未发现改动");
            return SOUND;
        }
        out.println("校验不通过。第一处：" + faults.get(0));
        faults.stream().skip(1).limit(19).forEach(fault -> out.println("另有：" + fault));
        if (faults.size() > 20) {
            out.println("另有 " + (faults.size() - 20) + " 处未列出");
        }
        return DAMAGED;
    }

    /** Standard output in an encoding that has Chinese characters. */
    public static PrintStream console() {
        var name = System.getProperty("native.encoding", "UTF-8");
        var usual = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return new PrintStream(
                new FileOutputStream(FileDescriptor.out),
                true,
                usual.canEncode() && usual.newEncoder().canEncode("规程") ? usual : StandardCharsets.UTF_8);
    }
}
