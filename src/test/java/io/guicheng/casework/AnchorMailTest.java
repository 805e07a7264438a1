package io.guicheng.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.support.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each anchor is announced to the addresses of the settings, once, without a word about a case. */
class AnchorMailTest {

    private static final Map<String, Object> WITH_MAIL = Map.of(
            "guicheng.dossier.anchors.mail-to", "jw@yunze.example,sj@yunze.example",
            "guicheng.mail.from", "guicheng@yunze.example");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void each_anchor_is_posted_once_also_one_that_a_stopped_server_left_behind(Database database) {
        try (var site = new DossierSite(database, database.freshUrl(), folder, WITH_MAIL)) {
            // given
            var key = site.open(DossierSite.CITY);
            var first = site.get(Anchors.class).write().orElseThrow();
            site.get(AnchorMail.class).post();

            // when: two anchors are written, the server stops before it posts, and goes on later
            site.step(key, "甲");
            site.get(Anchors.class).write();
            site.step(key, "乙");
            var last = site.get(Anchors.class).write().orElseThrow();
            site.get(AnchorMail.class).post();
            site.get(AnchorMail.class).post();

            // then
            var mails = mails(site);
            assertThat(mails)
                    .extracting(mail -> mail.get("subject"))
                    .containsExactly("案卷锚定第 1 号", "案卷锚定第 2 号", "案卷锚定第 3 号");
            assertThat(mails).allSatisfy(mail -> {
                assertThat(mail.get("recipients")).isEqualTo("jw@yunze.example,sj@yunze.example");
                assertThat(mail.get("content") + file(mail)).doesNotContain(key.value());
            });
            assertThat(file(mails.get(0))).isEqualTo(first.text());
            assertThat(mails.get(2).get("content").toString())
                    .contains(last.digest(), last.previous(), last.fingerprint());
        }
    }

    @Test
    void an_old_site_that_begins_to_send_begins_with_the_newest() {
        // given
        var url = "jdbc:h2:mem:anchor-mail;DB_CLOSE_DELAY=-1";
        try (var site = new DossierSite(Database.H2, url, folder, Map.of())) {
            var key = site.open(DossierSite.CITY);
            for (var step : List.of("甲", "乙", "丙")) {
                site.step(key, step);
                site.get(Anchors.class).write();
                site.get(AnchorMail.class).post();
            }
            assertThat(mails(site)).isEmpty();
        }

        // when
        try (var site = new DossierSite(Database.H2, url, folder, WITH_MAIL)) {
            site.get(AnchorMail.class).post();

            // then
            assertThat(mails(site)).extracting(mail -> mail.get("subject")).containsExactly("案卷锚定第 3 号");
        }
    }

    @Test
    void addresses_without_a_mail_server_stop_the_start() {
        assertThatThrownBy(() -> new DossierSite(
                        Database.H2,
                        Database.H2.freshUrl(),
                        folder,
                        Map.of("guicheng.dossier.anchors.mail-to", "jw@yunze.example")))
                .hasRootCauseMessage(
                        "已设置 guicheng.dossier.anchors.mail-to，但没有邮件服务器：还需要 spring.mail.host 和 guicheng.mail.from");
    }

    private static List<Map<String, Object>> mails(DossierSite site) {
        return site.jdbc()
                .queryForList(
                        "select recipients, subject, content, file_content from outbox_mail order by posted_at, id");
    }

    private static String file(Map<String, Object> mail) {
        return new String((byte[]) mail.get("file_content"), StandardCharsets.UTF_8);
    }
}
