package io.guicheng.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.CATEGORY_ADMIN;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.CATEGORY_OPERATOR;

import io.guicheng.engine.StartableBy;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's authorizations: a few rows per group, none per person or task. Nobody gets a right to tasks here; candidacy alone gives
 * that. The three administrators are kept apart: the system's sees models, the instances that run, jobs and incidents, but no task, no
 * variable and no history; the security's accounts and passwords, the auditor nothing in the engine.
 */
@Component
@Transactional
class Grants {

    private final AuthorizationService authorizations;
    private final Organizations organizations;
    private final List<StartableBy> startable;

    Grants(AuthorizationService authorizations, Organizations organizations, ObjectProvider<StartableBy> startable) {
        this.authorizations = authorizations;
        this.organizations = organizations;
        this.startable = startable.stream().toList();
    }

    void everything() {
        var rows = new Rows();
        staff(rows);
        startForOrgans(rows);
        systemAdministrators(rows);
        securityAdministrators(rows);
        rows.removeWhatIsNotGrantedTo(
                Set.of(EngineAccounts.SYSTEM_ADMINS, EngineAccounts.SECURITY_ADMINS, EngineAccounts.AUDITORS));
    }

    /** Lets everybody seated read these filters. */
    void readFilters(List<String> filterIds) {
        var rows = new Rows();
        filterIds.forEach(id -> rows.grant(EngineAccounts.STAFF, Resources.FILTER, id, Permissions.READ));
    }

    /** To be called again when organs were added. */
    void startForOrgans() {
        startForOrgans(new Rows());
    }

    private void staff(Rows rows) {
        rows.grant(EngineAccounts.STAFF, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        rows.grant(EngineAccounts.STAFF, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        rows.grant(EngineAccounts.STAFF, Resources.USER, ANY, Permissions.READ);
    }

    private void startForOrgans(Rows rows) {
        for (var source : startable) {
            source.startableBy().forEach((procedure, kinds) -> startFor(rows, procedure, kinds));
        }
    }

    private void startFor(Rows rows, String procedure, Set<OrganKind> kinds) {
        for (var jurisdiction : organizations.jurisdictions()) {
            organizations.organsOf(jurisdiction.code()).stream()
                    .filter(organ -> kinds.contains(organ.kind()))
                    .forEach(organ -> rows.grant(
                            organ.id(), Resources.PROCESS_DEFINITION, procedure, Permissions.CREATE_INSTANCE));
        }
    }

    private void systemAdministrators(Rows rows) {
        var group = EngineAccounts.SYSTEM_ADMINS;
        for (var page : List.of("cockpit", "admin", "welcome")) {
            rows.grant(group, Resources.APPLICATION, page, Permissions.ACCESS);
        }
        rows.grant(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                Permissions.READ,
                Permissions.READ_INSTANCE,
                ProcessDefinitionPermissions.SUSPEND,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE,
                ProcessDefinitionPermissions.RETRY_JOB);
        rows.grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        rows.grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        rows.grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE);
        rows.grant(group, Resources.BATCH, ANY, Permissions.READ, Permissions.READ_HISTORY);
        // not what people did with their tasks
        for (var category : List.of(CATEGORY_OPERATOR, CATEGORY_ADMIN)) {
            rows.grant(group, Resources.OPERATION_LOG_CATEGORY, category, UserOperationLogCategoryPermissions.READ);
        }
        rows.grant(group, Resources.SYSTEM, ANY, SystemPermissions.READ);
        rows.grant(group, Resources.USER, ANY, Permissions.READ);
        readGroups(rows, group);
    }

    private void securityAdministrators(Rows rows) {
        var group = EngineAccounts.SECURITY_ADMINS;
        for (var page : List.of("admin", "welcome")) {
            rows.grant(group, Resources.APPLICATION, page, Permissions.ACCESS);
        }
        rows.grant(group, Resources.USER, ANY, Permissions.READ, Permissions.UPDATE);
        readGroups(rows, group);
    }

    private void readGroups(Rows rows, String group) {
        rows.grant(group, Resources.GROUP, ANY, Permissions.READ);
        rows.grant(group, Resources.AUTHORIZATION, ANY, Permissions.READ);
    }

    /** The rows there are, read once; a grant writes only what is missing. */
    private final class Rows {

        private final Map<String, Authorization> rows = new HashMap<>();
        private final Set<String> granted = new HashSet<>();

        Rows() {
            for (var row : authorizations
                    .createAuthorizationQuery()
                    .authorizationType(AUTH_TYPE_GRANT)
                    .list()) {
                rows.put(key(row.getGroupId(), row.getResourceType(), row.getResourceId()), row);
            }
        }

        void grant(String group, Resource resource, String id, Permission... permissions) {
            var row = rows.computeIfAbsent(key(group, resource.resourceType(), id), ignored -> {
                var fresh = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
                fresh.setGroupId(group);
                fresh.setResource(resource);
                fresh.setResourceId(id);
                return fresh;
            });
            granted.add(key(group, resource.resourceType(), id));
            var wanted =
                    Arrays.stream(permissions).mapToInt(Permission::getValue).reduce(0, (a, b) -> a | b);
            if (row.getId() == null || ((AuthorizationEntity) row).getPermissions() != wanted) {
                row.setPermissions(permissions);
                authorizations.saveAuthorization(row);
            }
        }

        /** What an older version granted is taken back. */
        void removeWhatIsNotGrantedTo(Set<String> groups) {
            rows.forEach((key, row) -> {
                if (row.getId() != null && groups.contains(row.getGroupId()) && !granted.contains(key)) {
                    authorizations.deleteAuthorization(row.getId());
                }
            });
        }

        private String key(@Nullable String group, int resource, String id) {
            return group + "\n" + resource + "\n" + id;
        }
    }
}
