package io.guicheng.dataimport;

import io.guicheng.registry.Officials;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.registry.Relation;
import java.util.List;
import org.springframework.stereotype.Component;

/** Pairs of officials who are relatives; each pair once. */
@Component
class RelativeSheet implements Sheet<Relation> {

    private static final Column OFFICIAL = Column.required("official", "干部编号", 40);
    private static final Column RELATIVE = Column.required("relative", "亲属干部编号", 40);
    private static final Column RELATION = Column.required("relation", "关系", 20);

    private final Known known;
    private final Officials officials;
    private final RegistryEditor editor;

    RelativeSheet(Known known, Officials officials, RegistryEditor editor) {
        this.known = known;
        this.officials = officials;
        this.editor = editor;
    }

    @Override
    public Kind kind() {
        return Kind.RELATIVES;
    }

    @Override
    public List<Column> columns() {
        return List.of(OFFICIAL, RELATIVE, RELATION);
    }

    @Override
    public Relation read(Line line) {
        known.official(line, OFFICIAL);
        known.official(line, RELATIVE);
        var one = line.peek(OFFICIAL);
        var other = line.peek(RELATIVE);
        if (!one.isEmpty() && one.equals(other)) {
            line.refuse(RELATIVE, "不能与本人为亲属：" + other);
        }
        var pair = one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
        if (line.firstInFile(RELATIVE, pair) && officials.relatives(one).contains(other)) {
            line.refuse(RELATIVE, "已登记这一亲属关系：" + other);
        }
        return new Relation(one, other, line.oneOf(RELATION, List.of("配偶", "父母", "子女", "兄弟姐妹", "近姻亲")));
    }

    @Override
    public void write(Relation row) {
        editor.relate(row);
    }
}
