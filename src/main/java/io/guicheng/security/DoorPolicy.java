package io.guicheng.security;

import io.guicheng.organization.AdminRole;
import io.guicheng.organization.Organizations;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What each kind of person may ask of the engine's own interfaces; whatever is not named is refused, so a new version of the engine brings
 * no new way in. Clerks get what Tasklist needs for their own tasks, integration accounts the same, the system administrator what runs
 * the server, the security administrator accounts, the auditor nothing.
 *
 * <p>Two walls stand behind this one: the engine's authorizations ({@link Grants}) and, for tasks, candidacy.
 */
@Component
class DoorPolicy {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String REST = "/engine-rest/(engine/default/)?";
    private static final String ID = "[^/]+";

    /** A definition; not the count of what runs of all of them. */
    private static final String DEFINITION = "process-definition/(key/)?(?!statistics)[^/]+";

    private static final List<Pattern> EVERYBODY = patterns(
            "GET /camunda/api/admin/auth/user/default",
            "GET /camunda/api/(tasklist|welcome|admin|cockpit)/plugin/[\\w-]+/static/.*",
            "GET /camunda/api/engine/engine/?");

    private static final List<Pattern> STAFF = patterns(
            "(GET|OPTIONS) " + ENGINE + "filter(/count|/[\\w-]+)?",
            "POST " + ENGINE + "filter/[\\w-]+/(list|count)",
            "GET " + ENGINE + "task",
            "(GET|OPTIONS) " + ENGINE + "task/[\\w-]+(/form|/deployed-form|/comment|/identity-links)?",
            "POST " + ENGINE + "task/[\\w-]+/(claim|unclaim|comment/create)",
            "(GET|OPTIONS) " + ENGINE + "process-definition(/count)?",
            "GET " + ENGINE + DEFINITION + "(/startForm|/deployed-start-form|/xml)?",
            "GET " + ENGINE + "history/user-operation(/count)?",
            "GET " + ENGINE + "user/" + ID + "/profile");

    private static final List<Pattern> INTEGRATION = patterns(
            "(GET|OPTIONS|HEAD) /engine-rest/?",
            "(GET|OPTIONS|HEAD) /engine-rest/engine/?",
            "(GET|OPTIONS|HEAD) " + REST + "(task|process-definition|filter)(/count)?",
            "POST " + REST + "task(/count)?",
            "(GET|OPTIONS) " + REST + "task/[\\w-]+(/form|/deployed-form|/comment|/identity-links)?",
            "POST " + REST + "task/[\\w-]+/(claim|unclaim|comment/create)",
            "GET " + REST + DEFINITION + "(/startForm|/deployed-start-form|/xml)?",
            "GET " + REST + "filter/[\\w-]+",
            "POST " + REST + "filter/[\\w-]+/(list|count)",
            "GET " + REST + "version",
            "GET " + REST + "user/" + ID + "/profile");

    private static final List<Pattern> ACCOUNTS = patterns(
            "(GET|POST|OPTIONS) " + ENGINE + "(user|group|authorization|tenant)(/count)?",
            "OPTIONS " + ENGINE + "(user|group|authorization|tenant)/.*",
            "GET " + ENGINE + "user/" + ID + "/profile",
            "GET " + ENGINE + "group/" + ID,
            "GET " + ENGINE + "authorization/(check|[\\w-]+)",
            "GET " + ENGINE + "identity/(groups|password-policy)",
            "POST " + ENGINE + "identity/password-policy");

    private static final List<Pattern> SECURITY = Stream.concat(
                    ACCOUNTS.stream(),
                    patterns(
                            "PUT " + ENGINE + "user/" + ID + "/credentials",
                            "POST " + ENGINE + "user/" + ID + "/unlock")
                            .stream())
            .toList();

    private static final List<Pattern> SYSTEM = Stream.concat(
                    ACCOUNTS.stream(),
                    patterns(
                            // what is deployed
                            "(GET|POST|OPTIONS) " + ENGINE
                                    + "(process-definition|decision-definition|decision-requirements-definition|deployment)(/count)?",
                            "GET " + ENGINE + "process-definition/statistics",
                            "(GET|OPTIONS) " + ENGINE + "process-definition/(key/)?" + ID
                                    + "(/statistics|/xml|/diagram|/static-called-process-definitions)?",
                            "GET " + ENGINE + "decision(-requirements)?-definition/(key/)?" + ID
                                    + "(/statistics|/xml|/diagram)?",
                            "(GET|OPTIONS) " + ENGINE + "deployment/" + ID + "(/resources(/" + ID + "(/data)?)?)?",
                            "PUT " + ENGINE + "process-definition(/(key/)?" + ID + ")?/suspended",
                            // what runs and what failed
                            "(GET|POST|OPTIONS) " + ENGINE
                                    + "(process-instance|incident|job|job-definition|event-subscription|external-task|batch)(/count|/statistics)?",
                            "(GET|OPTIONS) " + ENGINE + "process-instance/" + ID + "(/activity-instances)?",
                            "PUT " + ENGINE + "process-instance(/" + ID + ")?/suspended",
                            "GET " + ENGINE + "(job|job-definition|incident|batch|external-task)/" + ID,
                            "GET " + ENGINE + "job/" + ID + "/stacktrace",
                            "PUT " + ENGINE + "(job|job-definition)(/" + ID + ")?/(suspended|retries)",
                            "POST " + ENGINE + "job/retries",
                            "(PUT|DELETE) " + ENGINE + "incident/" + ID + "/annotation",
                            // Cockpit's first page stands still without this count, although CMMN is off and nothing
                            // can be counted
                            "GET " + ENGINE + "case-definition/count",
                            // lists that Cockpit asks for on every page; they come back empty
                            "(GET|POST|OPTIONS) " + ENGINE + "(task|variable-instance)(/count)?",
                            "(GET|POST) " + ENGINE + "history/(?!cleanup)[a-z-]+(/count)?",
                            // the server itself
                            "GET " + ENGINE
                                    + "(version|metrics(/.*)?|telemetry/(configuration|data)|history/cleanup/(job|jobs|configuration))",
                            "(GET|POST) " + ENGINE + "schema/log",
                            "(GET|POST) /camunda/api/cockpit/plugin/base/default/.*")
                            .stream())
            .toList();

    private final Organizations organizations;

    DoorPolicy(Organizations organizations) {
        this.organizations = organizations;
    }

    /**
     * Whether a request may go on to the engine.
     *
     * @param asked method and path, with a blank between
     */
    boolean allows(String userId, String asked) {
        if (matches(EVERYBODY, asked)) {
            return true;
        }
        var roles = organizations.adminRoles(userId);
        if (roles.contains(AdminRole.SYSTEM)) {
            return matches(SYSTEM, asked);
        }
        if (roles.contains(AdminRole.SECURITY)) {
            return matches(SECURITY, asked);
        }
        return !roles.contains(AdminRole.AUDIT) && (matches(STAFF, asked) || matches(INTEGRATION, asked));
    }

    private static boolean matches(List<Pattern> allowed, String asked) {
        return allowed.stream().anyMatch(pattern -> pattern.matcher(asked).matches());
    }

    private static List<Pattern> patterns(String... expressions) {
        return Stream.of(expressions).map(Pattern::compile).toList();
    }
}
