package io.guicheng.tour;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import io.guicheng.support.Desk;
import io.guicheng.support.Desks;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The tour of docs/tour.md, done in the browser: one case from its start to the filing, each step by the account that owes it. */
final class SelectionTour {

    static final String TITLE = "市农业农村局副局长选任";

    /** What the tour does not do in the browser itself. */
    interface Outside {

        LocalDate today();

        /** The plain opinions that are still owed, all clear. */
        void otherOpinions(String caseKey);

        /** The day after the notice has run out, whatever the calendar of the machine says. */
        void noticeIsOver();
    }

    private static final byte[] WAV = "RIFF$\0\0\0WAVEfmt \20\0\0\0\1\0\1\0@\37\0\0\200>\0\0\2\0\20\0data\0\0\0\0"
            .getBytes(StandardCharsets.ISO_8859_1);
    private static final String FIRST = "第 1 行";

    private final Desks desks;
    private final Outside outside;
    private String caseKey = "";

    SelectionTour(Desks desks, Outside outside) {
        this.desks = desks;
        this.outside = outside;
    }

    String caseKey() {
        return caseKey;
    }

    // ---- the steps

    void motionAndRecommendation() {
        var zzb = desks.of("zzb.clerk");
        start(zzb);
        draftMotion(zzb);
        var bb = desks.of("bb.clerk");
        bb.take("编办确认或更正");
        bb.tick("编办意见", "台账无误");
        desks.picture(bb, "tour-04-establishment");
        bb.handIn();
        recordRecommendation(zzb);
        nominate(zzb);
    }

    private void start(Desk zzb) {
        zzb.beginning("凡提四必（干部选拔任用）");
        zzb.fill("动议名称", TITLE);
        zzb.fill("动议缘由", "职位空缺，工作需要");
        desks.picture(zzb, "tour-02-start");
        zzb.start();
    }

    private void draftMotion(Desk zzb) {
        zzb.take("分析研判和动议");
        caseKey = zzb.caseKey();
        zzb.fill("分析研判", "班子结构和岗位需要已作分析研判。");
        zzb.button("增加职位");
        zzb.search(FIRST, "职位", "P-0001");
        zzb.cell(FIRST, "任职资格条件").fill("符合条例规定的条件");
        zzb.fill("人选范围", "全市范围");
        zzb.select("选拔方式", "个别提拔任职");
        // more seats than a motion may have: the cell says so, and nothing typed is lost
        zzb.cell(FIRST, "人数").fill("10");
        zzb.pressDone();
        zzb.page().locator(".gc-cell-error").first().waitFor();
        assertThat(zzb.problems().allInnerTexts()).anyMatch(text -> text.contains("人数") || text.contains("9"));
        assertThat(zzb.cell(FIRST, "任职资格条件").inputValue()).isEqualTo("符合条例规定的条件");
        desks.picture(zzb, "tour-03-motion");
        zzb.cell(FIRST, "人数").fill("1");
        zzb.handIn();
    }

    private void recordRecommendation(Desk zzb) {
        zzb.take("民主推荐");
        zzb.date("谈话调研推荐日期", outside.today().minusDays(14));
        zzb.fill("应参加人数", 0, "40");
        zzb.fill("实参加人数", 0, "36");
        zzb.date("会议推荐日期", outside.today().minusDays(13));
        zzb.fill("应参加人数", 1, "40");
        zzb.fill("实参加人数", 1, "36");
        votes(zzb, "谈话调研推荐得票", "41");
        votes(zzb, "会议推荐得票", "30");
        // more votes than people: only the server knows, its answer stands at the cell
        zzb.pressDone();
        var said = zzb.field("谈话调研推荐得票", 0).locator(".gc-cell-error, .fjs-form-field-error");
        said.first().waitFor();
        assertThat(said.allInnerTexts().toString()).contains("得票");
        assertThat(zzb.field("会议推荐得票", 0).locator("[aria-label='第 1 行，得票']").inputValue())
                .isEqualTo("30");
        desks.picture(zzb, "tour-05-recommendation-refused");
        zzb.field("谈话调研推荐得票", 0).locator("[aria-label='第 1 行，得票']").fill("31");
        zzb.handIn();
    }

