package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.access.CaseAccess;
import io.guicheng.casework.CaseFile;
import io.guicheng.engine.CaseLoad;
import io.guicheng.engine.Models;
import io.guicheng.engine.Urgency;
import io.guicheng.form.CaseStops;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.kernel.TypedText;
import io.guicheng.organization.CurrentActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases: the list, the whole of one, its diagrams, and stopping it. */
@RestController
@RequestMapping("/api/cases")
@Tag(name = "案件", description = "案件列表、案件全貌、流程图、撤回与终止")
class CaseController {

    private static final int PAGE = 20;
    private static final int LONGEST_SEARCH = 60;

    private static final Map<String, Urgency> URGENCIES =
            Map.of(Lights.GREEN, Urgency.NORMAL, Lights.AMBER, Urgency.SOON, Lights.RED, Urgency.OVERDUE);

    private final CurrentActor current;
    private final CaseReader reader;
    private final CaseAccess access;
    private final Models models;
    private final ObjectProvider<CaseStops> stops;
    private final Names names;
    private final Lights lights;

    CaseController(
            CurrentActor current,
            CaseReader reader,
            CaseAccess access,
            Models models,
            ObjectProvider<CaseStops> stops,
            Names names,
            Lights lights) {
        this.current = current;
        this.reader = reader;
        this.access = access;
        this.models = models;
        this.stops = stops;
        this.names = names;
        this.lights = lights;
    }

    /** A line of the list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseRow(
            @Schema(example = "450100-CS-2026-0007") String businessKey,
            String title,
            String procedure,
            String procedureName,
            CaseView.Place jurisdiction,
            String state,
            String stateText,
            String light,
            Instant startedAt,
            @Nullable Instant endedAt,
            int openTasks) {}

    /** A page of the list. */
    record CasePage(List<CaseRow> items, long total, int page, int size) {}

    /** Why a case is to be stopped. */
    record Reason(
            @Schema(example = "动议依据的班子空缺已不存在") @Nullable String reason) {}

    @GetMapping
    @Operation(summary = "案件列表", description = "本人有权查看的案件，从新到旧")
    CasePage list(
            @Parameter(description = "running 进行中、ended 已结束，空为全部") @RequestParam(defaultValue = "") String state,
            @Parameter(description = "案号、标题或人选姓名的一部分") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "期限：green 正常、amber 临期、red 逾期，空为全部") @RequestParam(defaultValue = "") String light,
            @Parameter(description = "页码，从 0 起") @RequestParam(defaultValue = "0") int page) {
        if (page < 0) {
            throw RefusedInput.of("page", "页码应从 0 起");
        }
        if (q.length() > LONGEST_SEARCH) {
            throw RefusedInput.of("q", "查找内容不能超过 " + LONGEST_SEARCH + " 个字");
        }
        var search = new CaseAccess.Search(running(state), q, urgency(light));
        var found = access.page(current.get(), search, page, PAGE);
        var procedures = new HashMap<String, String>();
        found.items().forEach(listed -> procedures.computeIfAbsent(listed.file().procedure(), models::name));
        var rows = found.items().stream()
                .map(listed -> row(listed.file(), listed.load(), procedures))
                .toList();
        return new CasePage(rows, found.total(), page, PAGE);
    }

    private static @Nullable Boolean running(String state) {
        return switch (state) {
            case "running" -> true;
            case "ended" -> false;
            case "" -> null;
            default -> throw RefusedInput.of("state", "没有“" + state + "”这种办理状态");
        };
    }

    private static @Nullable Urgency urgency(String light) {
        if (light.isEmpty()) {
            return null;
        }
        var urgency = URGENCIES.get(light);
        if (urgency == null) {
            throw RefusedInput.of("light", "没有“" + light + "”这种期限状态");
        }
        return urgency;
    }

    private CaseRow row(CaseFile file, CaseLoad load, Map<String, String> procedures) {
        var ended = file.outcomeText() == null ? "已结束" : file.outcomeText();
        return new CaseRow(
                file.key().value(),
                file.title(),
                file.procedure(),
                procedures.getOrDefault(file.procedure(), file.procedure()),
                new CaseView.Place(file.jurisdiction(), names.jurisdiction(file.jurisdiction())),
                file.running() ? "running" : "ended",
                file.running() ? "进行中" : ended,
                lights.of(load),
                file.startedAt(),
                file.endedAt(),
                load.open());
    }

    @GetMapping("/{businessKey}")
    @Operation(summary = "案件全貌", description = "流程图位置、在办任务、人选与四必、各机关意见、会议、公示、经过和附件；无权查看的内容不在其中")
    CaseView one(@PathVariable String businessKey) {
        return reader.view(current.get(), businessKey);
    }

    @GetMapping(path = "/{businessKey}/diagrams/{procedure}", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "流程图", description = "案件实际运行的模型版本的 BPMN XML")
    ResponseEntity<byte[]> diagram(@PathVariable String businessKey, @PathVariable String procedure) {
        var xml = access.open(current.get(), businessKey).diagram(procedure);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(xml.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{businessKey}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤回", description = "发起人在他人办理之前撤回案件")
    void withdraw(@PathVariable String businessKey, @RequestBody Reason body) {
        var actor = current.get();
        var sight = access.open(actor, businessKey);
        stops().withdraw(actor, sight.key(), reason(body));
    }

    @PostMapping("/{businessKey}/terminate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "申请终止", description = "写明理由，经审批后案件终止；批准之前照常办理")
    void terminate(@PathVariable String businessKey, @RequestBody Reason body) {
        var actor = current.get();
        var sight = access.open(actor, businessKey);
        stops().askTermination(actor, sight.key(), reason(body));
    }

    private CaseStops stops() {
        var stop = stops.getIfAvailable();
        if (stop == null) {
            throw new Refused("本系统没有可以撤回或终止的流程");
        }
        return stop;
    }

    private static String reason(Reason body) {
        return TypedText.required("reason", "理由", Objects.requireNonNullElse(body.reason(), ""), 1000);
    }
}
