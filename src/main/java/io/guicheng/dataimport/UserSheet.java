package io.guicheng.dataimport;

import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.SeatRole;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People with the seats they hold, a line for each seat; who is new brings a first password. */
@Component
class UserSheet implements Sheet<UserSheet.Row> {

    private static final Column USER = Column.required("user", "账号", 64);
    private static final Column PASSWORD = Column.optional("password", "初始密码", 128);
    private static final Column NAME = Column.required("name", "姓名", 60);
    private static final Column JURISDICTION = Column.required("jurisdiction", "辖区", 12);
    private static final Column KIND = Column.required("organ kind", "机关类别", 40);
    private static final Column ROLE = Column.required("role", "角色", 40);
    private static final Column ORGAN = Column.optional("organ", "机关编号", 60);

    private final Accounts accounts;
    private final Known known;
    private final Organizations organizations;
    private final OrganizationEditor editor;

    UserSheet(Accounts accounts, Known known, Organizations organizations, OrganizationEditor editor) {
        this.accounts = accounts;
        this.known = known;
        this.organizations = organizations;
        this.editor = editor;
    }

    @Override
    public Kind kind() {
        return Kind.USERS;
    }

    @Override
    public List<Column> columns() {
        return List.of(USER, PASSWORD, NAME, JURISDICTION, KIND, ROLE, ORGAN);
    }

    /** A person with one seat. */
    record Row(Account account, String organId, SeatRole role) {}

    @Override
    public Row read(Line line) {
        var account = accounts.read(line, USER, PASSWORD, NAME);
        known.jurisdiction(line, JURISDICTION);
        var organId = organ(line).map(Organ::id).orElse("");
        var role = line.choice(ROLE, UserSheet::role, SeatRole.CLERK);
        if (!organizations.adminRoles(account.userId()).isEmpty()) {
            line.refuse(USER, "管理员不得在机关任职：" + account.userId());
        }
        var seat = account.userId() + " " + organId + " " + role.key();
        if (line.isGood() && line.firstInFile(USER, seat) && isSeated(account.userId(), organId, role)) {
            line.refuse(USER, "该用户已在此机关任" + role.chinese() + "：" + account.userId());
        }
        return new Row(account, organId, role);
    }

    @Override
    public void write(Row row) {
        accounts.write(row.account());
        editor.seat(row.account().userId(), row.organId(), row.role());
    }

    /** By its own number where one is given, else the (first) of its kind. */
    private Optional<Organ> organ(Line line) {
        var jurisdiction = line.peek(JURISDICTION);
        var kind = line.find(KIND, Known::organKind);
        if (kind.isEmpty() || organizations.jurisdiction(jurisdiction).isEmpty()) {
            return Optional.empty();
        }
        if (line.peek(ORGAN).isEmpty()) {
            var found = organizations.organ(jurisdiction, kind.get());
            if (found.isEmpty()) {
                line.refuse(KIND, "该辖区没有此类机关：" + kind.get().chinese());
            }
            return found;
        }
        var found = known.organ(line, ORGAN);
        if (found.isPresent()
                && !(found.get().jurisdiction().equals(jurisdiction)
                        && found.get().kind() == kind.get())) {
            line.refuse(ORGAN, "此机关不属于所填的辖区和机关类别：" + found.get().id());
        }
        return found;
    }

    private boolean isSeated(String userId, String organId, SeatRole role) {
        return organizations.seatsOf(userId).stream()
                .anyMatch(seat -> seat.organ().id().equals(organId) && seat.role() == role);
    }

    private static Optional<SeatRole> role(String text) {
        return SeatRole.ofKey(text)
                .or(() -> Arrays.stream(SeatRole.values())
                        .filter(role -> role.chinese().equals(text))
                        .findFirst());
    }
}
