package io.guicheng.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** The header that writing requests of a session must carry; not needed with HTTP Basic. */
@Schema(description = "会话方式调用写接口时必须携带的请求头；HTTP Basic 方式不需要")
record Csrf(String header, String token) {

    /** Null where the request came without a session. */
    static @Nullable Csrf of(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getHeaderName(), token.getToken())
                : null;
    }
}
