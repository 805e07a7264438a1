package io.guicheng.ballot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.guicheng.ballot.Setup.Secrecy;
import io.guicheng.casework.Cases;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organizations;
import io.guicheng.support.Screen;
import io.guicheng.support.WholeApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A ballot as its voters, its tellers and the secretary meet it. */
@WholeApplication
class BallotPageTest {

    private static final String ORGAN = "990100-discipline";
    private static final List<String> VOTERS =
            List.of("zzb.clerk", "bb.clerk", "swb.clerk", "zfw.clerk", "gaj.clerk", "fy.clerk", "sjj.clerk");

    @Autowired
    Cases cases;

    @Autowired
    Ballots ballots;

    @Autowired
    Voting voting;

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @Test
    void a_voter_votes_with_the_keyboard_and_checks_the_receipt() {
        var id = open(Setup.onScreen("二〇二六年度述责述廉述德评议", Secrecy.SECRET, items(), roll()));
        for (var user : VOTERS.subList(1, 6)) {
            voting.vote(id, actor(user), Map.of("S1", List.of("good"), "S2", List.of("fair"), "P", List.of("a")));
        }
        ballots.remind(id, actor("jw.clerk"));
        String code;
        try (var voter = Screen.signedIn(port, "zzb.clerk")) {
            var page = voter.page();
            page.navigate(voter.base() + "/reminders");
            page.getByText("请投票：二〇二六年度述责述廉述德评议").waitFor();
            voter.picture("ballot-0-reminders");
            page.navigate(voter.base() + "/ballots");
            page.getByText("二〇二六年度述责述廉述德评议").click();
            page.locator("input[name=S1]").first().focus();
            page.keyboard().press("Space");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Tab");
            page.locator("input[name=S2]").nth(3).check();
            var picks = page.locator("input[type=checkbox]");
            for (int i = 0; i < 3; i++) {
                picks.nth(i).check();
            }
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("核对选票"))
                    .click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("最多选 2 项，您选了 3 项");
            voter.picture("ballot-1-paper");
            picks.nth(2).uncheck();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("核对选票"))
                    .click();
            assertThat(page.locator(".paper table")).containsText("较好");
            voter.picture("ballot-2-confirm");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确认投票"))
                    .click();
            code = page.locator(".receipt").innerText();
            voter.picture("ballot-3-receipt");
            page.getByText("已经记下").click();
            page.getByLabel("凭回执码查看自己的选票").fill("00000-00000-00000-00000");
            page.getByText("查验", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("#code-problem")).containsText("没有与这个回执码相符的选票");
            voter.noTroubles();
        }
        try (var secretary = Screen.signedIn(port, "jw.clerk")) {
            var page = secretary.page();
            page.navigate(secretary.base() + "/ballots/" + id);
            assertThat(page.locator(".progress")).containsText("已投 6/7");
            page.getByText("提醒没有投票的人").click();
            assertThat(page.locator(".message.good")).containsText("另有 1 人今天已经提醒过");
            secretary.picture("ballot-4-running");
            page.getByText("结束投票并公布结果").click();
            page.getByText("确认结束").click();
            page.getByText("占有效票").first().waitFor();
            page.getByText("查看计入选票清单").click();
            page.getByText("本机算得的摘要与公布的一致").waitFor();
            secretary.picture("ballot-5-result");
            secretary.noTroubles();
        }
        try (var voter = Screen.signedIn(port, "zzb.clerk")) {
            var page = voter.page();
            page.navigate(voter.base() + "/ballots/" + id);
            page.getByLabel("凭回执码查看自己的选票")
                    .fill(code.toLowerCase(java.util.Locale.ROOT).replace("-", ""));
            page.keyboard().press("Enter");
            assertThat(page.locator(".paper .message")).containsText("选票已经计入，内容没有改动");
            assertThat(page.locator(".paper tbody tr").first()).containsText("较好");
            assertThat(page.locator("main")).not().containsText("占有效票");
            voter.picture("ballot-6-checked");
            voter.noTroubles();
        }
    }

    @Test
    void tellers_count_on_two_sheets_until_they_agree() {
        var id = open(
                Setup.onPaper("党委（党组）讨论决定票决", Secrecy.SECRET, items().subList(0, 1), roll(), "zzb.clerk", "bb.clerk"));
        try (var secretary = Screen.signedIn(port, "jw.clerk");
                var first = Screen.signedIn(port, "zzb.clerk");
                var second = Screen.signedIn(port, "bb.clerk")) {
            secretary.page().navigate(secretary.base() + "/ballots/" + id);
            secretary.page().getByLabel("发出的选票（名册 7 人）").fill("7");
            secretary.page().getByText("登记发出票数").click();
            secretary.page().getByText("发出 7 张").waitFor();
            enter(first, id, "8", "5", "2");
            assertThat(first.page().locator(".counting")).containsText("多于发出的 7 张");
            first.picture("ballot-7-sheet-refused");
            enter(first, id, "7", "5", "2");
            first.page().getByText("请等另一人录入").waitFor();
            enter(second, id, "7", "4", "3");
            assertThat(second.page().locator("main")).containsText("上一轮两人的结果有 2 处不一致");
            second.picture("ballot-8-differences");
            enter(first, id, "7", "5", "2");
            enter(second, id, "7", "5", "2");
            second.page().getByText("两人的计票结果一致").waitFor();
            secretary.page().reload();
            secretary.page().getByText("结束投票并公布结果").click();
            secretary.page().getByText("确认结束").click();
            secretary.page().getByText("占有效票").first().waitFor();
            assertThat(secretary.page().locator(".result")).containsText("71.4%");
            secretary.picture("ballot-9-paper-result");
            secretary.noTroubles();
        }
    }

    private void enter(Screen screen, String id, String returned, String good, String fair) {
        var page = screen.page();
        page.navigate(screen.base() + "/ballots/" + id);
        page.getByLabel("收回").fill(returned);
        page.getByLabel("有效", new Page.GetByLabelOptions().setExact(true)).fill("7");
        page.getByLabel("无效").fill(returned.equals("8") ? "1" : "0");
        page.getByLabel("空白（有效票中各项都没有填的）").fill("0");
        page.getByLabel("青禾县委书记 郝景桥，好").fill(good);
        page.getByLabel("青禾县委书记 郝景桥，较好").fill(fair);
        page.getByLabel("青禾县委书记 郝景桥，一般").fill("0");
        page.getByLabel("青禾县委书记 郝景桥，差").fill("0");
        page.getByLabel("青禾县委书记 郝景桥，弃权").fill("0");
        page.getByText("提交计票结果").click();
        page.locator(".counting .message.bad, .message.good, p:has-text('请等另一人'), .message.bad:has-text('不一致')")
                .first()
                .waitFor();
    }

    private String open(Setup setup) {
        return transaction.execute(status -> {
            CaseKey key = cases.open("three-reports", "SS", "二〇二六年度述责述廉述德", "990100", ORGAN, "jw.clerk")
                    .key();
            return ballots.open(key, actor("jw.clerk"), ORGAN, setup);
        });
    }

    private Actor actor(String user) {
        return new Actor(organizations.person(user).orElseThrow(), organizations.seatsOf(user));
    }

    private static List<Item> items() {
        return List.of(
                Item.about("S1", "青禾县委书记 郝景桥", "990121-G-0001", Option.GRADES),
                Item.about("S2", "临溪县委书记 萧知远", "990122-G-0001", Option.GRADES),
                Item.upTo(
                        2,
                        "P",
                        "推荐人选",
                        List.of(new Option("a", "任景秋"), new Option("b", "邹启湛"), new Option("c", "许齐原"))));
    }

    private List<Voter> roll() {
        return VOTERS.stream()
                .map(user -> new Voter(
                        user,
                        organizations.person(user).orElseThrow().name(),
                        organizations.seatsOf(user).get(0).organ().name(),
                        user,
                        null))
                .toList();
    }
}
