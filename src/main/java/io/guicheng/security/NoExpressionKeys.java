package io.guicheng.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no query with an expression reach the engine, from nobody, administrators included (CVE-2026-109432): no JSON key at any depth
 * and no query parameter may end in "Expression". What cannot be read as plain JSON with certainty is refused as well, since the
 * engine might read it differently.
 */
final class NoExpressionKeys extends OncePerRequestFilter {

    static final int LARGEST = 1024 * 1024;

    private static final String FORBIDDEN = "expression";

    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxNameLength(200)
                    .maxDocumentLength(LARGEST)
                    .build())
            .build();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForbidden(request.getQueryString())) {
            Problems.write(response, HttpStatus.BAD_REQUEST, "请求被拒绝", "查询中不允许使用表达式。");
            return;
        }
        if (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getHeader("Content-Encoding") != null || isForm(request)) {
            Problems.write(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "请求被拒绝", "请求内容只能是JSON。");
            return;
        }
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            Problems.write(response, HttpStatus.PAYLOAD_TOO_LARGE, "请求被拒绝", "请求内容过大。");
            return;
        }
        var fault = fault(body);
        if (fault.isPresent()) {
            Problems.write(response, HttpStatus.BAD_REQUEST, "请求被拒绝", fault.get());
            return;
        }
        chain.doFilter(new RepeatedBody(request, body), response);
    }

    /** Files come through our own endpoint only, so the engine's doors need no other form of content than JSON. */
    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null) {
            return false;
        }
        var lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith("multipart/") || lower.startsWith("application/x-www-form-urlencoded");
    }

    private static Optional<String> fault(byte[] body) {
        if (body.length == 0) {
            return Optional.empty();
        }
        try (JsonParser parser = STRICT.createParser(body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && ends(parser.currentName())) {
                    return Optional.of("查询中不允许使用表达式（" + parser.currentName() + "）。");
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("请求内容不是有效的JSON。");
        }
    }

    private static boolean isForbidden(@Nullable String query) {
        if (query == null) {
            return false;
        }
        for (var parameter : query.split("[&;]", -1)) {
            var name = parameter.split("=", 2)[0];
            try {
                if (ends(URLDecoder.decode(name, StandardCharsets.UTF_8))) {
                    return true;
                }
            } catch (IllegalArgumentException e) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(String name) {
        return name.strip().toLowerCase(Locale.ROOT).endsWith(FORBIDDEN);
    }
}
