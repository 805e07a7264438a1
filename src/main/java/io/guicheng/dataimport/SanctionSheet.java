package io.guicheng.dataimport;

import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.registry.Sanction;
import java.util.List;
import org.springframework.stereotype.Component;

/** Disciplinary and organizational measures. */
@Component
class SanctionSheet implements Sheet<Sanction> {

    private static final Column OFFICIAL = Column.required("official", "干部编号", 40);
    private static final Column KIND = Column.required("kind", "类别", 40);
    private static final Column TITLE = Column.required("title", "名称", 60);
    private static final Column DECIDED = Column.required("decided on", "决定日期");
    /** The keys that carry a period of effect among the parameters. */
    private static final List<String> KINDS = List.of(
            "party_warning",
            "serious_warning",
            "removed_from_party_post",
            "probation_in_party",
            "admin_warning",
            "demerit",
            "serious_demerit",
            "demotion_or_dismissal",
            "under_investigation",
            "admonition",
            "concealment");

    private final Known known;
    private final Officials officials;
    private final RegistryEditor editor;

    SanctionSheet(Known known, Officials officials, RegistryEditor editor) {
        this.known = known;
        this.officials = officials;
        this.editor = editor;
    }

    @Override
    public Kind kind() {
        return Kind.SANCTIONS;
    }

    @Override
    public List<Column> columns() {
        return List.of(OFFICIAL, KIND, TITLE, DECIDED);
    }

    @Override
    public Sanction read(Line line) {
        var official = known.official(line, OFFICIAL);
        var kind = line.oneOf(KIND, KINDS);
        var decided = line.date(DECIDED);
        known.notInFuture(line, DECIDED, decided);
        Known.inOrder(
                line,
                DECIDED,
                decided,
                "参加工作日期",
                official.map(Official::workStart).orElse(null));
        var earlier = official.map(Official::id).map(officials::sanctions).orElse(List.of());
        if (line.firstInFile(KIND, line.peek(OFFICIAL) + " " + kind + " " + decided)
                && earlier.stream()
                        .anyMatch(known ->
                                known.kind().equals(kind) && known.decidedOn().equals(decided))) {
            line.refuse(KIND, "已登记同一天的此类处分处理：" + kind);
        }
        return new Sanction(line.peek(OFFICIAL), kind, line.text(TITLE), Line.sure(decided));
    }

    @Override
    public void write(Sanction row) {
        editor.add(row);
    }
}
