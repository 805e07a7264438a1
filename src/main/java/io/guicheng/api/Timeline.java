package io.guicheng.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guicheng.access.CaseSight.SeenEntry;
import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.Decisions;
import io.guicheng.engine.Models;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The dossier as a reader may see it: everybody who sees the case reads which step was done by whom and when; what was handed in only
 * those for whom it is.
 */
@Component
class Timeline {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("started", "发起"),
            Map.entry("called-for", "启动其他流程"),
            Map.entry("completed", "办结"),
            Map.entry("ended", "案件办结"),
            Map.entry("rule", "规则判定"),
            Map.entry("recusal-refused", "应当回避，办理被拒绝"),
            Map.entry("withdrawn", "撤回"),
            Map.entry("termination-asked", "申请终止"),
            Map.entry("terminated", "终止"),
            Map.entry("step-withdrawn", "撤回"),
            Map.entry("straight-returned", "直接回到退回人"),
            Map.entry("straight-lapsed", "改为逐级重新办理"),
            Map.entry("countersigned", "会签结果"),
            Map.entry("signature-spared", "无需再签"),
            Map.entry("deadlines-suspended", "中止计算期限"),
            Map.entry("deadlines-resumed", "恢复计算期限"),
            Map.entry("read", "查阅"),
            Map.entry("exported", "导出"),
            Map.entry("erased", "依法清除"),
            Map.entry("draw-committed", "发起抽签"),
            Map.entry("draw-fixed", "封存抽签名单"),
            Map.entry("draw-done", "抽签"),
            Map.entry("roster-opened", "建立名册"),
            Map.entry("roster-filled", "登记名册"),
            Map.entry("ballot-opened", "开始投票"),
            Map.entry("ballot-closed", "投票结束"),
            Map.entry("ballot-cancelled", "投票作废"),
            Map.entry("signer-added", "加签"),
            Map.entry("signer-removed", "减签"),
            Map.entry("handed-over", "转办"),
            Map.entry("delegated", "委派"),
            Map.entry("given-back", "交回"),
            Map.entry("taken-back", "撤回转办或委派"),
            Map.entry("taken-over", "接手"),
            Map.entry("released", "退回待办"),
            Map.entry("unattended", "无人可办"),
            Map.entry("urged", "催办"),
            Map.entry("copied", "抄送"),
            Map.entry("copy-read", "已阅"));

    /** Kinds that say nothing to those who may not read their content, or too much. */
    private static final Set<String> ONLY_WITH_CONTENT = Set.of("rule", "recusal-refused", "read", "exported");

    private final Models models;
    private final Decisions decisions;
    private final Names names;
    private final ObjectMapper json;

    Timeline(Models models, Decisions decisions, Names names, ObjectMapper json) {
        this.models = models;
        this.decisions = decisions;
        this.names = names;
        this.json = json;
    }

    List<CaseView.Entry> of(CaseFile file, List<SeenEntry> dossier, Map<String, String> registerNames) {
        var words = new HashMap<String, FieldWords>();
        // tellers, supervisors and the like are chosen by their accounts, those who guide or visit as members of the
        // committee
        var known = new HashMap<>(names.people());
        known.putAll(names.committee(file.jurisdiction()));
        known.putAll(registerNames);
        var lines = new ArrayList<CaseView.Entry>();
        for (var seen : dossier) {
            var entry = seen.entry();
            var open = seen.open();
            if (!open && ONLY_WITH_CONTENT.contains(entry.kind())) {
                continue;
            }
            var content = read(entry.content());
            lines.add(new CaseView.Entry(
                    entry.at(),
                    who(entry),
                    names.organ(entry.organ()),
                    name(entry, content),
                    KINDS.getOrDefault(entry.kind(), "记录"),
                    open ? detail(file, entry, content, words, known) : null,
                    clauses(content.path("clauses")),
                    open ? files(content.path("attachments")) : List.of()));
        }
        return lines;
    }

    /** Who did it, and for whom they stood in; of the server itself only that it did. */
    private @Nullable String who(Dossier.Entry entry) {
        var name = names.person(entry.userId());
        var principal = entry.onBehalfOf();
        return principal == null || entry.userId().equals(Dossier.Author.SERVER.userId())
                ? name
                : name + "（代" + names.person(principal) + "）";
    }

    private String name(Dossier.Entry entry, JsonNode content) {
        return content.has("name")
                ? content.path("name").asText()
                : decisions.words(entry.step()).map(Decisions.Words::name).orElse(entry.step());
    }

    /** What the steps of a case are called: {@code procedure.task} → name. */
    Map<String, String> stepNames(List<SeenEntry> dossier) {
        var steps = new HashMap<String, String>();
        dossier.forEach(seen -> steps.computeIfAbsent(
                seen.entry().step(),
                step -> read(seen.entry().content()).path("name").asText(step)));
        return steps;
    }

    private @Nullable String detail(
            CaseFile file,
            Dossier.Entry entry,
            JsonNode content,
            Map<String, FieldWords> words,
            Map<String, String> registerNames) {
        if (entry.erased()) {
            return "内容已依法清除";
        }
        if (entry.kind().equals("ended")) {
            return content.path("outcome").asText();
        }
        var model = content.path("model").asText("");
        var form = words.computeIfAbsent(
                model + "#" + entry.step(), ignored -> FieldWords.of(schema(file, entry, model), registerNames));
        var text = content.has("values")
                ? form.sentence(content.path("values"))
                : PlainWords.of(
                        content,
                        decisions
                                .words(entry.step())
                                .map(Decisions.Words::labels)
                                .orElse(Map.of()),
                        registerNames);
        return text.isEmpty() ? null : text;
    }

    /** Forms are kept in memory by the model version they were deployed with, so this asks the database at most once per step. */
    private String schema(CaseFile file, Dossier.Entry entry, String model) {
        var dot = entry.step().indexOf('.');
        if (dot < 0) {
            return "";
        }
        if (model.isEmpty()) {
            return entry.kind().equals("started")
                    ? models.startForm(file.procedure()).orElse("")
                    : "";
        }
        return models.form(model, entry.step().substring(0, dot), entry.step().substring(dot + 1))
                .orElse("");
    }

    private static List<String> clauses(JsonNode clauses) {
        return split(clauses.asText(""));
    }

    /** Catalogue ids stand in one text, separated by blanks. */
    static List<String> split(String clauses) {
        return Arrays.stream(clauses.split(" ", -1))
                .filter(clause -> !clause.isEmpty())
                .toList();
    }

    private static List<CaseView.FileName> files(JsonNode attachments) {
        var files = new ArrayList<CaseView.FileName>();
        attachments.forEach(file -> files.add(new CaseView.FileName(
                file.path("id").asText(), file.path("name").asText())));
        return files;
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("dossier entry cannot be read", e);
        }
    }
}
