package io.guicheng.dataimport;

import io.guicheng.registry.PostLevel;
import io.guicheng.registry.Posts;
import io.guicheng.registry.Quota;
import io.guicheng.registry.RegistryEditor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Establishment of organs, a line for each level of post. */
@Component
class EstablishmentSheet implements Sheet<Quota> {

    private static final Column ORGAN = Column.required("organ", "机关编号", 60);
    private static final Column LEVEL = Column.required("level", "职务层次");
    private static final Column STAFF = Column.required("approved staff", "核定编制");
    private static final Column STAFF_FILLED = Column.required("filled staff", "实有编制");
    private static final Column POSTS = Column.required("approved posts", "核定领导职数");
    private static final Column POSTS_FILLED = Column.required("filled posts", "实配领导职数");
    private static final Column RANKS = Column.required("approved ranks", "核定职级职数");
    private static final Column RANKS_FILLED = Column.required("filled ranks", "实配职级职数");
    private static final Column ORGAN_LEVEL = Column.required("organ level", "机构规格");

    private final Known known;
    private final Posts posts;
    private final RegistryEditor editor;

    EstablishmentSheet(Known known, Posts posts, RegistryEditor editor) {
        this.known = known;
        this.posts = posts;
        this.editor = editor;
    }

    @Override
    public Kind kind() {
        return Kind.ESTABLISHMENT;
    }

    @Override
    public List<Column> columns() {
        return List.of(ORGAN, LEVEL, STAFF, STAFF_FILLED, POSTS, POSTS_FILLED, RANKS, RANKS_FILLED, ORGAN_LEVEL);
    }

    @Override
    public Quota read(Line line) {
        known.organ(line, ORGAN);
        var organId = line.peek(ORGAN);
        var level = line.choice(LEVEL, Known::level, PostLevel.TOWN_DEPUTY);
        if (line.firstInFile(LEVEL, organId + " " + level)
                && posts.quota(organId, level).isPresent()) {
            line.refuse(LEVEL, "该机关此层次的编制职数已登记：" + organId);
        }
        // filled above approved is exactly what the register must be able to show
        return new Quota(
                organId,
                level,
                line.count(STAFF),
                line.count(STAFF_FILLED),
                line.count(POSTS),
                line.count(POSTS_FILLED),
                line.count(RANKS),
                line.count(RANKS_FILLED),
                line.choice(ORGAN_LEVEL, Known::level, PostLevel.TOWN_DEPUTY));
    }

    @Override
    public void write(Quota row) {
        editor.add(row);
    }
}
