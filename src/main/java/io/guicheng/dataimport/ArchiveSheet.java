package io.guicheng.dataimport;

import io.guicheng.registry.ArchiveItem;
import io.guicheng.registry.Officials;
import io.guicheng.registry.RegistryEditor;
import java.util.List;
import org.springframework.stereotype.Component;

/** The facts of personnel files, as the file and as the register says. */
@Component
class ArchiveSheet implements Sheet<ArchiveItem> {

    private static final Column OFFICIAL = Column.required("official", "干部编号", 40);
    private static final Column ITEM = Column.required("item", "项目", 20);
    private static final Column IN_FILE = Column.required("in file", "档案记载", 200);
    private static final Column IN_REGISTER = Column.required("in register", "登记内容", 200);

    private final Known known;
    private final Officials officials;
    private final RegistryEditor editor;

    ArchiveSheet(Known known, Officials officials, RegistryEditor editor) {
        this.known = known;
        this.officials = officials;
        this.editor = editor;
    }

    @Override
    public Kind kind() {
        return Kind.ARCHIVE;
    }

    @Override
    public List<Column> columns() {
        return List.of(OFFICIAL, ITEM, IN_FILE, IN_REGISTER);
    }

    @Override
    public ArchiveItem read(Line line) {
        known.official(line, OFFICIAL);
        var officialId = line.peek(OFFICIAL);
        var item = line.oneOf(ITEM, List.of("年龄", "工龄", "党龄", "学历", "工作经历", "干部身份"));
        if (line.firstInFile(ITEM, officialId + " " + item)
                && officials.archive(officialId).stream()
                        .anyMatch(known -> known.item().equals(item))) {
            line.refuse(ITEM, "该干部的此项目已登记：" + item);
        }
        return new ArchiveItem(officialId, item, line.text(IN_FILE), line.text(IN_REGISTER));
    }

    @Override
    public void write(ArchiveItem row) {
        editor.add(row);
    }
}
