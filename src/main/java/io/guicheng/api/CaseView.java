package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.guicheng.api.CaseDetails.Details;
import io.guicheng.casework.Dossier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case as one reader sees it: what the reader may not see is hidden or left out, never merely not drawn. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "案件全貌；只含当前登录人有权查看的内容")
record CaseView(
        String businessKey,
        String title,
        String procedure,
        String procedureName,
        Place jurisdiction,
        @Nullable String owner,
        @Nullable String initiator,
        @Schema(allowableValues = {"running", "ended"}) String state,
        @Nullable String outcome,
        @Nullable String outcomeText,
        Instant startedAt,
        @Nullable Instant endedAt,
        String light,
        @Schema(description = "计算期限正在中止") @Nullable Suspended suspended,
        List<Diagram> diagrams,
        List<Task> openTasks,
        @JsonUnwrapped Details details,
        List<Entry> timeline,
        List<File> attachments,
        Permissions permissions,
        @Schema(description = "本人办结、现在可以撤回的环节") List<Withdrawable> withdrawable,
        @Schema(description = "本人现在可以加签的环节") List<SignedStep> signing,
        DossierState dossier) {

    /** A jurisdiction by code and name. */
    record Place(String code, String name) {}

    /**
     * Counting of deadlines is suspended.
     *
     * @param reason null for readers who may not see the owner's work
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Suspended(
            Instant since, @Nullable String who, @Nullable String reason) {}

    /** A model the case runs through. */
    record Diagram(
            String key, String name, String xml, List<Active> active, Set<String> completed, Set<String> overdue) {}

    /** A node where something waits, and how much. */
    record Active(String id, int count) {}

    /** A task that waits for somebody. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CaseTask")
    record Task(
            String id,
            String step,
            String name,
            @Nullable String organ,
            @Nullable String organId,
            @Nullable String assignee,
            Instant createdAt,
            @Nullable LocalDate dueOn,
            String light,
            String lightText,
            @Nullable String candidate,
            boolean mine,
            @Schema(description = "本人可以催办") boolean urgeable,

            @Schema(description = "被退回，办完后直接回到哪一环节") @Nullable
            String straightBackTo,

            @Schema(description = "由谁加签、理由；不是加签的、无权查看的没有") @Nullable
            String added,

            @Schema(description = "本人可以减签") boolean removable) {}

    /**
     * A step that asks several at once.
     *
     * @param instance with {@code step} names the place when somebody is added
     * @param candidate id of the person it is about; null when about none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SignedStep(
            String instance,
            String step,
            String name,
            @Nullable String candidate) {}

    /** A line of the timeline. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            Instant at,
            @Nullable String who,
            @Nullable String organ,
            String step,
            String what,
            @Nullable String detail,
            List<String> clauses,
            List<FileName> attachments) {}

    /** A file in the timeline. */
    record FileName(String id, String name) {}

    /**
     * A completed step.
     *
     * @param task id of the completed task
     */
    @Schema(name = "WithdrawableStep")
    record Withdrawable(String task, String name) {}

    /** A file of the case. */
    record File(
            String id,
            String name,
            long size,
            String sha256,
            @Nullable String step,
            Instant at) {}

    /** What this reader may do with the case as a whole. */
    record Permissions(
            boolean withdraw,
            boolean terminate,
            @Schema(description = "可以中止计算期限") boolean suspend,
            @Schema(description = "可以恢复计算期限") boolean resume,
            boolean export) {}

    /**
     * Whether the dossier's chain holds, and how far its state is known outside the database.
     *
     * @param alarm what does not fit between the whole database and the anchors outside
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DossierState(
            int entries,
            boolean verified,
            @Nullable Integer firstBad,
            @Nullable String what,
            Instant verifiedAt,
            @Nullable Integer anchoredTo,
            @Nullable String anchoredAt,
            @Nullable String alarm) {

        static DossierState of(Dossier.Check check) {
            var anchored = check.anchored();
            return new DossierState(
                    check.entries(),
                    check.firstBad() == null,
                    check.firstBad(),
                    check.what(),
                    check.at(),
                    anchored == null ? null : anchored.seq(),
                    anchored == null ? null : anchored.at(),
                    check.alarm());
        }
    }
}
