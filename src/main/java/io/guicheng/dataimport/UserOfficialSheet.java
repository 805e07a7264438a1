package io.guicheng.dataimport;

import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.registry.Official;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which user is which official, for recusal. */
@Component
class UserOfficialSheet implements Sheet<Person> {

    private static final Column USER = Column.required("user", "账号", 64);
    private static final Column OFFICIAL = Column.required("official", "干部编号", 40);

    private final Known known;
    private final Organizations organizations;
    private final OrganizationEditor editor;

    UserOfficialSheet(Known known, Organizations organizations, OrganizationEditor editor) {
        this.known = known;
        this.organizations = organizations;
        this.editor = editor;
    }

    @Override
    public Kind kind() {
        return Kind.USER_OFFICIALS;
    }

    @Override
    public List<Column> columns() {
        return List.of(USER, OFFICIAL);
    }

    @Override
    public Person read(Line line) {
        var userId = line.text(USER);
        var person = organizations.person(userId);
        if (person.isEmpty() && !userId.isEmpty()) {
            line.refuse(USER, "没有登记的用户：" + userId);
        }
        line.firstInFile(USER, userId);
        var official = known.official(line, OFFICIAL).map(Official::id).orElse("");
        return new Person(
                userId,
                person.map(Person::name).orElse(""),
                official,
                person.map(Person::active).orElse(false));
    }

    @Override
    public void write(Person row) {
        editor.put(row);
    }
}
