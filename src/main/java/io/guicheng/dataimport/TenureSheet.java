package io.guicheng.dataimport;

import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.PostLevel;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.registry.Tenure;
import java.util.List;
import org.springframework.stereotype.Component;

/** Posts that officials hold or have held. */
@Component
class TenureSheet implements Sheet<Tenure> {

    private static final Column OFFICIAL = Column.required("official", "干部编号", 40);
    private static final Column POST = Column.optional("post", "职位编号", 60);
    private static final Column TITLE = Column.required("title", "职务名称", 100);
    private static final Column LEVEL = Column.required("level", "职务层次");
    private static final Column CHIEF = Column.required("chief", "正职");
    private static final Column SINCE = Column.required("since", "任职日期");
    private static final Column UNTIL = Column.optional("until", "免职日期");
    private static final Column PROBATION = Column.optional("on probation", "试用期内");

    private final Known known;
    private final Officials officials;
    private final RegistryEditor editor;

    TenureSheet(Known known, Officials officials, RegistryEditor editor) {
        this.known = known;
        this.officials = officials;
        this.editor = editor;
    }

    @Override
    public Kind kind() {
        return Kind.TENURES;
    }

    @Override
    public List<Column> columns() {
        return List.of(OFFICIAL, POST, TITLE, LEVEL, CHIEF, SINCE, UNTIL, PROBATION);
    }

    @Override
    public Tenure read(Line line) {
        var official = known.official(line, OFFICIAL);
        var since = line.date(SINCE);
        var until = line.date(UNTIL);
        known.notInFuture(line, SINCE, since);
        known.notInFuture(line, UNTIL, until);
        Known.inOrder(
                line, SINCE, since, "出生日期", official.map(Official::birthDate).orElse(null));
        Known.inOrder(line, UNTIL, until, "任职日期", since);
        if (!line.peek(POST).isEmpty()) {
            known.post(line, POST);
        }
        var probation = line.yes(PROBATION);
        if (probation && until != null) {
            line.refuse(PROBATION, "已免职的职务不能在试用期内");
        }
        var title = line.text(TITLE);
        var held = official.map(Official::id).map(officials::tenures).orElse(List.of());
        if (line.firstInFile(TITLE, line.peek(OFFICIAL) + " " + title + " " + since)
                && held.stream()
                        .anyMatch(known ->
                                known.title().equals(title) && known.since().equals(since))) {
            line.refuse(TITLE, "已有这一段任职经历：" + title);
        }
        return new Tenure(
                line.peek(OFFICIAL),
                line.peek(POST).isEmpty() ? null : line.peek(POST),
                title,
                line.choice(LEVEL, Known::level, PostLevel.TOWN_DEPUTY),
                line.yes(CHIEF),
                Line.sure(since),
                until,
                probation);
    }

    @Override
    public void write(Tenure row) {
        editor.add(row);
    }
}
