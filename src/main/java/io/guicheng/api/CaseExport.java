package io.guicheng.api;

import io.guicheng.access.CaseExports;
import io.guicheng.access.CaseExports.Parcel;
import io.guicheng.api.CaseStory.Picture;
import io.guicheng.casework.Attachment;
import io.guicheng.casework.DossierArchive;
import io.guicheng.chain.Algorithm;
import io.guicheng.chain.AnchorFolder;
import io.guicheng.chain.ArchiveCheck;
import io.guicheng.engine.Models;
import io.guicheng.organization.Actor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 导出案卷: one archive that tells the whole story of a case and can be verified anywhere. Only for who may see everything of it. */
@Component
class CaseExport {

    private static final String GUIDE = """
        案卷导出说明

        全程纪实.html        可以直接打开、打印的办理经过
        流程图-*.svg         流程图和走过的步骤
        entries.jsonl        案卷记录，一行一条
        attachments/         附件
        anchors/             覆盖本案的库外锚定（签名）和证明
        digests.txt          每一条记录的摘要
        SHA256SUMS           其他全部文件的摘要

        校验（需要 Java 17 以上的运行环境）：解压后在这个文件夹中执行

            java -jar verify.jar

        或者不解压，执行

            java -jar verify.jar 案卷文件.zip

        显示“校验通过”即前后衔接完整、未发现改动；否则指出第一处不符的记录。
        锚定的密钥指纹请与建站时记下的核对：指纹不同，说明锚定不是那台服务器签的。
        """;

    private final CaseExports exports;
    private final CaseReader reader;
    private final Models models;
    private final VerifierJar verifier;
    private final CaseStory story;

    CaseExport(CaseExports exports, CaseReader reader, Models models, VerifierJar verifier, CaseStory story) {
        this.exports = exports;
        this.reader = reader;
        this.models = models;
        this.verifier = verifier;
        this.story = story;
    }

    /** What goes into an archive: fixed before the first byte leaves, so that a refusal is still an answer and not half a file. */
    record Prepared(Parcel parcel, CaseView view) {

        String key() {
            return parcel.sight().key().value();
        }
    }

    /**
     * Records the export, and takes the case as it is then.
     *
     * @throws io.guicheng.kernel.NotFound when the actor may not know of the case
     * @throws io.guicheng.kernel.Refused when the actor may not see everything of it
     */
    Prepared prepare(Actor actor, String businessKey) {
        var parcel = exports.take(actor, businessKey);
        return new Prepared(parcel, reader.view(actor, businessKey));
    }

    /** Writes the archive; attachments pass through one at a time. */
    void write(Prepared prepared, OutputStream out) throws IOException {
        var parcel = prepared.parcel();
        try (var files = new ArchiveFiles(out)) {
            files.add("校验说明.txt", GUIDE);
            entries(parcel, files);
            var names = attachments(parcel, files);
            var diagrams = diagrams(parcel, files);
            anchors(parcel, files);
            var entries =
                    parcel.entries().stream().map(DossierArchive.Linked::entry).toList();
            files.add("全程纪实.html", story.of(prepared.view(), entries, diagrams, names));
            files.add(VerifierJar.NAME, content -> content.write(verifier.bytes()));
            if (parcel.entries().stream().anyMatch(one -> one.entry().algorithm() == Algorithm.SM3)) {
                files.add(VerifierJar.SM3, VerifierJar::copySm3);
            }
        }
    }

    private static void entries(Parcel parcel, ArchiveFiles files) throws IOException {
        var shown = parcel.files().stream().map(Attachment::sha256).collect(Collectors.toSet());
        var readable = parcel.seen().stream()
                .filter(one ->
                        one.open() && shown.containsAll(one.entry().basis().files()))
                .map(one -> one.entry().seq())
                .collect(Collectors.toSet());
        var lines = new StringBuilder();
        var digests = new StringBuilder("# 序号 摘要 辖区链序号 辖区链摘要 算法\n");
        for (var one : parcel.entries()) {
            var entry = one.entry();
            var withheld = entry.content() != null && !readable.contains(entry.seq());
            lines.append((withheld ? entry.withoutContent() : entry).line(one.before(), one.linkBefore(), withheld))
                    .append('\n');
            var link = entry.link();
            digests.append("%d %s %s %s %s%n"
                    .formatted(
                            entry.seq(),
                            entry.hash(),
                            link == null ? "-" : link.seq(),
                            link == null ? "-" : link.hash(),
                            entry.algorithm().key())
                    .replace(System.lineSeparator(), "\n"));
        }
        files.add(ArchiveCheck.ENTRIES, lines.toString());
        files.add("digests.txt", digests.toString());
    }

    private Map<String, String> attachments(Parcel parcel, ArchiveFiles files) throws IOException {
        var names = new LinkedHashMap<String, String>();
        for (var one : parcel.files()) {
            var name = ArchiveCheck.ATTACHMENTS + "/" + ArchiveFiles.safe(names.size() + 1, one.name());
            files.add(name, content -> exports.copy(parcel, one, content));
            names.put(one.id(), name);
        }
        return names;
    }

    private List<Picture> diagrams(Parcel parcel, ArchiveFiles files) throws IOException {
        var pictures = new ArrayList<Picture>();
        for (var course : parcel.sight().courses()) {
            var svg = DiagramSvg.of(models.xml(course.modelId()), course);
            var version = models.version(course.modelId());
            files.add("流程图-" + version.replace(':', '-') + ".svg", svg);
            pictures.add(new Picture(course.name(), version, svg));
        }
        return pictures;
    }

    private void anchors(Parcel parcel, ArchiveFiles files) throws IOException {
        var proofs = new StringBuilder();
        for (var one : parcel.proofs().entrySet()) {
            var anchor = one.getKey();
            files.add(ArchiveCheck.ANCHORS + "/" + AnchorFolder.fileName(anchor.number()), anchor.text());
            one.getValue()
                    .forEach((seq, path) -> proofs.append(seq)
                            .append(' ')
                            .append(anchor.number())
                            .append(path.isEmpty() ? "" : " " + String.join(" ", path))
                            .append('\n'));
        }
        if (!proofs.isEmpty()) {
            files.add(ArchiveCheck.PROOFS, proofs.toString());
        }
    }
}
