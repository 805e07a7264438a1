package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.AdminRole;
import io.guicheng.organization.CurrentActor;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.reporter.AccessEntry;
import io.guicheng.reporter.AccessRequest;
import io.guicheng.reporter.Custody;
import io.guicheng.reporter.HeldPetition;
import io.guicheng.reporter.ReporterAccess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who reported: asked for by the handling section, decided by the custodian, read once it is allowed. For everybody else none of it is there. */
@RestController
@RequestMapping("/api/reporters")
@Tag(name = "举报人保护", description = "信访件的举报人信息：申请、审批、查阅")
class ReporterController {

    private static final int LARGEST_PAGE = 100;

    private final CurrentActor current;
    private final Custody custody;
    private final ReporterAccess access;
    private final Organizations organizations;
    private final Names names;
    private final Clock clock;

    ReporterController(
            CurrentActor current,
            Custody custody,
            ReporterAccess access,
            Organizations organizations,
            Names names,
            Clock clock) {
        this.current = current;
        this.custody = custody;
        this.access = access;
        this.organizations = organizations;
        this.names = names;
        this.clock = clock;
    }

    /** A line of the list of petitions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PetitionRow(
            String id,
            @Nullable String official,
            String organ,
            String source,
            LocalDate receivedOn,
            String summary,
            String state,
            @Nullable String finding,
            boolean identified,
            String reporter,
            @Nullable String caseKey) {}

    /** A page of them. */
    record PetitionPage(List<PetitionRow> items, long total, int page, int size) {}

    /** A request with the words for it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequestRow(
            String id,
            String petitionId,
            @Nullable String askedBy,
            @Nullable String askedOrgan,
            String motive,
            Instant askedAt,
            String state,
            String stateText,
            @Nullable String decidedBy,
            @Nullable String decisionMotive,
            @Nullable Instant decidedAt,
            @Nullable Instant expiresAt,
            boolean readable,
            boolean own) {}

    /** A line of the register of accesses. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RegisterRow(
            long number,
            String petitionId,
            Instant at,
            @Nullable String user,
            @Nullable String organ,
            String event,
            @Nullable String motive) {}

    /** What is typed when something is asked, allowed or refused. */
    record Motive(@Nullable String motive) {}

    /** A custodian's decision. */
    record Decision(@Nullable Boolean allow, @Nullable String motive) {}

    /** The reporter's values by name, which the page shows only when asked to; the server's time, for the countdown. */
    record Reading(String petitionId, Map<String, String> reporter, Instant expiresAt, Instant now) {

        @Override
        public String toString() {
            return "Reading[***]";
        }
    }

    @GetMapping("/petitions")
    @Operation(summary = "本机关的信访件", description = "只限承办信访件的机关的经办人和负责人；不含举报人信息，只标明实名或匿名")
    PetitionPage petitions(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        var actor = current.get();
        if (!custody.handles(actor)) {
            throw new NotFound("没有此页面");
        }
        var from = Math.max(0, page);
        var length = Math.min(Math.max(1, size), LARGEST_PAGE);
        var found = custody.page(actor, from, length);
        return new PetitionPage(found.items().stream().map(this::row).toList(), found.total(), from, length);
    }

    @GetMapping("/petitions/{id}")
    @Operation(summary = "一件信访件，不含举报人信息")
    PetitionRow petition(@PathVariable String id) {
        return row(custody.handled(current.get(), id));
    }

    @PostMapping("/petitions/{id}/requests")
    @Operation(summary = "申请查阅举报人信息", description = "须写明理由；由同级纪委监委的举报人信息保管员审批")
    ResponseEntity<RequestRow> ask(@PathVariable String id, @RequestBody Motive asked) {
        var request = access.ask(current.get(), id, text(asked.motive()));
        return ResponseEntity.status(HttpStatus.CREATED).body(row(request));
    }

    @PostMapping("/petitions/{id}/erasure")
    @Operation(summary = "销毁举报人信息", description = "只限保管员；销毁后任何人都不能恢复")
    ResponseEntity<Void> erase(@PathVariable String id, @RequestBody Motive asked) {
        access.erase(current.get(), id, text(asked.motive()));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/requests")
    @Operation(summary = "本人的申请")
    List<RequestRow> mine() {
        var actor = current.get();
        if (!custody.handles(actor)) {
            throw new NotFound("没有此页面");
        }
        return access.mine(actor).stream().map(this::row).toList();
    }

    @GetMapping("/decisions")
    @Operation(summary = "保管员待审批和已审批的申请")
    List<RequestRow> toDecide() {
        return access.toDecide(current.get()).stream().map(this::row).toList();
    }

    @PostMapping("/requests/{id}/decision")
    @Operation(summary = "审批申请", description = "只限保管员；不得审批本人的申请")
    RequestRow decide(@PathVariable String id, @RequestBody Decision decision) {
        if (decision.allow() == null) {
            throw RefusedInput.of("allow", "请选择“批准”或“不批准”");
        }
        return row(access.decide(current.get(), id, decision.allow(), text(decision.motive())));
    }

    /** Not a GET: each reading is noted, and nothing may read ahead. */
    @PostMapping("/requests/{id}/reading")
    @Operation(summary = "查阅举报人信息", description = "只限申请人本人，在批准的时限内；每次查阅都有记录")
    ResponseEntity<Reading> read(@PathVariable String id) {
        var reading = access.read(current.get(), id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Reading(
                        reading.petitionId(), reading.identity().reveal(), reading.expiresAt(), clock.instant()));
    }

    @GetMapping("/register")
    @Operation(summary = "举报人信息查阅登记", description = "保管员看本级的，审计员看全部的（不含理由）")
    List<RegisterRow> register() {
        var actor = current.get();
        if (custody.keeps(actor)) {
            return access.register(actor).stream()
                    .map(entry -> row(entry, entry.motive()))
                    .toList();
        }
        if (organizations.adminRoles(actor.userId()).contains(AdminRole.AUDIT)) {
            return access.wholeRegister().stream()
                    .map(entry -> row(entry, null))
                    .toList();
        }
        throw new NotFound("没有此页面");
    }

    private PetitionRow row(HeldPetition held) {
        var petition = held.petition();
        return new PetitionRow(
                petition.id(),
                held.officialName(),
                Objects.requireNonNullElse(names.organ(held.organ()), held.organ()),
                petition.source(),
                petition.receivedOn(),
                petition.summary(),
                petition.state().chinese(),
                chinese(petition.finding()),
                held.identified(),
                held.identified() ? "实名" : "匿名",
                value(held.caseKey()));
    }

    private RequestRow row(AccessRequest request) {
        return new RequestRow(
                request.id(),
                request.petitionId(),
                names.person(request.askedBy()),
                names.organ(request.askedOrgan()),
                request.motive(),
                request.askedAt(),
                request.state().name(),
                request.state().chinese(),
                names.person(request.decidedBy()),
                request.decisionMotive(),
                request.decidedAt(),
                request.expiresAt(),
                request.isOpen(clock.instant()),
                request.askedBy().equals(current.get().userId()));
    }

    private RegisterRow row(AccessEntry entry, @Nullable String motive) {
        return new RegisterRow(
                entry.number(),
                entry.petitionId(),
                entry.at(),
                names.person(entry.userId()),
                names.organ(entry.organ()),
                entry.event().chinese(),
                motive);
    }

    private static @Nullable String chinese(@Nullable PetitionFinding finding) {
        return finding == null ? null : finding.chinese();
    }

    private static @Nullable String value(@Nullable CaseKey key) {
        return key == null ? null : key.value();
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
