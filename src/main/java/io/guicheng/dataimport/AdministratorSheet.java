package io.guicheng.dataimport;

import io.guicheng.organization.AdminRole;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The three administrators; the columns of {@link UserSheet}, with jurisdiction and organ left empty. */
@Component
class AdministratorSheet implements Sheet<AdministratorSheet.Row> {

    private static final Column USER = Column.required("user", "账号", 64);
    private static final Column PASSWORD = Column.optional("password", "初始密码", 128);
    private static final Column NAME = Column.required("name", "姓名", 60);
    private static final Column JURISDICTION = Column.optional("jurisdiction", "辖区", 12);
    private static final Column KIND = Column.optional("organ kind", "机关类别", 40);
    private static final Column ROLE = Column.required("role", "角色", 40);

    private final Accounts accounts;
    private final Organizations organizations;
    private final OrganizationEditor editor;

    AdministratorSheet(Accounts accounts, Organizations organizations, OrganizationEditor editor) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.editor = editor;
    }

    @Override
    public Kind kind() {
        return Kind.ADMINISTRATORS;
    }

    @Override
    public List<Column> columns() {
        return List.of(USER, PASSWORD, NAME, JURISDICTION, KIND, ROLE);
    }

    /** A person with one administrator's role. */
    record Row(Account account, AdminRole role) {}

    @Override
    public Row read(Line line) {
        var account = accounts.read(line, USER, PASSWORD, NAME);
        for (var unused : List.of(JURISDICTION, KIND)) {
            if (!line.peek(unused).isEmpty()) {
                line.refuse(unused, "管理员不属于任何机关，“" + unused.chinese() + "”应为空");
            }
        }
        var role = line.choice(ROLE, AdministratorSheet::role, AdminRole.AUDIT);
        if (line.firstInFile(USER, account.userId())) {
            // kept apart: one person is never two of the three, and handles no cases
            if (!organizations.adminRoles(account.userId()).isEmpty()
                    || !organizations.seatsOf(account.userId()).isEmpty()) {
                line.refuse(USER, "该用户已有管理员角色或机关岗位：" + account.userId());
            }
        }
        return new Row(account, role);
    }

    @Override
    public void write(Row row) {
        accounts.write(row.account());
        editor.setAdminRoles(row.account().userId(), Set.of(row.role()));
    }

    private static Optional<AdminRole> role(String text) {
        return AdminRole.ofKey(text)
                .or(() -> Arrays.stream(AdminRole.values())
                        .filter(role -> role.chinese().equals(text))
                        .findFirst());
    }
}
