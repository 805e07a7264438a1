package io.guicheng.procedure.clarification;

import io.guicheng.clarifications.Clarification;
import io.guicheng.clarifications.Clarifications;
import io.guicheng.clarifications.Scope;
import io.guicheng.form.CasePanels.Fact;
import io.guicheng.form.Facts;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Petitions;
import io.guicheng.reporter.Custody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A clarification in words, for forms and for the page of the case. Of the reporter it says whether there is one. */
@Component
class ClarificationFacts {

    private final Clarifications clarifications;
    private final Petitions petitions;
    private final Custody custody;
    private final Officials officials;
    private final Organizations organizations;
    private final ClarificationTables tables;

    ClarificationFacts(
            Clarifications clarifications,
            Petitions petitions,
            Custody custody,
            Officials officials,
            Organizations organizations,
            ClarificationTables tables) {
        this.clarifications = clarifications;
        this.petitions = petitions;
        this.custody = custody;
        this.officials = officials;
        this.organizations = organizations;
        this.tables = tables;
    }

    /** All that is known so far, part by part. */
    List<Map<String, Object>> blocks(CaseKey key) {
        var clarification = clarifications.get(key);
        return Stream.of(
                        block("澄清事项", occasion(clarification)),
                        block("影响和本人意愿", assessment(clarification)),
                        block("澄清方案", plan(clarification)),
                        block("澄清情况", done(key, clarification)))
                .filter(block -> !block.isEmpty())
                .map(Facts::block)
                .toList();
    }

    private static Facts block(String title, List<Fact> lines) {
        return Facts.titled(title).lines(lines);
    }

    List<Fact> occasion(Clarification clarification) {
        var petition = petitions.find(clarification.petitionId()).orElseThrow();
        var finding = petition.finding();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("澄清对象", official(clarification.officialId())));
        facts.add(new Fact("信访编号", petition.id()));
        facts.add(new Fact("反映内容", petition.summary()));
        Fact.add(facts, "结论", finding == null ? null : finding.chinese());
        Fact.add(facts, "办结日期", petition.closedOn());
        facts.add(new Fact("举报人", custody.identified(petition.id()) ? "实名，信息密封" : "匿名"));
        Fact.add(facts, "起因案件", clarification.calledBy());
        Fact.add(facts, "本人申请日期", clarification.requestedOn());
        Fact.add(facts, "本人要求", clarification.request());
        if (clarification.confirmed() != null) {
            facts.add(new Fact("认定", clarification.confirmed() ? "能够排除，确属失实" : "没有查实，但不能排除"));
            Fact.add(facts, "认定依据", clarification.confirmGrounds());
            facts.add(new Fact("是否疑似诬告陷害", clarification.suspected() ? "疑似" : "不是，或者已经另行认定"));
            Fact.add(facts, "捏造、伪造的证据", clarification.fabrication());
            Fact.add(facts, "意图的证据", clarification.intent());
            Fact.add(facts, "认定人", person(clarification.confirmedBy()));
        }
        if (clarification.accusation() != null) {
            facts.add(new Fact("诬告陷害", clarification.accusation().equals("CONFIRM") ? "认定" : "不认定"));
            Fact.add(facts, "理由", clarification.accusationNote());
            Fact.add(facts, "批准文号", clarification.accusationNo());
        }
        return facts;
    }

    List<Fact> assessment(Clarification clarification) {
        var facts = new ArrayList<Fact>();
        var situation = clarification.situation();
        if (situation != null) {
            Fact.add(facts, "对工作的影响", clarification.onWork());
            Fact.add(facts, "对生活的影响", clarification.onLife());
            Fact.add(facts, "对名誉的影响", clarification.onReputation());
            Fact.add(facts, "影响范围", chinese(clarification.harmScope()));
            facts.add(new Fact("情形", tables.situation(situation).name()));
            Fact.add(
                    facts,
                    "启动条件",
                    Optional.ofNullable(clarification.outcome())
                            .map(ClarificationFacts::outcome)
                            .orElse(null));
            Fact.add(facts, "依据", clarification.ground());
            Fact.add(facts, "评估人", person(clarification.assessedBy()));
        }
        var wish = clarification.wish();
        if (wish != null) {
            facts.add(new Fact("本人意愿", wish.equals("AGREE") ? "同意澄清" : "不要求澄清"));
            Fact.add(facts, "征求日期", clarification.askedOn());
            Fact.add(facts, "希望的方式", tables.ways(clarification.waysWished()));
            Fact.add(facts, "希望的范围", chinese(clarification.wishedScope()));
            Fact.add(facts, "本人意见", clarification.wishNote());
        }
        return facts;
    }

    List<Fact> plan(Clarification clarification) {
        var facts = new ArrayList<Fact>();
        if (clarification.ways() != null) {
            facts.add(new Fact("澄清方式", tables.ways(clarification.plannedWays())));
            Fact.add(facts, "澄清范围", chinese(clarification.planScope()));
            Fact.add(facts, "通知书正文", clarification.letter());
            Fact.add(facts, "通报正文", clarification.circular());
            Fact.add(facts, "当面、会议的安排", clarification.arrangement());
            Fact.add(facts, "拟定人", person(clarification.draftedBy()));
            Fact.add(facts, "承办部门审核", person(clarification.reviewedBy()));
            Fact.add(facts, "分管领导审批", person(clarification.approvedBy()));
            Fact.add(facts, "主要负责人审批", person(clarification.principalBy()));
        }
        Fact.add(facts, "退回意见", clarification.returnedNote());
        return facts;
    }

    List<Fact> done(CaseKey key, Clarification clarification) {
        var facts = new ArrayList<Fact>();
        clarifications
                .acts(key)
                .forEach(act -> facts.add(new Fact(
                        tables.way(act.way()).name() + "澄清", act.doneOn() + "，" + act.place() + "：" + act.record())));
        Fact.add(facts, "通知书文号", clarification.letterNo());
        Fact.add(facts, "反馈本人", clarification.personOn());
        Fact.add(facts, "本人意见", clarification.personOpinion());
        Fact.add(facts, "反馈举报人", clarification.reporterOn());
        Fact.add(facts, "回访日", clarification.followUpOn());
        Fact.add(facts, "实际回访", clarification.visitedOn());
        Fact.add(facts, "工作影响是否消除", clarification.workNow());
        Fact.add(facts, "生活影响是否消除", clarification.lifeNow());
        Fact.add(facts, "帮助措施", clarification.help());
        return facts;
    }

    String name(String officialId) {
        return officials.find(officialId).map(Official::name).orElse(officialId);
    }

    String organ(String organId) {
        return organizations.organName(organId);
    }

    private String official(String officialId) {
        return name(officialId) + "（" + officialId + "）";
    }

    /** What the table of conditions says about starting, in words. */
    static String outcome(String outcome) {
        return switch (outcome) {
            case "START" -> "应当澄清";
            case "NOT_NEEDED" -> "不需要澄清";
            default -> "不得澄清";
        };
    }

    private static @Nullable String chinese(@Nullable Scope scope) {
        return scope == null ? null : scope.chinese();
    }

    private @Nullable String person(@Nullable String userId) {
        return userId == null ? null : organizations.personName(userId);
    }
}
