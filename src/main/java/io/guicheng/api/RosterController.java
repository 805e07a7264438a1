package io.guicheng.api;

import io.guicheng.access.CaseAccess;
import io.guicheng.dataimport.SheetLines;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.CurrentActor;
import io.guicheng.roster.Column;
import io.guicheng.roster.Roster;
import io.guicheng.roster.Rosters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Rosters: for everybody who may know the case; kept by the organ that made them. */
@RestController
@RequestMapping("/api/rosters")
@Tag(name = "名册", description = "多人事项的登记、导入、进度和提醒")
class RosterController {

    private static final int MOST_LINES = 5000;

    private final CurrentActor current;
    private final Rosters rosters;
    private final CaseAccess access;
    private final Names names;

    RosterController(CurrentActor current, Rosters rosters, CaseAccess access, Names names) {
        this.current = current;
        this.rosters = rosters;
        this.access = access;
        this.names = names;
    }

    /** A roster. */
    record RosterView(
            String id,
            String caseKey,
            String title,
            @Nullable String organName,
            List<Column> columns,
            List<Line> rows,
            List<Progress> progress,
            @Schema(description = "本人可以登记、导入、提醒") boolean mayFill) {}

    /** A row. */
    record Line(String key, String name, String unit, Map<String, String> cells) {}

    /** 已交 31/37. */
    record Progress(String column, String label, int done, int total) {}

    /** Changed cells of several rows. */
    record Changes(@Nullable List<Row> rows) {}

    /** One row of them. */
    record Row(@Nullable String key, @Nullable Map<String, String> cells) {}

    /** The column to be reminded of. */
    record Asked(@Nullable String column) {}

    /** How many cells are different now. */
    record Filled(int changed) {}

    @GetMapping("/{id}")
    @Operation(summary = "名册", description = "有权查看案件的人可以查看")
    RosterView one(@PathVariable String id) {
        var actor = current.get();
        return view(visible(id, actor), actor);
    }

    @PostMapping("/{id}/fill")
    @Operation(summary = "登记", description = "一次写入多行；有一格不对就都不写入，字段名为 rows[行].列")
    Filled fill(@PathVariable String id, @RequestBody Changes body) {
        var actor = current.get();
        kept(id, actor);
        var rows = body.rows();
        if (rows == null || rows.stream().anyMatch(row -> row == null || row.key() == null || row.cells() == null)) {
            throw RefusedInput.of("rows", "没有要登记的内容");
        }
        var changes = rows.stream()
                .map(row -> new Rosters.Change(String.valueOf(row.key()), Objects.requireNonNull(row.cells())))
                .toList();
        return new Filled(rosters.fill(id, actor, changes));
    }

    @PostMapping("/{id}/import")
    @Operation(summary = "从表格导入", description = "XLSX 或 CSV，第一行是列名；dryRun=true 时只检查，逐行列出错误")
    ResponseEntity<Rosters.Imported> load(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam MultipartFile file) {
        var actor = current.get();
        kept(id, actor);
        var imported = rosters.take(id, actor, SheetLines.of(FileAnswer.content(file), MOST_LINES), dryRun);
        var refused = !dryRun && !imported.wrong().isEmpty();
        return ResponseEntity.status(refused ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK)
                .body(imported);
    }

    @PostMapping("/{id}/remind")
    @Operation(summary = "提醒没有办的人", description = "按一列提醒；每人每天最多一次，计入次数；没有账号的人列出姓名")
    Rosters.Reminded remind(@PathVariable String id, @RequestBody Asked body) {
        var actor = current.get();
        kept(id, actor);
        return rosters.remind(id, actor, body.column() == null ? "" : body.column());
    }

    /** Whoever only sees a roster learns nothing of what may be done with it. */
    private void kept(String id, Actor actor) {
        if (!actor.sitsIn(visible(id, actor).organ())) {
            throw missing();
        }
    }

    private static NotFound missing() {
        return new NotFound("没有此名册，或者无权查看");
    }

    private Roster visible(String id, Actor actor) {
        return rosters.find(id)
                .filter(roster -> access.mayKnow(actor, roster.caseKey()))
                .orElseThrow(RosterController::missing);
    }

    private RosterView view(Roster roster, Actor actor) {
        var total = roster.rows().size();
        return new RosterView(
                roster.id(),
                roster.caseKey().value(),
                roster.title(),
                names.organ(roster.organ()),
                roster.columns(),
                roster.rows().stream()
                        .map(row -> new Line(
                                row.member().key(),
                                row.member().name(),
                                row.member().unit(),
                                row.cells()))
                        .toList(),
                roster.columns().stream()
                        .filter(column -> !column.done().isEmpty())
                        .map(column -> new Progress(
                                column.key(),
                                column.label(),
                                total - roster.missing(column).size(),
                                total))
                        .toList(),
                actor.sitsIn(roster.organ()));
    }
}
