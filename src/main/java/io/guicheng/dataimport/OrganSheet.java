package io.guicheng.dataimport;

import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Organs of known jurisdictions. */
@Component
class OrganSheet implements Sheet<Organ> {

    private static final Column ID = Column.optional("id", "机关编号", 60);
    private static final Column JURISDICTION = Column.required("jurisdiction", "辖区", 12);
    private static final Column KIND = Column.required("organ kind", "机关类别", 40);
    private static final Column NAME = Column.required("name", "名称", 100);

    private final Known known;
    private final Organizations organizations;
    private final OrganizationEditor editor;

    OrganSheet(Known known, Organizations organizations, OrganizationEditor editor) {
        this.known = known;
        this.organizations = organizations;
        this.editor = editor;
    }

    @Override
    public Kind kind() {
        return Kind.ORGANS;
    }

    @Override
    public List<Column> columns() {
        return List.of(ID, JURISDICTION, KIND, NAME);
    }

    @Override
    public Organ read(Line line) {
        var jurisdiction = line.peek(JURISDICTION);
        known.jurisdiction(line, JURISDICTION);
        var kind = line.choice(KIND, Known::organKind, OrganKind.COMMITTEE);
        var usual = jurisdiction + "-" + kind.key();
        var given = line.optionalText(ID);
        var id = given == null ? usual : given;
        if (!id.equals(usual) && !id.matches(Pattern.quote(usual) + "-\\d{1,2}")) {
            line.refuse(ID, "“机关编号”应为 " + usual + "，同类第二个起加序号，例如 " + usual + "-2：" + id);
        }
        if (line.isGood() && line.firstInFile(ID, id) && organizations.organ(id).isPresent()) {
            line.refuse(ID, "已有此机关编号：" + id);
        }
        return new Organ(id, jurisdiction, kind, line.text(NAME));
    }

    @Override
    public void write(Organ row) {
        editor.put(row);
    }
}
