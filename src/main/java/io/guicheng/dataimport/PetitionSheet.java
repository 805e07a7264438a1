package io.guicheng.dataimport;

import io.guicheng.kernel.RefusedInput;
import io.guicheng.registry.Petition;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.PetitionState;
import io.guicheng.registry.Petitions;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.sealing.ReporterIdentity;
import io.guicheng.sealing.SealedReporters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Petitions and clues about officials, with how far their handling has come; who reported is sealed on the way in. */
@Component
class PetitionSheet implements Sheet<PetitionSheet.Row> {

    private static final Column ID = Column.required("id", "信访编号", 40);
    private static final Column OFFICIAL = Column.required("official", "干部编号", 40);
    private static final Column JURISDICTION = Column.required("jurisdiction", "辖区", 12);
    private static final Column SOURCE = Column.required("source", "来源", 20);
    private static final Column RECEIVED = Column.required("received on", "受理日期");
    private static final Column SUMMARY = Column.required("summary", "反映内容", 1000);
    private static final Column SPECIFIC = Column.required("specific", "线索具体");
    private static final Column CHECKABLE = Column.required("checkable", "有可查性");
    private static final Column STATE = Column.required("state", "办理状态");
    private static final Column FINDING = Column.optional("finding", "办理结论");
    private static final Column CLOSED = Column.optional("closed on", "办结日期");

    private static final Map<ReporterIdentity.Part, Column> REPORTER = reporterColumns();

    private final Known known;
    private final Petitions petitions;
    private final RegistryEditor editor;
    private final SealedReporters reporters;

    PetitionSheet(Known known, Petitions petitions, RegistryEditor editor, SealedReporters reporters) {
        this.known = known;
        this.petitions = petitions;
        this.editor = editor;
        this.reporters = reporters;
    }

    @Override
    public Kind kind() {
        return Kind.PETITIONS;
    }

    @Override
    public List<Column> columns() {
        var columns = new ArrayList<>(List.of(
                ID, OFFICIAL, JURISDICTION, SOURCE, RECEIVED, SUMMARY, SPECIFIC, CHECKABLE, STATE, FINDING, CLOSED));
        columns.addAll(REPORTER.values());
        return columns;
    }

    /** A petition and who reported it. */
    record Row(Petition petition, ReporterIdentity reporter) {}

    @Override
    public Row read(Line line) {
        var id = line.text(ID);
        if (line.firstInFile(ID, id) && petitions.find(id).isPresent()) {
            line.refuse(ID, "已有此信访编号", id);
        }
        known.official(line, OFFICIAL);
        known.jurisdiction(line, JURISDICTION);
        var received = line.date(RECEIVED);
        var closed = line.date(CLOSED);
        known.notInFuture(line, RECEIVED, received);
        known.notInFuture(line, CLOSED, closed);
        Known.inOrder(line, CLOSED, closed, "受理日期", received);
        var state = line.choice(STATE, PetitionSheet::state, PetitionState.RECEIVED);
        var finding = line.find(FINDING, PetitionSheet::finding);
        checkClosed(line, state == PetitionState.CLOSED);
        var petition = new Petition(
                id,
                line.peek(OFFICIAL),
                line.peek(JURISDICTION),
                line.oneOf(SOURCE, List.of("来信", "来访", "电话", "网络", "热线转办", "部门移送", "巡察移交", "审计移交", "上级交办")),
                Line.sure(received),
                line.text(SUMMARY),
                line.yes(SPECIFIC),
                line.yes(CHECKABLE),
                state,
                finding.orElse(null),
                closed);
        return new Row(petition, reporter(line));
    }

    @Override
    public void write(Row row) {
        editor.add(row.petition());
        reporters.seal(row.petition().id(), row.reporter());
    }

    private static ReporterIdentity reporter(Line line) {
        var values = new HashMap<String, String>();
        REPORTER.forEach((part, column) -> values.put(part.key(), line.secret(column)));
        try {
            return ReporterIdentity.of(values, "");
        } catch (RefusedInput wrong) {
            wrong.errors().forEach(error -> line.refuse(column(error.field()), error.message()));
            return ReporterIdentity.of(Map.of(), "");
        }
    }

    private static Column column(String key) {
        return REPORTER.entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(key))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Map<ReporterIdentity.Part, Column> reporterColumns() {
        var columns = new EnumMap<ReporterIdentity.Part, Column>(ReporterIdentity.Part.class);
        for (var part : ReporterIdentity.Part.values()) {
            columns.put(
                    part,
                    Column.secret(
                            "reporter " + part.name().toLowerCase(Locale.ROOT).replace('_', ' '), part.chinese()));
        }
        return columns;
    }

    private static void checkClosed(Line line, boolean closed) {
        for (var column : List.of(FINDING, CLOSED)) {
            if (closed == line.peek(column).isEmpty()) {
                line.refuse(column, closed ? "已办结的应填“" + column.chinese() + "”" : "未办结的不得填“" + column.chinese() + "”");
            }
        }
    }

    private static Optional<PetitionState> state(String text) {
        return Arrays.stream(PetitionState.values())
                // which petition a double is handled with cannot be said in a row
                .filter(state -> state != PetitionState.MERGED)
                .filter(state -> state.chinese().equals(text) || state.name().equals(text))
                .findFirst();
    }

    private static Optional<PetitionFinding> finding(String text) {
        return Arrays.stream(PetitionFinding.values())
                .filter(finding ->
                        finding.chinese().equals(text) || finding.name().equals(text))
                .findFirst();
    }
}
