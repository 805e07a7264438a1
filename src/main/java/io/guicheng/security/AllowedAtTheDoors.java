package io.guicheng.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What people without an administrator's role may ask of the engine's own interfaces: exactly what Tasklist needs, and for
 * integration accounts reading, claiming and commenting. Everything else is refused before it reaches the engine.
 */
final class AllowedAtTheDoors extends OncePerRequestFilter {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String REST = "/engine-rest/(engine/default/)?";

    private static final List<Pattern> ALLOWED = List.of(
            Pattern.compile("GET /camunda/api/admin/auth/user/default"),
            Pattern.compile("GET /camunda/api/(tasklist|welcome)/plugin/[\\w-]+/static/.*"),
            Pattern.compile("GET /camunda/api/engine/engine/?"),
            Pattern.compile("(GET|OPTIONS) " + ENGINE + "filter(/count|/[\\w-]+)?"),
            Pattern.compile("POST " + ENGINE + "filter/[\\w-]+/(list|count)"),
            Pattern.compile("GET " + ENGINE + "task"),
            Pattern.compile("(GET|OPTIONS) " + ENGINE + "task/[\\w-]+(/form|/deployed-form|/comment|/identity-links)?"),
            Pattern.compile("POST " + ENGINE + "task/[\\w-]+/(claim|unclaim|comment/create)"),
            Pattern.compile("(GET|OPTIONS) " + ENGINE + "process-definition(/count)?"),
            Pattern.compile("GET " + ENGINE + "process-definition/[^/]+(/startForm|/deployed-start-form|/xml)?"),
            Pattern.compile("GET " + ENGINE + "process-definition/key/[^/]+(/startForm|/deployed-start-form|/xml)?"),
            Pattern.compile("GET " + ENGINE + "history/user-operation(/count)?"),
            Pattern.compile("GET " + ENGINE + "user/[^/]+/profile"),
            Pattern.compile("(GET|OPTIONS|HEAD) " + REST + ".*"),
            Pattern.compile("POST " + REST + "(task|process-instance|process-definition|variable-instance|execution"
                    + "|history/[a-z-]+)(/count)?"),
            Pattern.compile("POST " + REST + "filter/[\\w-]+/(list|count)"),
            Pattern.compile("POST " + REST + "task/[\\w-]+/(claim|unclaim|comment/create)"));

    /** Lists, which must say how long they may be. The engine's own limit would also stop the administration pages, which do not say. */
    private static final Pattern LIST = Pattern.compile(
            ".*/(task|filter|list|process-definition|process-instance|execution|variable-instance|decision-definition"
                    + "|deployment|incident|job|job-definition|event-subscription|external-task|user|group|authorization|batch"
                    + "|history/[a-z-]+)/?");

    private static final int LONGEST_LIST = 2000;

    private final Administrators administrators;

    AllowedAtTheDoors(Administrators administrators) {
        this.administrators = administrators;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = SignedInActor.name();
        if (user.isPresent() && administrators.contains(user.get())) {
            chain.doFilter(request, response);
        } else if (!isAllowed(request)) {
            Problems.forbidden(response, "此操作不通过流程引擎接口办理。");
        } else if (!"OPTIONS".equals(request.getMethod())
                && LIST.matcher(Paths.of(request)).matches()
                && !isBounded(request.getParameter("maxResults"))) {
            Problems.write(response, HttpStatus.BAD_REQUEST, "请求被拒绝", "请以maxResults指定返回条数，不超过" + LONGEST_LIST + "条。");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isBounded(@Nullable String maxResults) {
        return maxResults != null && maxResults.matches("\\d{1,4}") && Integer.parseInt(maxResults) <= LONGEST_LIST;
    }

    private static boolean isAllowed(HttpServletRequest request) {
        var asked = request.getMethod() + " " + Paths.of(request);
        return ALLOWED.stream().anyMatch(pattern -> pattern.matcher(asked).matches());
    }
}
