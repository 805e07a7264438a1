package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.access.CaseAccess;
import io.guicheng.draw.Draw;
import io.guicheng.draw.DrawRecord;
import io.guicheng.draw.Draws;
import io.guicheng.draw.Population;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.Actor;
import io.guicheng.organization.CurrentActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Draws by lot: for everybody who may know the case; done by the organ that prepared them. */
@RestController
@RequestMapping("/api/draws")
@Tag(name = "抽签", description = "抽签的准备、结果和复算记录")
class DrawController {

    private final CurrentActor current;
    private final Draws draws;
    private final CaseAccess access;
    private final Names names;

    DrawController(CurrentActor current, Draws draws, CaseAccess access, Names names) {
        this.current = current;
        this.draws = draws;
        this.access = access;
        this.names = names;
    }

    /** A draw as far as it has come; the record only when it is done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DrawView(
            String id,
            String caseKey,
            String purpose,
            @Nullable String organName,
            Draw.State state,
            Draw.Source source,
            String commitment,
            @Nullable String committedBy,
            Instant committedAt,
            @Nullable Population population,
            @Nullable String populationDigest,
            @Nullable String fixedBy,
            @Nullable Instant fixedAt,
            @Nullable DrawRecord record,
            @Schema(description = "本人可以录入公开数并抽签") boolean mayDraw) {}

    /** The public input. */
    record Input(
            @Schema(description = "公开数", example = "306128") @Nullable
            String input,

            @Schema(description = "报数人，或宣读公布数字的人") @Nullable String inputBy) {}

    @GetMapping("/{id}")
    @Operation(summary = "一次抽签", description = "有权查看案件的人可以查看；随机数在抽签之前不给任何人")
    DrawView one(@PathVariable String id) {
        var actor = current.get();
        return view(actor, visible(actor, id));
    }

    @PostMapping("/{id}/draw")
    @Operation(summary = "录入公开数并抽签", description = "只限准备抽签的机关；只能抽一次")
    DrawView draw(@PathVariable String id, @RequestBody Input body) {
        var actor = current.get();
        visible(actor, id);
        draws.draw(id, actor, body.input() == null ? "" : body.input(), body.inputBy() == null ? "" : body.inputBy());
        return view(actor, visible(actor, id));
    }

    @GetMapping("/{id}/record")
    @Operation(summary = "下载抽签记录", description = "JSON，逐字节与存档一致；可用单独的复算页核对")
    ResponseEntity<byte[]> record(@PathVariable String id) {
        var draw = visible(current.get(), id);
        var json = draw.recordJson();
        if (json == null) {
            throw new NotFound("还没有抽签，没有记录");
        }
        return file(
                "抽签记录-" + draw.caseKey() + ".json", MediaType.APPLICATION_JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/verifier")
    @Operation(summary = "下载复算页", description = "单个网页文件，不联网也能核对下载的抽签记录")
    ResponseEntity<byte[]> verifier() throws IOException {
        current.get();
        return file(
                "抽签复算.html",
                MediaType.TEXT_HTML,
                new ClassPathResource("verify/draw-verifier.html").getContentAsByteArray());
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    private Draw visible(Actor actor, String id) {
        return draws.find(id)
                .filter(draw -> access.mayKnow(actor, draw.caseKey()))
                .orElseThrow(() -> new NotFound("没有此次抽签，或者无权查看"));
    }

    private DrawView view(Actor actor, Draw draw) {
        return new DrawView(
                draw.id(),
                draw.caseKey().value(),
                draw.purpose(),
                names.organ(draw.organ()),
                draw.state(),
                draw.source(),
                draw.commitment(),
                names.person(draw.committedBy()),
                draw.committedAt(),
                draw.population(),
                draw.populationDigest(),
                names.person(draw.fixedBy()),
                draw.fixedAt(),
                draw.record(),
                draw.state() == Draw.State.FIXED && actor.sitsIn(draw.organ()));
    }
}
