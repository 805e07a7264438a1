package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.access.CaseAccess;
import io.guicheng.ballot.Ballot;
import io.guicheng.ballot.Ballots;
import io.guicheng.ballot.Count;
import io.guicheng.ballot.Counting;
import io.guicheng.ballot.Item;
import io.guicheng.ballot.Result;
import io.guicheng.ballot.Setup;
import io.guicheng.ballot.Voter;
import io.guicheng.ballot.Voting;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.CurrentActor;
import io.guicheng.reminder.Reminders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ballots, for those who vote, those who count and those who run them. A ballot nobody has a part in is not there. */
@RestController
@RequestMapping("/api/ballots")
@Tag(name = "表决", description = "投票、计票、公布；无记名投票不保存投票人与选票的联系")
class BallotController {

    private final CurrentActor current;
    private final Ballots ballots;
    private final Voting voting;
    private final Counting counting;
    private final CaseAccess access;
    private final Names names;

    BallotController(
            CurrentActor current, Ballots ballots, Voting voting, Counting counting, CaseAccess access, Names names) {
        this.current = current;
        this.ballots = ballots;
        this.voting = voting;
        this.counting = counting;
        this.access = access;
        this.names = names;
    }

    /** A line of the list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(String id, @Nullable String caseKey, String title, List<String> parts, Instant openedAt, String url) {}

    /** A ballot as one reader may see it; what is not theirs is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BallotView(
            String id,
            @Schema(description = "案号，可以查看案件的才有") @Nullable String caseKey,
            String title,
            @Nullable String organName,
            Setup.Secrecy secrecy,
            Setup.Way way,
            Ballot.State state,
            Instant openedAt,
            @Nullable Instant closesAt,
            @Nullable Instant closedAt,
            List<Item> items,

            @Schema(description = "本人在这次投票中的身份：voter 投票人、teller 监票计票、runner 组织者、reader 有权查看案件")
            List<String> parts,

            @Nullable Boolean voted,
            @Nullable Set<String> recused,
            @Nullable Integer issued,
            @Nullable Integer eligible,
            @Nullable Standing progress,
            @Nullable Counted counted,
            List<String> tellerNames,
            @Nullable Totals totals,
            @Nullable Result result) {}

    /** 已投 31/37. */
    record Standing(int voted, int eligible, List<Missing> missing) {}

    /** Who has not voted. */
    record Missing(String name, String unit) {}

    /** How far counting by hand is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counted(
            int round,
            List<String> entered,
            @Nullable Count own,
            boolean ownEntered,
            boolean agreed,
            List<Count.Difference> differences) {}

    /** What every voter may know of a closed ballot. */
    record Totals(int eligible, int issued, int returned, int valid, int invalid, int blank) {}

    /** What is chosen, by item. */
    record Choices(
            @Schema(example = "{\"S1\":[\"good\"]}") @Nullable
            Map<String, List<String>> choices) {}

    /** A receipt as typed. */
    record Code(@Nullable String receipt) {}

    /** How many papers were handed out. */
    record Issued(@Nullable Integer issued) {}

    /** Why a ballot is cancelled. */
    record Why(@Nullable String reason) {}

    @GetMapping
    @Operation(summary = "我的投票", description = "正在进行的、本人投票、监票计票或者由本机关组织的投票")
    List<Row> mine() {
        var actor = current.get();
        return ballots.openFor(actor).stream().map(ballot -> row(ballot, actor)).toList();
    }

    private Row row(Ballot ballot, Actor actor) {
        var parts = parts(ballot, actor);
        return new Row(
                ballot.id(),
                caseKey(ballot, parts),
                ballot.title(),
                parts,
                ballot.openedAt(),
                "/ballots/" + ballot.id());
    }

    /** Who only votes or counts is not told the number of a case that is none of theirs. */
    private static @Nullable String caseKey(Ballot ballot, List<String> parts) {
        return parts.contains("reader") ? ballot.caseKey().value() : null;
    }

    @GetMapping("/{id}")
    @Operation(summary = "一次投票", description = "按本人的身份给出内容：选票、进展、计票、结果")
    BallotView one(@PathVariable String id) {
        var actor = current.get();
        return view(known(id, actor), actor);
    }

    @PostMapping("/{id}/vote")
    @Operation(summary = "投票", description = "每人一次。答复中的回执码只给这一次，系统不保存；凭它可以查验自己的选票是否计入")
    Voting.Receipt vote(@PathVariable String id, @RequestBody Choices body) {
        known(id, current.get());
        var choices = body.choices();
        if (choices == null || choices.values().stream().anyMatch(Objects::isNull)) {
            throw RefusedInput.of("choices", "选票内容必须填写");
        }
        return voting.vote(id, current.get(), choices);
    }

    @PostMapping("/{id}/receipt")
    @Operation(summary = "凭回执码查看自己的选票", description = "回执码放在请求体中，不出现在地址里")
    Voting.Found receipt(@PathVariable String id, @RequestBody Code body) {
        known(id, current.get());
        var code = body.receipt() == null ? "" : body.receipt();
        return voting.reread(id, current.get(), code)
                .orElseThrow(() -> RefusedInput.of("receipt", "没有与这个回执码相符的选票。请核对回执码；确认无误的，选票可能被改动，请向组织者和纪检监察机关反映"));
    }

