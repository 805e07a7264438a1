package io.guicheng.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import io.guicheng.engine.StartableBy;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's authorizations: a few rows per group, none per person or task. Nobody gets a right to tasks here; candidacy alone gives
 * that. The three administrators are kept apart: the system's sees models, cases and jobs but no task's content, the security's
 * accounts and passwords, the auditor nothing in the engine.
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
        staff();
        startForOrgans();
        systemAdministrators();
        securityAdministrators();
    }

    /** Lets everybody seated read a filter. */
    void readFilter(String filterId) {
        grant(EngineAccounts.STAFF, Resources.FILTER, filterId, Permissions.READ);
    }

    private void staff() {
        grant(EngineAccounts.STAFF, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(EngineAccounts.STAFF, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        grant(EngineAccounts.STAFF, Resources.USER, ANY, Permissions.READ);
    }

    /** To be called again when organs were added. */
    void startForOrgans() {
        for (var source : startable) {
            source.startableBy().forEach(this::startFor);
        }
    }

    private void startFor(String procedure, Set<OrganKind> kinds) {
        for (var jurisdiction : organizations.jurisdictions()) {
            organizations.organsOf(jurisdiction.code()).stream()
                    .filter(organ -> kinds.contains(organ.kind()))
                    .forEach(organ ->
                            grant(organ.id(), Resources.PROCESS_DEFINITION, procedure, Permissions.CREATE_INSTANCE));
        }
    }

    private void systemAdministrators() {
        var group = EngineAccounts.SYSTEM_ADMINS;
        for (var page : List.of("cockpit", "admin", "welcome")) {
            grant(group, Resources.APPLICATION, page, Permissions.ACCESS);
        }
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                Permissions.READ,
                Permissions.READ_INSTANCE,
                Permissions.READ_HISTORY,
                ProcessDefinitionPermissions.SUSPEND,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE,
                ProcessDefinitionPermissions.RETRY_JOB);
        grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE);
        // reports that count tasks; a single one stays closed, see CandidacyAuthorizations
        grant(group, Resources.TASK, ANY, Permissions.READ);
        grant(group, Resources.BATCH, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(group, Resources.OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ);
        grant(group, Resources.SYSTEM, ANY, SystemPermissions.READ);
        grant(
                group,
                Resources.FILTER,
                ANY,
                Permissions.READ,
                Permissions.CREATE,
                Permissions.UPDATE,
                Permissions.DELETE);
        readAccounts(group);
    }

    private void securityAdministrators() {
        var group = "security-admin";
        for (var page : List.of("admin", "welcome")) {
            grant(group, Resources.APPLICATION, page, Permissions.ACCESS);
        }
        readAccounts(group);
        grant(group, Resources.USER, ANY, Permissions.READ, Permissions.UPDATE);
    }

    private void readAccounts(String group) {
        grant(group, Resources.USER, ANY, Permissions.READ);
        grant(group, Resources.GROUP, ANY, Permissions.READ);
        grant(group, Resources.AUTHORIZATION, ANY, Permissions.READ);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        var row = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (row == null) {
            row = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            row.setGroupId(group);
            row.setResource(resource);
            row.setResourceId(id);
        } else if (List.of(permissions).stream().allMatch(row::isPermissionGranted)) {
            return;
        }
        for (var permission : permissions) {
            row.addPermission(permission);
        }
        authorizations.saveAuthorization(row);
    }
}
