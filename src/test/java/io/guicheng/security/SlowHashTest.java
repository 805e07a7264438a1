package io.guicheng.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SlowHashTest {

    private final SlowHash slow = new SlowHash(1_000);

    @Test
    void a_password_is_found_right_and_another_is_not() {
        var hash = slow.encrypt("Yunze-2026-pw");

        assertThat(slow.check("Yunze-2026-pw", hash)).isTrue();
        assertThat(slow.check("Yunze-2026-pv", hash)).isFalse();
        assertThat(slow.encrypt("Yunze-2026-pw")).isNotEqualTo(hash);
    }

    /** Otherwise the time of an answer would tell whether an account exists. */
    @Test
    void the_hash_of_nobody_costs_what_a_real_one_costs_and_fits_nothing() {
        var real = slow.encrypt("Yunze-2026-pw").split("\\$", -1);
        var none = slow.ofNobody().split("\\$", -1);

        assertThat(none).hasSameSizeAs(real);
        assertThat(none[0]).isEqualTo(real[0]);
        for (var part = 1; part < real.length; part++) {
            assertThat(Base64.getDecoder().decode(none[part]))
                    .hasSameSizeAs(Base64.getDecoder().decode(real[part]));
        }
        assertThat(slow.check("nobody", slow.ofNobody())).isFalse();
    }
}