    @GetMapping("/{id}/published")
    @Operation(summary = "计入选票清单", description = "结束后公布的全部查验码和清单摘要；结束前为空")
    Voting.Published published(@PathVariable String id) {
        known(id, current.get());
        return voting.published(id);
    }

    @PostMapping("/{id}/issue")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "登记发出的纸质选票数")
    void issue(@PathVariable String id, @RequestBody Issued body) {
        if (!parts(ballots.find(id).orElseThrow(BallotController::missing), current.get())
                .contains("runner")) {
            throw missing();
        }
        var issued = body.issued();
        if (issued == null) {
            throw RefusedInput.of("issued", "“发出”必须填写");
        }
        counting.issue(id, current.get(), issued);
    }

    @PostMapping("/{id}/count")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "录入计票结果", description = "监票人、计票人各录一次，互相看不到；两次一致才能结束")
    void count(@PathVariable String id, @RequestBody Count body) {
        counting.enter(id, current.get(), body);
    }

    @PostMapping("/{id}/remind")
    @Operation(summary = "提醒没有投票的人", description = "每人每天最多一次，计入次数")
    Reminders.Sent remind(@PathVariable String id) {
        return ballots.remind(id, current.get());
    }

    @PostMapping("/{id}/close")
    @Operation(summary = "结束投票并计票")
    BallotView close(@PathVariable String id) {
        var actor = current.get();
        ballots.close(id, actor);
        return view(known(id, actor), actor);
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "作废", description = "设置有误的投票，写明理由作废；已投的选票不计票，全部清除")
    void cancel(@PathVariable String id, @RequestBody Why body) {
        ballots.cancel(id, current.get(), body.reason() == null ? "" : body.reason());
    }

    private Ballot known(String id, Actor actor) {
        return ballots.find(id)
                .filter(ballot -> !parts(ballot, actor).isEmpty())
                .orElseThrow(BallotController::missing);
    }

    private static NotFound missing() {
        return new NotFound("没有此次投票，或者您不在名册中");
    }

    private List<String> parts(Ballot ballot, Actor actor) {
        var parts = new java.util.ArrayList<String>();
        if (voting.paper(ballot.id(), actor).isPresent()) {
            parts.add("voter");
        }
        if (ballot.tellers().contains(actor.userId())) {
            parts.add("teller");
        }
        var runs = actor.sitsIn(ballot.organ());
        // who only votes is not asked: each refusal is logged, and a voter has done nothing wrong
        var asks = parts.isEmpty() || runs || ballot.result() != null;
        if (asks && access.mayKnow(actor, ballot.caseKey())) {
            if (runs) {
                parts.add("runner");
            }
            parts.add("reader");
        }
        return parts;
    }

    private BallotView view(Ballot ballot, Actor actor) {
        var parts = parts(ballot, actor);
        var paper = voting.paper(ballot.id(), actor);
        var runs = parts.contains("runner");
        var counts = runs || parts.contains("teller");
        var result = ballot.result();
        var progress = ballots.progress(ballot.id());
        var screen = ballot.way() == Setup.Way.SCREEN;
        return new BallotView(
                ballot.id(),
                caseKey(ballot, parts),
                ballot.title(),
                names.organ(ballot.organ()),
                ballot.secrecy(),
                ballot.way(),
                ballot.state(),
                ballot.openedAt(),
                ballot.closesAt(),
                ballot.closedAt(),
                ballot.items(),
                parts,
                paper.map(Voting.BlankPaper::voted).orElse(null),
                paper.map(Voting.BlankPaper::recused).orElse(null),
                ballot.issued(),
                counts ? progress.eligible() : null,
                runs && screen ? standing(progress) : null,
                counts && !screen && result == null ? counted(ballot, actor) : null,
                ballot.tellers().stream()
                        .map(names::person)
                        .map(String::valueOf)
                        .toList(),
                result == null ? null : totals(result),
                counts || parts.contains("reader") ? result : null);
    }

    private static Standing standing(Ballots.Progress progress) {
        return new Standing(
                progress.voted(),
                progress.eligible(),
                progress.missing().stream().map(BallotController::missing).toList());
    }

    private static Missing missing(Voter voter) {
        return new Missing(voter.name(), voter.unit());
    }

    private Counted counted(Ballot ballot, Actor actor) {
        var standing = counting.standing(ballot.id(), actor);
        return new Counted(
                standing.round(),
                standing.entered().stream()
                        .map(names::person)
                        .map(String::valueOf)
                        .toList(),
                standing.own(),
                standing.entered().contains(actor.userId()),
                standing.agreed(),
                standing.differences());
    }

    private static Totals totals(Result result) {
        return new Totals(
                result.eligible(),
                result.issued(),
                result.returned(),
                result.valid(),
                result.invalid(),
                result.blank());
    }
}
