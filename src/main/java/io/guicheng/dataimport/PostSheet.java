package io.guicheng.dataimport;

import io.guicheng.organization.Organ;
import io.guicheng.registry.Post;
import io.guicheng.registry.PostLevel;
import io.guicheng.registry.Posts;
import io.guicheng.registry.RegistryEditor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Leading posts of known organs. */
@Component
class PostSheet implements Sheet<Post> {

    private static final Column ID = Column.required("id", "职位编号", 60);
    private static final Column ORGAN = Column.required("organ", "机关编号", 60);
    private static final Column TITLE = Column.required("title", "职务名称", 100);
    private static final Column LEVEL = Column.required("level", "职务层次");
    private static final Column PROBATION = Column.optional("probation", "有试用期");

    private final Known known;
    private final Posts posts;
    private final RegistryEditor editor;

    PostSheet(Known known, Posts posts, RegistryEditor editor) {
        this.known = known;
        this.posts = posts;
        this.editor = editor;
    }

    @Override
    public Kind kind() {
        return Kind.POSTS;
    }

    @Override
    public List<Column> columns() {
        return List.of(ID, ORGAN, TITLE, LEVEL, PROBATION);
    }

    @Override
    public Post read(Line line) {
        var id = line.text(ID);
        if (line.firstInFile(ID, id) && posts.find(id).isPresent()) {
            line.refuse(ID, "已有此职位编号：" + id);
        }
        return new Post(
                id,
                known.organ(line, ORGAN).map(Organ::jurisdiction).orElse(""),
                line.peek(ORGAN),
                line.text(TITLE),
                line.choice(LEVEL, Known::level, PostLevel.TOWN_DEPUTY),
                line.yes(PROBATION));
    }

    @Override
    public void write(Post row) {
        editor.add(row);
    }
}
