package io.guicheng.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What changes behind a proxy that speaks TLS, and who may ask what the program is made of. */
class TransportTest extends StrictSite {

    @Test
    void behind_tls_browsers_are_told_to_come_by_tls_only() {
        // given
        var visitor = Visitor.anonymous(port);

        // when
        var answer = visitor.send(
                visitor.request("/login").header("X-Forwarded-Proto", "https").GET());

        // then
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("max-age="));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void the_list_of_libraries_is_for_the_system_administrator() {
        // when / then
        assertThat(Visitor.anonymous(port).get("/actuator/sbom").statusCode()).isEqualTo(302);
        assertThat(settled("zhang").get("/actuator/sbom").statusCode()).isEqualTo(403);
        assertThat(settled("sec").get("/actuator/sbom").statusCode()).isEqualTo(403);
        assertThat(settled("sys").get("/actuator/sbom").statusCode()).isEqualTo(200);
    }
}
