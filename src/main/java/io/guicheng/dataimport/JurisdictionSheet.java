package io.guicheng.dataimport;

import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Cities, counties and towns; a superior may stand earlier in the same file. */
@Component
class JurisdictionSheet implements Sheet<Jurisdiction> {

    private static final Column CODE = Column.required("code", "辖区代码", 12);
    private static final Column NAME = Column.required("name", "名称", 60);
    private static final Column LEVEL = Column.required("level", "层级");
    private static final Column PARENT = Column.optional("parent", "上级辖区代码", 12);
    private static final Pattern CODES = Pattern.compile("\\d{6,12}");
    private static final Map<String, String> LEVELS =
            Map.of("市", "city", "县", "county", "乡镇", "town", "city", "city", "county", "county", "town", "town");

    private final Organizations organizations;
    private final OrganizationEditor editor;

    JurisdictionSheet(Organizations organizations, OrganizationEditor editor) {
        this.organizations = organizations;
        this.editor = editor;
    }

    @Override
    public Kind kind() {
        return Kind.JURISDICTIONS;
    }

    @Override
    public List<Column> columns() {
        return List.of(CODE, NAME, LEVEL, PARENT);
    }

    @Override
    public Jurisdiction read(Line line) {
        var code = line.text(CODE);
        if (!code.isEmpty() && !CODES.matcher(code).matches()) {
            line.refuse(CODE, "“辖区代码”应为 6 至 12 位数字：" + code);
        }
        if (line.firstInFile(CODE, code) && organizations.jurisdiction(code).isPresent()) {
            line.refuse(CODE, "已有此辖区代码：" + code);
        }
        var parent = line.optionalText(PARENT);
        var parentIsHere = parent != null && !parent.equals(code) && line.stoodBefore(parent);
        if (parent != null
                && !parentIsHere
                && organizations.jurisdiction(parent).isEmpty()) {
            line.refuse(PARENT, "没有登记的辖区：" + parent);
        }
        var level = line.choice(LEVEL, text -> Optional.ofNullable(LEVELS.get(text)), "");
        return new Jurisdiction(code, line.text(NAME), level, parent);
    }

    @Override
    public void write(Jurisdiction row) {
        editor.put(row);
    }
}
