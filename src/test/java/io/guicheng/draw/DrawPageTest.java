package io.guicheng.draw;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.guicheng.casework.Cases;
import io.guicheng.draw.Population.Excluded;
import io.guicheng.draw.Population.Member;
import io.guicheng.draw.Population.Stratum;
import io.guicheng.kernel.Share;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organizations;
import io.guicheng.support.Chromium;
import io.guicheng.support.Screen;
import io.guicheng.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The draw of a meeting as its secretary does it, and as anybody checks it afterwards. */
@WholeApplication
class DrawPageTest {

    private static final String ORGAN = "990100-discipline";

    @Autowired
    Cases cases;

    @Autowired
    Draws draws;

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @Test
    void a_draw_is_done_on_the_page_and_repeated_in_the_browser_and_without_the_server() throws Exception {
        var draw = sealedDraw();
        try (var screen = Screen.signedIn(port, "jw.clerk")) {
            var page = screen.page();
            page.navigate(screen.base() + "/draws/" + draw.id());
            page.getByLabel("公开数（必填）").fill("306128");
            page.getByLabel("报数人（必填）").fill("周梓秋");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("抽签").setExact(true))
                    .click();
            assertThat(page.locator("#draw-by-error")).containsText("不能是抽签的经办人");
            screen.picture("draw-1-refused");
            page.getByLabel("报数人（必填）").fill("市党代表 马一丁");
            page.keyboard().press("Enter");
            page.getByText("在本机重新计算").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("复算相符");
            screen.picture("draw-2-done");
            var drawn = draws.find(draw.id()).orElseThrow().record();
            assertThat(drawn).isNotNull();
            assertThat(page.locator(".stratum tbody tr"))
                    .hasCount(drawn.drawnIds().size());
            page.navigate(screen.base() + "/cases/" + draw.caseKey());
            page.getByText("抽取个人有关事项随机核查对象").first().waitFor();
            screen.noTroubles();
            checkWithoutServer(draw.id());
        }
    }

    private void checkWithoutServer(String id) throws Exception {
        var folder = Files.createTempDirectory("draw");
        var verifier = folder.resolve("verifier.html");
        Files.copy(Path.of("src/main/resources/verify/draw-verifier.html"), verifier);
        var record = draws.find(id).orElseThrow().recordJson();
        assertThat(record).isNotNull();
        var good = Files.writeString(folder.resolve("record.json"), record, StandardCharsets.UTF_8);
        var bad = Files.writeString(
                folder.resolve("changed.json"), record.replace("\"input\":\"306128\"", "\"input\":\"306129\""));
        try (var context = Chromium.freshContext()) {
            var page = context.newPage();
            page.navigate(verifier.toUri().toString());
            page.locator("#file").setInputFiles(good);
            assertThat(page.locator("h2")).containsText("复算相符");
            page.locator("#file").setInputFiles(bad);
            assertThat(page.locator("h2")).containsText("复算不相符");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/draw-3-verifier.png")));
        }
    }

    private Draw sealedDraw() {
        var clerk = new Actor(organizations.person("jw.clerk").orElseThrow(), organizations.seatsOf("jw.clerk"));
        return transaction.execute(status -> {
            var key = cases.open("draw-test", "GR", "二〇二六年度个人有关事项随机抽查", "990100", ORGAN, "jw.clerk")
                    .key();
            var id = draws.commit(key, clerk, ORGAN, "抽取个人有关事项随机核查对象", Draw.Source.onSite("由列席的党代表现场报一个六位数"));
            var tenth = Quota.share(Share.of("10%"), Rounding.UP);
            draws.fix(
                    id,
                    clerk,
                    new Population(
                            List.of(
                                    new Stratum("heads", "县区党政正职", Quota.all()),
                                    new Stratum("chiefs", "“一把手”", tenth),
                                    new Stratum("managed", "市管干部", tenth)),
                            IntStream.rangeClosed(1, 60)
                                    .mapToObj(i -> {
                                        var strata = new HashSet<>(List.of("managed"));
                                        if (i <= 20) {
                                            strata.add("chiefs");
                                        }
                                        if (i <= 4) {
                                            strata.add("heads");
                                        }
                                        return new Member("990100-G-%04d".formatted(i), "干部" + i + " 市直单位", strata);
                                    })
                                    .toList(),
                            List.of(new Excluded("990100-G-0031", "正在接受审查调查，另行处理"))));
            return draws.find(id).orElseThrow();
        });
    }
}
