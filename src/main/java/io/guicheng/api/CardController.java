package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.access.CaseAccess;
import io.guicheng.engine.Inbox;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.CurrentActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist shows on the cards of its list: the number of statements does not depend on how many. */
@RestController
@Tag(name = "任务")
class CardController {

    private static final int MOST = 50;

    private final CurrentActor current;
    private final Inbox inbox;
    private final CaseAccess access;
    private final Lights lights;
    private final Subjects subjects;

    CardController(CurrentActor current, Inbox inbox, CaseAccess access, Lights lights, Subjects subjects) {
        this.current = current;
        this.inbox = inbox;
        this.access = access;
        this.lights = lights;
        this.subjects = subjects;
    }

    /**
     * The case of a task and its deadline.
     *
     * @param subject name of the official it is about; missing when it is about the whole case
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Card(
            String caseKey,
            String caseTitle,
            String light,
            String lightText,
            String step,
            String url,
            @Nullable String subject) {}

    @GetMapping("/api/cards")
    @Operation(summary = "任务卡片", description = "任务 id → 案件与期限；看不到的任务不在答复中")
    Map<String, Card> cards(@Parameter(description = "任务 id，逗号分隔，最多 50 个") @RequestParam List<String> ids) {
        var wanted = ids.stream().filter(id -> !id.isBlank()).distinct().toList();
        if (wanted.size() > MOST) {
            throw RefusedInput.of("ids", "一次最多查询 " + MOST + " 个任务");
        }
        var actor = current.get();
        var tasks = inbox.tasks(actor, wanted);
        var titles = access.titles(actor, tasks);
        var about = subjects.of(tasks);
        var cards = new LinkedHashMap<String, Card>();
        for (var task : tasks) {
            cards.put(
                    task.id(),
                    new Card(
                            task.caseKey().value(),
                            titles.getOrDefault(task.caseKey(), task.caseKey().value()),
                            lights.of(task),
                            lights.text(task),
                            task.step(),
                            TaskRows.pageOf(task.caseKey()),
                            about.get(task.id())));
        }
        return cards;
    }
}
