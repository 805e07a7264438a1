package io.guicheng.api;

import io.guicheng.access.CaseAccess;
import io.guicheng.ballot.Ballot;
import io.guicheng.ballot.Ballots;
import io.guicheng.ballot.Setup;
import io.guicheng.draw.Draw;
import io.guicheng.draw.Draws;
import io.guicheng.organization.CurrentActor;
import io.guicheng.roster.Roster;
import io.guicheng.roster.Rosters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a case page links to beside its steps, and the pages themselves. */
@Controller
@Tag(name = "案件")
class CaseToolController {

    private final CurrentActor current;
    private final CaseAccess access;
    private final Draws draws;
    private final Ballots ballots;
    private final Rosters rosters;

    CaseToolController(CurrentActor current, CaseAccess access, Draws draws, Ballots ballots, Rosters rosters) {
        this.current = current;
        this.access = access;
        this.draws = draws;
        this.ballots = ballots;
        this.rosters = rosters;
    }

    /** A line of the case page. */
    record Tool(String kind, String title, String state, String url) {}

    @GetMapping("/api/cases/{businessKey}/tools")
    @ResponseBody
    @Operation(summary = "案件的表决、抽签和名册", description = "名称、进展和页面地址")
    List<Tool> tools(@PathVariable String businessKey) {
        var key = access.open(current.get(), businessKey).key();
        return Stream.of(
                        rosters.ofCase(key).stream().map(CaseToolController::tool),
                        ballots.ofCase(key).stream().map(CaseToolController::tool),
                        draws.ofCase(key).stream().map(CaseToolController::tool))
                .flatMap(one -> one)
                .toList();
    }

    private static Tool tool(Draw draw) {
        var state = switch (draw.state()) {
            case COMMITTED -> "已发起，名单未封存";
            case FIXED -> "名单已封存，待抽签";
            case DRAWN -> "已抽签";
        };
        return new Tool("抽签", draw.purpose(), state, "/draws/" + draw.id());
    }

    private static Tool tool(Roster roster) {
        var progress = roster.columns().stream()
                .filter(column -> !column.done().isEmpty())
                .map(column -> column.label() + " "
                        + (roster.rows().size() - roster.missing(column).size()) + "/"
                        + roster.rows().size())
                .collect(Collectors.joining("，"));
        return new Tool("名册", roster.title(), progress, "/rosters/" + roster.id());
    }

    private static Tool tool(Ballot ballot) {
        var state = switch (ballot.state()) {
            case OPEN -> ballot.way() == Setup.Way.SCREEN ? "正在投票" : "正在计票";
            case CLOSED -> "已结束";
            case CANCELLED -> "已作废";
        };
        return new Tool("表决", ballot.title(), state, "/ballots/" + ballot.id());
    }

    @GetMapping({"/draws/{id}", "/ballots/{id}", "/rosters/{id}"})
    String one(@PathVariable String id) {
        return CasePages.ENTRY;
    }

    @GetMapping({"/ballots", "/reminders"})
    String mine() {
        return CasePages.ENTRY;
    }
}
