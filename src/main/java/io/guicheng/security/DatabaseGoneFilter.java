package io.guicheng.security;

import io.guicheng.kernel.DatabaseGone;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Outermost: whatever fails because the database cannot be reached, sign-in included, is answered 503 with a sentence, not as a fault of
 * the server. Nothing of such a request was stored, except when the connection broke at the very commit: a client that asks again with
 * the same request number is then told what happened.
 */
final class DatabaseGoneFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseGoneFilter.class);
    private static final String SECONDS = "5";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException problem) {
            if (!DatabaseGone.isCauseOf(problem) || response.isCommitted()) {
                throw problem;
            }
            LOG.warn("no database at {} {}: {}", request.getMethod(), Paths.of(request), problem.toString());
            response.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            if (Paths.isForProgram(request)) {
                Problems.write(
                        response, HttpStatus.SERVICE_UNAVAILABLE, "数据库暂不可用", "服务器暂时连接不上数据库，这次操作没有完成。填写的内容请保留，稍后重新提交。");
            } else {
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
        }
    }
}
