package io.guicheng.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.support.Database;
import io.guicheng.support.Registers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sealed opens only here, only as what it was, and only with the key file. */
class SealingTest {

    private static final byte[] SECRET = "举报人：林一苇".getBytes(UTF_8);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"H2, AES-256-GCM", "POSTGRES, AES-256-GCM", "H2, SM4-GCM", "POSTGRES, SM4-GCM"})
    void what_is_sealed_opens_again_and_stands_nowhere_in_the_tables(Database database, String cipher) {
        var data = database.fresh();
        try (var site = site(data, cipher)) {
            // given
            var large = new byte[2_500_001];
            large[2_500_000] = 7;

            // when
            vault(site).put("a", SECRET);
            vault(site).put("large", large);
            vault(site).put("empty", new byte[0]);

            // then
            assertThat(vault(site).open("a")).hasValue(SECRET);
            assertThat(vault(site).open("large")).hasValue(large);
            assertThat(vault(site).open("empty")).hasValue(new byte[0]);
            assertThat(vault(site).open("b")).isEmpty();
            assertThat(column(data, "select cipher from sealed_record where id = 'a'"))
                    .isEqualTo(cipher);
            assertThat(new String(part(data, "a"), UTF_8)).doesNotContain("林一苇");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_text_twice_gives_two_ciphertexts_and_a_second_put_replaces_the_first(Database database) {
        var data = database.fresh();
        try (var site = site(data, "AES-256-GCM")) {
            vault(site).put("a", SECRET);
            vault(site).put("b", SECRET);
            var first = part(data, "a");

            vault(site).put("a", SECRET);

            assertThat(part(data, "b")).isNotEqualTo(first);
            assertThat(part(data, "a")).isNotEqualTo(first);
            assertThat(number(data, "select count(*) from sealed_part")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"H2, AES-256-GCM", "POSTGRES, SM4-GCM"})
    void who_owns_the_database_cannot_exchange_or_change_what_is_sealed(Database database, String cipher) {
        var data = database.fresh();
        try (var site = site(data, cipher)) {
            // given
            vault(site).put("a", SECRET);
            vault(site).put("b", "别人".getBytes(UTF_8));
            var jdbc = JdbcClient.create(data);

            // when the contents of two records are exchanged
            swapParts(jdbc);

            // then
            refusesToOpen(site, "a");
            refusesToOpen(site, "b");

            // when the keys are exchanged with them
            jdbc.sql("update sealed_record set wrapped_key = case id when 'a' then"
                            + " (select wrapped_key from sealed_record where id = 'b') else"
                            + " (select wrapped_key from sealed_record where id = 'a') end")
                    .update();

            // then
            refusesToOpen(site, "a");
            refusesToOpen(site, "b");

            // when one bit is turned over
            vault(site).put("a", SECRET);
            var content = part(data, "a");
            content[content.length / 2] ^= 1;
            jdbc.sql("update sealed_part set content = ? where record_id = 'a'")
                    .param(content)
                    .update();

            // then
            refusesToOpen(site, "a");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_rotation_wraps_everything_anew_and_the_old_key_can_go(Database database) throws IOException {
        var data = database.fresh();
        var old = "";
        try (var site = site(data, "AES-256-GCM")) {
            // given
            for (var i = 0; i < 5; i++) {
                vault(site).put("r" + i, SECRET);
            }
            var rotation = site.get(KeyRotation.class);
            old = rotation.keys().get(0).id();
            var oldKey = old;
            var content = part(data, "r1");
            assertThatThrownBy(() -> rotation.retire(oldKey)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> rotation.retire("k-none")).isInstanceOf(NotFound.class);
            var backup = folder.resolve("backup");
            Files.copy(keyFile(), backup);
            var wrappedBefore = wrapped(data, "r1");

            // when
            assertThat(rotation.rotate())
                    .extracting("primary", "records")
                    .containsExactly(tuple(false, 0), tuple(true, 5));
            assertThat(rotation.retire(old)).hasSize(1);

            // then
            assertThat(vault(site).open("r1")).hasValue(SECRET);
            assertThat(part(data, "r1"))
                    .as("only the data key was wrapped anew")
                    .isEqualTo(content);
            assertThat(Files.readString(keyFile())).doesNotContain(old);

            // and the row of an old backup is worth nothing any more
            JdbcClient.create(data)
                    .sql("update sealed_record set wrapped_key = ?, key_id = ? where id = 'r1'")
                    .params(wrappedBefore, old)
                    .update();
            assertThatThrownBy(() -> vault(site).open("r1"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(old);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_erased_record_is_gone_even_with_the_key(Database database) {
        var data = database.fresh();
        try (var site = site(data, "AES-256-GCM")) {
            vault(site).put("a", SECRET);
            vault(site).put("b", SECRET);

            assertThat(vault(site).erase("a")).isTrue();

            assertThat(vault(site).erase("a")).isFalse();
            assertThat(vault(site).open("a")).isEmpty();
            assertThat(vault(site).holds("a")).isFalse();
            assertThat(vault(site).open("b")).hasValue(SECRET);
            assertThat(number(data, "select count(*) from sealed_part where record_id = 'a'"))
                    .isZero();
            assertThat(number(data, "select count(*) from sealed_record where wrapped_key is null"))
                    .isOne();
        }
    }

    @Test
    void without_its_key_file_the_server_does_not_start() throws IOException {
        // given
        var data = Database.H2.fresh();
        try (var site = site(data, "AES-256-GCM")) {
            vault(site).put("a", SECRET);
        }
        var kept = Files.readAllBytes(keyFile());
        assertThat(Files.getPosixFilePermissions(keyFile())).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        // when it is lost
        Files.delete(keyFile());
        assertThatThrownBy(() -> site(data, "AES-256-GCM"))
                .rootCause()
                .hasMessageContaining("密钥文件不存在")
                .hasMessageContaining("key file is missing");
        assertThat(keyFile()).as("no new one in its place").doesNotExist();

        // when it is another site's
        try (var other = site(Database.H2.fresh(), "AES-256-GCM")) {
            assertThat(other.get(KeyRotation.class).keys()).hasSize(1);
        }
        assertThatThrownBy(() -> site(data, "AES-256-GCM"))
                .isInstanceOf(BeanCreationException.class)
                .rootCause()
                .hasMessageContaining("没有密封记录所用的密钥")
                .hasMessageContaining("not in the key file");

        // when a key of the right name does not fit
        var forged = new String(kept, UTF_8).replaceFirst("\"material\" : \"..", "\"material\" : \"AB");
        Files.writeString(keyFile(), forged);
        assertThatThrownBy(() -> site(data, "AES-256-GCM")).hasStackTraceContaining("打不开数据库中的密封记录");

        // when it is damaged
        Files.writeString(keyFile(), "{ \"keys\": \"K7secret");
        assertThatThrownBy(() -> site(data, "AES-256-GCM"))
                .hasStackTraceContaining("密钥文件无法读取")
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("K7secret"));

        // when it is back
        Files.write(keyFile(), kept);
        try (var site = site(data, "AES-256-GCM")) {
            assertThat(vault(site).open("a")).hasValue(SECRET);
        }
    }

    @Test
    void the_cipher_may_change_and_old_records_still_open() {
        var data = Database.H2.fresh();
        try (var site = site(data, "AES-256-GCM")) {
            vault(site).put("aes", SECRET);
        }

        try (var site = site(data, "SM4-GCM")) {
            vault(site).put("sm4", SECRET);

            assertThat(vault(site).open("aes")).hasValue(SECRET);
            assertThat(vault(site).open("sm4")).hasValue(SECRET);
            assertThat(site.get(KeyRotation.class).keys())
                    .extracting(KeyRotation.KeyState::algorithm)
                    .containsExactly("AES-256-GCM", "SM4-GCM");
            site.get(KeyRotation.class).rotate();
            assertThat(vault(site).open("aes")).hasValue(SECRET);
        }
        assertThatThrownBy(() -> site(data, "DES")).hasStackTraceContaining("不支持的密封算法");
    }

    @Test
    void another_node_follows_a_rotation_without_a_restart() {
        var data = Database.H2.fresh();
        try (var one = site(data, "AES-256-GCM");
                var other = site(data, "AES-256-GCM")) {
            vault(one).put("a", SECRET);
            one.get(KeyRotation.class).rotate();

            assertThat(vault(other).open("a")).hasValue(SECRET);
            vault(other).put("b", SECRET);

            assertThat(one.get(KeyRotation.class).keys())
                    .extracting(KeyRotation.KeyState::records)
                    .containsExactly(0, 2);
        }
    }

    /** RFC 8998, appendix A.1. */
    @Test
    void sm4_gcm_gives_the_published_ciphertext() throws Exception {
        var hex = HexFormat.of();
        var sealed = new Sm4Gcm(hex.parseHex("0123456789abcdeffedcba9876543210"))
                .encrypt(
                        hex.parseHex("00001234567800000000abcd"),
                        hex.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa"),
                        hex.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));

        assertThat(hex.formatHex(sealed))
                .isEqualTo("00001234567800000000abcd"
                        + "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    @Test
    void an_identity_has_no_text_form_and_no_json() {
        var identity = ReporterIdentity.of(Map.of("name", "林一苇", "phone", "13900001111"), "");

        assertThat(identity).hasToString("ReporterIdentity[***]");
        assertThat(List.of(identity).toString() + identity.hashCode()).doesNotContain("林", "1390");
        assertThatThrownBy(() -> new ObjectMapper().writeValueAsString(Map.of("who", identity)))
                .hasMessageContaining("never written as JSON")
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("林一苇"));
        assertThat(identity.reveal()).containsEntry("name", "林一苇");
    }

    @Test
    void a_wrong_identity_is_refused_by_its_field_and_never_repeated() {
        var wrong = Map.of("name", "苇".repeat(61), "phone", "139\u0000", "shoeSize", "43号");

        assertThatThrownBy(() -> ReporterIdentity.of(wrong, "reporter."))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting("field")
                                .containsExactly("reporter.name", "reporter.phone", "reporter."))
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("苇", "139", "43", "shoe"));
        assertThat(ReporterIdentity.of(Map.of("name", " "), "").isEmpty()).isTrue();
    }

    @Test
    void identities_are_as_long_as_each_other() {
        var data = Database.H2.fresh();
        try (var site = site(data, "AES-256-GCM")) {
            var reporters = site.get(SealedReporters.class);
            reporters.seal("p1", ReporterIdentity.of(Map.of("name", "林一苇"), ""));
            reporters.seal("p2", ReporterIdentity.of(Map.of("name", "林一苇", "address", "某市某路".repeat(20)), ""));
            reporters.seal("p3", ReporterIdentity.of(Map.of(), ""));

            assertThat(part(data, "petition/p1/reporter")).hasSameSizeAs(part(data, "petition/p2/reporter"));
            assertThat(reporters.holds("p3")).isFalse();
            assertThat(reporters.open("p1").orElseThrow().reveal()).containsExactly(Map.entry("name", "林一苇"));
        }
    }

    private Registers site(DataSource data, String cipher) {
        return Registers.on(data, context -> {
            context.scan("io.guicheng.sealing");
            TestPropertyValues.of("guicheng.sealing.key-file=" + keyFile(), "guicheng.sealing.cipher=" + cipher)
                    .applyTo(context);
        });
    }

    private Path keyFile() {
        return folder.resolve("keys").resolve("sealing.keys");
    }

    private static Vault vault(Registers site) {
        return site.get(Vault.class);
    }

    private static void refusesToOpen(Registers site, String id) {
        assertThatThrownBy(() -> vault(site).open(id))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changed or exchanged");
    }

    private static void swapParts(JdbcClient jdbc) {
        var a = jdbc.sql("select content from sealed_part where record_id = 'a'")
                .query((row, n) -> row.getBytes(1))
                .single();
        var b = jdbc.sql("select content from sealed_part where record_id = 'b'")
                .query((row, n) -> row.getBytes(1))
                .single();
        jdbc.sql("update sealed_part set content = ? where record_id = 'a'")
                .param(b)
                .update();
        jdbc.sql("update sealed_part set content = ? where record_id = 'b'")
                .param(a)
                .update();
    }

    private static byte[] part(DataSource data, String id) {
        return JdbcClient.create(data)
                .sql("select content from sealed_part where record_id = ? and part = 0")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private static byte[] wrapped(DataSource data, String id) {
        return JdbcClient.create(data)
                .sql("select wrapped_key from sealed_record where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private static String column(DataSource data, String sql) {
        return JdbcClient.create(data).sql(sql).query(String.class).single();
    }

    private static int number(DataSource data, String sql) {
        return JdbcClient.create(data).sql(sql).query(Integer.class).single();
    }
}
