package io.guicheng.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are taken. */
class PasswordRulesTest {

    private final PasswordRules rules =
            new PasswordRules(new PasswordSettings(12, 8, 3, 5, Duration.ofDays(180), true, false, 1000));

    @ParameterizedTest
    @ValueSource(strings = {"Yunze-2026-pw", "correct horse battery", "春风又绿江南岸明月何时照我还", "aB3$efgh", "q7Kp-29x"})
    void a_good_one_is_taken(String password) {
        assertThat(rules.fault("zzb.clerk", password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ab1-xyz, 至少 8 个字符",
        "abcdefgh, 少于 12 个字符时",
        "abcd1234, 少于 12 个字符时",
        "ABCD1234, 少于 12 个字符时",
        "aaaaaaaaaaaaaaaa, 不同的字符",
        "zzb.clerk-2026X, 用户名",
        "X-krelc.bzz-26, 用户名",
        "ZZB.CLERK_a1, 用户名",
        "Password@123, 常见",
        "Admin@123456, 常见",
        "woaini1314520, 常见",
        "1qaz@WSX3edc, 常见",
    })
    void a_weak_one_is_refused_and_told_why(String password, String why) {
        assertThat(rules.fault("zzb.clerk", password))
                .hasValueSatisfying(fault -> assertThat(fault).contains(why));
    }

    @Test
    void one_that_is_too_long_to_be_typed_is_refused() {
        assertThat(rules.fault("zzb.clerk", "aB3$efgh".repeat(17))).isPresent();
    }

    @Test
    void the_hash_of_a_password_is_another_each_time_and_knows_it_again() {
        // given
        var slow = new SlowHash(1000);

        // when
        var one = slow.encrypt("Yunze-2026-pw");
        var other = new SlowHash(2000).encrypt("Yunze-2026-pw");

        // then
        assertThat(one).isNotEqualTo(slow.encrypt("Yunze-2026-pw")).startsWith("1000$");
        assertThat(slow.check("Yunze-2026-pw", one)).isTrue();
        assertThat(slow.check("Yunze-2026-pw", other))
                .as("rounds are kept with the hash")
                .isTrue();
        assertThat(slow.check("yunze-2026-pw", one)).isFalse();
        assertThat(slow.check("x", "nonsense")).isFalse();
    }
}