    private static void votes(Desk zzb, String table, String votes) {
        var field = zzb.field(table, 0);
        field.locator(".gc-button").click();
        var person = field.locator("input[aria-label='第 1 行，被推荐人']");
        person.fill("990100-G-0010");
        field.page().locator(".gc-combo-list [role=option]").first().waitFor();
        person.press("Enter");
        field.locator("[aria-label='第 1 行，推荐职位']").selectOption(new SelectOption().setIndex(1));
        field.locator("[aria-label='第 1 行，得票']").fill(votes);
    }

    private void nominate(Desk zzb) {
        zzb.take("确定考察对象");
        zzb.field("考察对象", 0).locator(".gc-button").click();
        zzb.cell(FIRST, "考察对象").selectOption(new SelectOption().setIndex(1));
        zzb.cell(FIRST, "拟任职位").selectOption(new SelectOption().setIndex(1));
        zzb.cell(FIRST, "不得列为考察对象的情形").selectOption("none");
        zzb.fill("确定理由", "综合日常了解、推荐情况和岗位匹配。");
        desks.picture(zzb, "tour-06-nominate");
        zzb.handIn();
    }

    void vetting() {
        var zzb = desks.of("zzb.clerk");
        appraise(zzb);
        zzb.showInbox();
        zzb.page().locator(".tasks-list li.task").nth(1).waitFor();
        desks.picture(zzb, "tour-01-inbox");
        zzb.take("干部档案必审");
        desks.picture(zzb, "tour-08-archive");
        zzb.handIn();
        zzb.take("个人有关事项报告必核");
        var cells = zzb.page().locator("[aria-label$='，查核结果']");
        for (int i = 0; i < cells.count(); i++) {
            if (cells.nth(i).inputValue().isBlank()) {
                cells.nth(i).fill("与报告一致");
            }
        }
        desks.picture(zzb, "tour-09-personal-matters");
        zzb.handIn();
        discipline();
        var tzb = desks.of("tzb.clerk");
        tzb.take("有关机关意见");
        tzb.tick("意见", "无不良反映");
        desks.picture(tzb, "tour-12-opinion");
        tzb.handIn();
        outside.otherOpinions(caseKey);
        zzb.go("/cases/" + caseKey);
        zzb.page().getByText("凡提四必").first().waitFor();
        zzb.page().locator("#cand-h").waitFor();
        assertThat(zzb.page().locator(".overview .red").count()).isZero();
        zzb.page().locator("#cand-h").evaluate("h => h.scrollIntoView()");
        desks.picture(zzb, "tour-13-case-page");
    }

    private void appraise(Desk zzb) {
        var today = outside.today();
        zzb.take("考察");
        zzb.field("考察组成员", 0).locator(".gc-button").click();
        zzb.cell(FIRST, "姓名").fill("林川平");
        zzb.field("考察组成员", 0).locator(".gc-button").click();
        zzb.cell("第 2 行", "姓名").fill("许若溪");
        zzb.date("考察预告日期", today.minusDays(20));
        zzb.date("考察开始日期", today.minusDays(6));
        zzb.date("考察结束日期", today.minusDays(2));
        zzb.fill("谈话人数", "12");
        zzb.date("个人有关事项报告书提交日期", today.minusDays(4));
        zzb.fill("德能勤绩廉表现和特长", "政治素质好，熟悉农业农村工作。");
        zzb.fill("主要缺点和不足", "有时急躁。");
        zzb.tick("考察把关（五关）", "政治关", "品行关", "能力关", "作风关", "廉洁关");
        zzb.tick("考察结论", "合格");
        zzb.upload("考察材料", "考察材料");
        desks.picture(zzb, "tour-07-appraise");
        zzb.handIn();
    }

    private void discipline() {
        var clerk = desks.of("jw.clerk");
        clerk.take("起草回复");
        clerk.tick("意见", "无不良反映");
        clerk.fill("听取所在单位纪检机构意见情况", "所在单位纪检机构无不同意见。");
        desks.picture(clerk, "tour-10-discipline");
        clerk.handIn();
        clerk.take("信访举报必查");
        clerk.tick("对已办结反映的判断", "没有或不影响使用");
        clerk.check("已逐件核对登记簿");
        desks.picture(clerk, "tour-11-petitions");
        clerk.handIn();
        sign("jw.head", "负责人签署");
        sign("jw.leader", "分管领导签署");
    }

