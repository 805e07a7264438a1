package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.kernel.FieldError;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every refusal looks like ({@code application/problem+json}, RFC 9457).
 *
 * @param errors the wrong fields; null when the refusal is not about what was typed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "拒绝或出错时的答复（RFC 9457）")
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<FieldError> errors) {

    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, null);
    }
}
