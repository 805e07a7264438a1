package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.samskivert.mustache.Mustache;
import io.guicheng.api.CaseDetails.CandidateView;
import io.guicheng.api.CaseDetails.Details;
import io.guicheng.api.CaseDetails.GroundView;
import io.guicheng.api.CaseDetails.MustView;
import io.guicheng.api.CaseStory.Picture;
import io.guicheng.api.CaseView.DossierState;
import io.guicheng.api.CaseView.Entry;
import io.guicheng.api.CaseView.File;
import io.guicheng.api.CaseView.FileName;
import io.guicheng.api.CaseView.Permissions;
import io.guicheng.api.CaseView.Place;
import io.guicheng.form.CasePanels.Fact;
import io.guicheng.form.CasePanels.Panel;
import io.guicheng.form.CasePanels.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.mustache.MustacheResourceTemplateLoader;

/** What 全程纪实 shows of a case. */
class CaseStoryTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T01:05:00Z");

    private final CaseStory story = new CaseStory(
            Mustache.compiler().withLoader(new MustacheResourceTemplateLoader("classpath:/templates/", ".mustache")));

    @Test
    void a_case_tells_its_sections_its_steps_and_its_files() {
        // given
        var panel = new Panel(
                "评议结果",
                List.of(new Fact("好", "31 票")),
                List.of(new Table("意见", List.of("事项", "内容"), List.of(List.of("作风", "第一行\n第二行")))));
        var view = view(new Details(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(panel)));

        // when
        var page = story.of(
                view, List.of(), List.of(new Picture("述责述廉述德", "1", "<svg></svg>")), Map.of("f1", "attachments/1.pdf"));

        // then
        assertThat(page)
                .contains("<h2>评议结果</h2>", "<th scope=\"row\" class=\"narrow\">好</th><td>31 票</td>")
                .contains("<caption>意见</caption>", "<tr><td>作风</td><td>第一行\n第二行</td></tr>")
                .contains("2026-11-20 09:05", "已校验，未发现改动", "导出时还没有锚定", "进行中")
                .contains("<a href=\"attachments/1.pdf\">报告.pdf</a>")
                .as("a file that is not in the archive is named only")
                .contains("<td>密件.pdf</td>")
                .contains("<svg></svg>")
                .doesNotContain("<h2>人选</h2>", "{{");
    }

    @Test
    void a_candidate_stands_with_what_was_found_about_him() {
        // given
        var candidate = new CandidateView(
                "c1",
                "o1",
                "干部1",
                "副局长",
                null,
                "不上会",
                "red",
                List.of(new MustView("archive", "档案必审", "green", null, null, null)),
                List.of(),
                List.of(),
                List.of(new GroundView("线索未核清", List.of())),
                null);
        var view = view(new Details(List.of(), List.of(candidate), List.of(), List.of(), List.of(), List.of()));

        // when
        var page = story.of(view, List.of(), List.of(), Map.of());

        // then
        assertThat(page).contains("<h2>人选</h2>", "干部1", "档案必审：—", "线索未核清");
    }

    @Test
    void what_was_typed_is_never_markup() {
        // given
        var panel = new Panel("<b>", List.of(new Fact("x", "<script>alert(1)</script>")));
        var view = view(new Details(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(panel)));

        // when
        var page = story.of(view, List.of(), List.of(), Map.of());

        // then
        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script", "<b>");
    }

    private static CaseView view(Details details) {
        return new CaseView(
                "TR-1",
                "年度述责述廉述德",
                "three-reports",
                "述责述廉述德",
                new Place("city", "某市"),
                null,
                null,
                "running",
                null,
                null,
                MORNING,
                null,
                "green",
                null,
                List.of(),
                List.of(),
                details,
                List.of(new Entry(
                        MORNING,
                        null,
                        null,
                        "述职",
                        "办结",
                        null,
                        List.of("S1-5.2a"),
                        List.of(new FileName("f1", "报告.pdf")))),
                List.of(new File("f2", "密件.pdf", 3, "00ff", null, MORNING)),
                new Permissions(false, false, false, false, true),
                List.of(),
                List.of(),
                new DossierState(1, true, null, null, MORNING, null, null, null));
    }
}
