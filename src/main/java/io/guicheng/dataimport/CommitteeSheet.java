package io.guicheng.dataimport;

import io.guicheng.organization.CommitteeMember;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import java.util.List;
import org.springframework.stereotype.Component;

/** Members of standing committees in ranking order. */
@Component
class CommitteeSheet implements Sheet<CommitteeMember> {

    private static final Column ID = Column.required("id", "成员编号", 40);
    private static final Column JURISDICTION = Column.required("jurisdiction", "辖区", 12);
    private static final Column NAME = Column.required("name", "姓名", 60);
    private static final Column POSITION = Column.required("position", "职务", 100);
    private static final Column OFFICIAL = Column.optional("official", "干部编号", 40);
    private static final Column CHAIR = Column.optional("chair", "书记");
    private static final Column RANK = Column.required("rank", "排序");

    private final Known known;
    private final Organizations organizations;
    private final OrganizationEditor editor;

    CommitteeSheet(Known known, Organizations organizations, OrganizationEditor editor) {
        this.known = known;
        this.organizations = organizations;
        this.editor = editor;
    }

    @Override
    public Kind kind() {
        return Kind.COMMITTEE;
    }

    @Override
    public List<Column> columns() {
        return List.of(ID, JURISDICTION, NAME, POSITION, OFFICIAL, CHAIR, RANK);
    }

    @Override
    public CommitteeMember read(Line line) {
        var id = line.text(ID);
        var jurisdiction = line.peek(JURISDICTION);
        known.jurisdiction(line, JURISDICTION);
        var seated = organizations.committee(jurisdiction);
        if (line.firstInFile(ID, id)
                && seated.stream().anyMatch(member -> member.id().equals(id))) {
            line.refuse(ID, "已有此成员编号：" + id);
        }
        var chair = line.yes(CHAIR);
        if (chair
                && line.firstInFile(CHAIR, "chair of " + jurisdiction)
                && seated.stream().anyMatch(CommitteeMember::chair)) {
            line.refuse(CHAIR, "该辖区已有书记");
        }
        if (!line.peek(OFFICIAL).isEmpty()) {
            known.official(line, OFFICIAL);
        }
        return new CommitteeMember(
                id,
                jurisdiction,
                line.text(NAME),
                line.text(POSITION),
                line.peek(OFFICIAL).isEmpty() ? null : line.peek(OFFICIAL),
                chair,
                line.count(RANK));
    }

    @Override
    public void write(CommitteeMember row) {
        editor.put(row);
    }
}