    private void sign(String user, String task) {
        var desk = desks.of(user);
        desk.take(task);
        desk.tick("签署意见", "同意并签署");
        desk.handIn();
    }

    void meeting() {
        var zzb = desks.of("zzb.clerk");
        zzb.take("酝酿");
        zzb.field("酝酿情况", 0).locator(".gc-button").click();
        zzb.cell(FIRST, "酝酿对象").fill("秦禾桐");
        zzb.cell(FIRST, "职务").fill("市委书记");
        zzb.cellDate(FIRST, "酝酿日期", outside.today());
        zzb.cell(FIRST, "意见").selectOption("AGREE");
        zzb.fill("酝酿综述", "意见一致。");
        zzb.handIn();
        var swb = desks.of("swb.clerk");
        swb.take("排定议题");
        swb.date("计划开会日期", outside.today());
        swb.fill("议题", "讨论干部任免。");
        swb.handIn();
        holdMeeting(swb);
    }

    private void holdMeeting(Desk swb) {
        swb.take("讨论决定");
        swb.tick("会议情况", "会议已召开");
        swb.date("开会日期", outside.today());
        swb.button("全部到会");
        var votes = swb.page().locator(".gc-vote").first();
        // the one who presides cannot speak before the others have
        assertThat(votes.locator("tr:has-text('末位表态') .gc-stances").count()).isZero();
        while (votes.locator(".gc-stances").count() > 0) {
            votes.locator(".gc-stances button.agree").first().click();
        }
        assertThat(votes.locator(".gc-tally.ok").count()).isOne();
        swb.tick("表决方式", "无记名投票");
        swb.upload("会议录音", "会议录音.wav", "audio/wav", WAV);
        swb.upload("会议纪要", "会议纪要");
        votes.evaluate("v => v.scrollIntoView()");
        desks.picture(swb, "tour-14-meeting");
        swb.handIn();
    }

    void noticeAndAppointment() {
        var zzb = desks.of("zzb.clerk");
        zzb.take("发布任前公示");
        zzb.fill("公示地点或媒体", "云泽日报");
        zzb.date("公示起始日期", outside.today());
        zzb.fill("工作实绩", "主持高标准农田建设，成效明显。");
        desks.picture(zzb, "tour-15-notice");
        zzb.handIn();
        forward(zzb);
        zzb.take("公示期受理");
        zzb.tick("办理事项", "结束公示");
        zzb.handIn();
        zzb.take("办理任职");
        zzb.fill("任职文号", "云任〔2026〕1号");
        zzb.date("发文日期", outside.today());
        zzb.handIn();
        zzb.take("任职谈话");
        zzb.date("谈话日期", outside.today());
        zzb.fill("谈话人", "组织部部长 张望然");
        zzb.tick("谈话内容", "政治纪律和政治规矩", "岗位职责和工作要求", "廉政要求");
        zzb.fill("谈话要点", "廉洁从政，尽快进入角色。");
        zzb.handIn();
        zzb.take("归档");
        for (var file : List.of("任免审批表", "公示材料", "任职通知", "会议纪要")) {
            zzb.upload(file, file);
        }
        zzb.fill("文书档案案卷号", "2026-干-001");
        desks.picture(zzb, "tour-17-file");
        zzb.handIn();
        zzb.go("/cases/" + caseKey);
        zzb.page().getByText("已任职").first().waitFor();
        desks.picture(zzb, "tour-18-appointed");
    }

    private void forward(Desk zzb) {
        var before = outside.today();
        zzb.go("/cases/" + caseKey);
        var shown = zzb.page().locator(".demo time");
        zzb.page().locator("#open-h").waitFor();
        assertThat(shown.innerText()).isEqualTo(before.toString());
        desks.picture(zzb, "tour-16-demo-clock");
        for (int i = 0; i < 2; i++) {
            zzb.page()
                    .waitForResponse(
                            answer -> answer.url().endsWith("/api/demo/forward") && answer.ok(),
                            () -> zzb.page().getByText("快进 7 天").click());
            // the page loads itself anew: it is there again when it shows the new day
            zzb.page().locator(".demo time[datetime='" + outside.today() + "']").waitFor();
            zzb.page().waitForLoadState();
        }
        outside.noticeIsOver();
    }
}
