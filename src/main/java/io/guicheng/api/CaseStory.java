package io.guicheng.api;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.guicheng.api.CaseDetails.CandidateView;
import io.guicheng.chain.ChainEntry;
import io.guicheng.form.CasePanels.Fact;
import io.guicheng.form.CasePanels.Panel;
import io.guicheng.form.CasePanels.Table;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 全程纪实: a case from its beginning to its end as one page that can be read and printed without this server. */
@Component
class CaseStory {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CHINA);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(CHINA);
    private static final String NOTHING = "—";

    private final Template template;

    CaseStory(Mustache.Compiler templates) {
        this.template = templates.loadTemplate("story");
    }

    /** A diagram, with the way the case took in it. */
    record Picture(String name, String version, String svg) {}

    /**
     * The page.
     *
     * @param paths id of an attachment → where it lies beside the page; what is not in it is named only
     */
    String of(CaseView view, List<ChainEntry> entries, List<Picture> diagrams, Map<String, String> paths) {
        return template.execute(new Page(view, entries, diagrams, paths));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What the template may ask for; every text is there, if only empty. */
    record Page(CaseView view, List<ChainEntry> chain, List<Picture> diagrams, Map<String, String> paths) {

        String businessKey() {
            return view.businessKey();
        }

        String procedure() {
            return view.procedureName();
        }

        String jurisdiction() {
            return view.jurisdiction().name();
        }

        String title() {
            return view.title();
        }

        String owner() {
            return text(view.owner());
        }

        String initiator() {
            return text(view.initiator());
        }

        String state() {
            return view.outcomeText() == null ? "进行中" : view.outcomeText();
        }

        String startedAt() {
            return MINUTE.format(view.startedAt());
        }

        String endedAt() {
            return view.endedAt() == null ? NOTHING : MINUTE.format(view.endedAt());
        }

        String verified() {
            var dossier = view.dossier();
            return (dossier.verified() ? "已校验，未发现改动" : "校验不通过：第 " + dossier.firstBad() + " 条") + "（"
                    + SECOND.format(dossier.verifiedAt()) + "）";
        }

        String anchored() {
            var dossier = view.dossier();
            return dossier.anchoredTo() == null
                    ? "导出时还没有锚定"
                    : "已锚定至第 " + dossier.anchoredTo() + " 条（" + dossier.anchoredAt() + "）";
        }

        boolean withCandidates() {
            return !view.details().candidates().isEmpty();
        }

        List<Candidate> candidates() {
            return view.details().candidates().stream().map(Candidate::of).toList();
        }

        List<Section> panels() {
            return view.details().panels().stream().map(Section::of).toList();
        }

        List<Line> timeline() {
            return view.timeline().stream().map(entry -> Line.of(entry, paths)).toList();
        }

        boolean withAttachments() {
            return !view.attachments().isEmpty();
        }

        List<Attached> attachments() {
            return view.attachments().stream()
                    .map(file -> new Attached(
                            paths.get(file.id()), file.name(), file.size(), text(file.step()), file.sha256()))
                    .toList();
        }

        List<Digest> entries() {
            return chain.stream()
                    .map(entry -> new Digest(
                            entry.seq(),
                            entry.at(),
                            text(entry.model()),
                            entry.algorithm().key(),
                            entry.hash()))
                    .toList();
        }
    }

    record Candidate(
            String name, String post, String state, List<String> musts, List<String> opinions, List<String> grounds) {

        static Candidate of(CandidateView view) {
            return new Candidate(
                    view.name(),
                    view.post(),
                    view.stateText(),
                    view.musts().stream()
                            .map(must -> labelled(must.label(), must.summary()))
                            .toList(),
                    view.opinions().stream()
                            .map(opinion -> labelled(opinion.organName(), opinion.verdict()))
                            .toList(),
                    view.grounds().stream().map(CaseDetails.GroundView::text).toList());
        }

        private static String labelled(String label, @Nullable String value) {
            return label + "：" + (value == null ? NOTHING : value);
        }
    }

    record Section(String title, boolean withFacts, List<Fact> facts, List<Table> tables) {

        static Section of(Panel panel) {
            return new Section(panel.title(), !panel.facts().isEmpty(), panel.facts(), panel.tables());
        }
    }

    record Line(
            String at,
            String who,
            String organ,
            String step,
            String what,
            String detail,
            String clauses,
            List<Named> files) {

        static Line of(CaseView.Entry entry, Map<String, String> paths) {
            return new Line(
                    MINUTE.format(entry.at()),
                    text(entry.who()),
                    text(entry.organ()),
                    entry.step(),
                    entry.what(),
                    text(entry.detail()),
                    String.join(" ", entry.clauses()),
                    entry.attachments().stream()
                            .map(file -> new Named(paths.get(file.id()), file.name()))
                            .toList());
        }
    }

    record Named(@Nullable String path, String name) {}

    record Attached(@Nullable String path, String name, long size, String step, String sha256) {}

    record Digest(int seq, String at, String model, String algorithm, String hash) {}
}
