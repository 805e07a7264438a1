package io.guicheng.dataimport;

import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.RegistryEditor;
import java.util.List;
import org.springframework.stereotype.Component;

/** The register of officials. */
@Component
class OfficialSheet implements Sheet<Official> {

    private static final Column ID = Column.required("id", "干部编号", 40);
    private static final Column NAME = Column.required("name", "姓名", 60);
    private static final Column JURISDICTION = Column.required("jurisdiction", "辖区", 12);
    private static final Column GENDER = Column.required("gender", "性别", 4);
    private static final Column BIRTH = Column.required("birth date", "出生日期");
    private static final Column WORK = Column.required("work start", "参加工作日期");
    private static final Column PARTY = Column.optional("party joined", "入党日期");
    private static final Column EDUCATION = Column.required("education", "学历", 20);
    private static final Column GRASSROOTS = Column.required("grassroots years", "基层工作年限");
    private static final Column HOURS = Column.required("training hours", "五年培训学时");
    private static final Column SCHOOL = Column.required("party school months", "五年党校月数");
    private static final Column APPRAISAL = Column.required("last appraisal", "上年度考核", 20);
    private static final Column ABROAD = Column.optional("spouse abroad", "配偶移居");
    private static final Column RELATIVE = Column.optional("leader relative", "领导近亲属");
    private static final Column HEALTH = Column.required("health", "健康状况", 20);

    private final Known known;
    private final Officials officials;
    private final RegistryEditor editor;

    OfficialSheet(Known known, Officials officials, RegistryEditor editor) {
        this.known = known;
        this.officials = officials;
        this.editor = editor;
    }

    @Override
    public Kind kind() {
        return Kind.OFFICIALS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                ID,
                NAME,
                JURISDICTION,
                GENDER,
                BIRTH,
                WORK,
                PARTY,
                EDUCATION,
                GRASSROOTS,
                HOURS,
                SCHOOL,
                APPRAISAL,
                ABROAD,
                RELATIVE,
                HEALTH);
    }

    @Override
    public Official read(Line line) {
        var id = line.text(ID);
        if (line.firstInFile(ID, id) && officials.find(id).isPresent()) {
            line.refuse(ID, "已有此干部编号：" + id);
        }
        known.jurisdiction(line, JURISDICTION);
        var birth = line.date(BIRTH);
        var work = line.date(WORK);
        var party = line.date(PARTY);
        known.notInFuture(line, BIRTH, birth);
        known.notInFuture(line, WORK, work);
        known.notInFuture(line, PARTY, party);
        Known.inOrder(line, WORK, work, "出生日期", birth);
        Known.inOrder(line, PARTY, party, "出生日期", birth);
        return new Official(
                id,
                line.text(NAME),
                line.peek(JURISDICTION),
                line.oneOf(GENDER, List.of("男", "女")),
                Line.sure(birth),
                Line.sure(work),
                party,
                line.oneOf(EDUCATION, List.of("中专", "大专", "本科", "硕士", "博士")),
                line.decimal(GRASSROOTS),
                line.count(HOURS),
                line.decimal(SCHOOL),
                line.oneOf(APPRAISAL, List.of("优秀", "称职", "基本称职", "不称职", "未定等次")),
                line.yes(ABROAD),
                line.yes(RELATIVE),
                line.oneOf(HEALTH, List.of("健康", "一般", "较差")));
    }

    @Override
    public void write(Official row) {
        editor.add(row);
    }
}
