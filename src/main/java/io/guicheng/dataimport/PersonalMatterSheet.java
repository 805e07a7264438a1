package io.guicheng.dataimport;

import io.guicheng.registry.PersonalMatter;
import io.guicheng.registry.PersonalMatters;
import io.guicheng.registry.RegistryEditor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Items of personal-matters reports with what the verification found. */
@Component
class PersonalMatterSheet implements Sheet<PersonalMatter> {

    private static final Column OFFICIAL = Column.required("official", "干部编号", 40);
    private static final Column YEAR = Column.required("year", "年度", 4);
    private static final Column ITEM = Column.required("item", "事项", 60);
    private static final Column REPORTED = Column.required("reported", "报告内容", 400);
    private static final Column VERIFIED = Column.optional("verified", "核查结果", 400);
    private static final Column AMOUNT = Column.required("amount", "差额（万元）");

    private final Known known;
    private final PersonalMatters matters;
    private final RegistryEditor editor;

    PersonalMatterSheet(Known known, PersonalMatters matters, RegistryEditor editor) {
        this.known = known;
        this.matters = matters;
        this.editor = editor;
    }

    @Override
    public Kind kind() {
        return Kind.PERSONAL_MATTERS;
    }

    @Override
    public List<Column> columns() {
        return List.of(OFFICIAL, YEAR, ITEM, REPORTED, VERIFIED, AMOUNT);
    }

    @Override
    public PersonalMatter read(Line line) {
        known.official(line, OFFICIAL);
        var officialId = line.peek(OFFICIAL);
        var year = line.count(YEAR);
        var item = line.text(ITEM);
        if (line.firstInFile(ITEM, officialId + " " + year + " " + item)
                && matters.ofYear(officialId, year).stream()
                        .anyMatch(known -> known.item().equals(item))) {
            line.refuse(ITEM, "该干部 " + year + " 年的此事项已登记：" + item);
        }
        var verified = line.optionalText(VERIFIED);
        var amount = line.count(AMOUNT);
        if (verified == null && amount > 0) {
            line.refuse(AMOUNT, "尚未核查的事项不能有差额");
        }
        return new PersonalMatter(officialId, year, item, line.text(REPORTED), verified, amount);
    }

    @Override
    public void write(PersonalMatter row) {
        editor.add(row);
    }
}
