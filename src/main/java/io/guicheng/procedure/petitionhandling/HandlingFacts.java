package io.guicheng.procedure.petitionhandling;

import io.guicheng.form.CasePanels.Fact;
import io.guicheng.form.Facts;
import io.guicheng.handlings.Handling;
import io.guicheng.handlings.Handlings;
import io.guicheng.handlings.Handlings.Check;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Petition;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.Petitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A petition and its handling in words, for forms and for the page of the case. Of the reporter it says whether there is one. */
@Component
class HandlingFacts {

    private final Handlings handlings;
    private final Petitions petitions;
    private final Officials officials;
    private final Organizations organizations;
    private final PetitionWording wording;

    HandlingFacts(
            Handlings handlings,
            Petitions petitions,
            Officials officials,
            Organizations organizations,
            PetitionWording wording) {
        this.handlings = handlings;
        this.petitions = petitions;
        this.officials = officials;
        this.organizations = organizations;
        this.wording = wording;
    }

    /** The block of a form: the petition and what has been done so far. */
    Map<String, Object> block(CaseKey key, String title) {
        var handling = handlings.get(key);
        return Facts.titled(title)
                .lines(petition(handling))
                .lines(disposal(handling))
                .lines(checks(key))
                .lines(finding(handling))
                .block();
    }

    Petition petitionOf(Handling handling) {
        return petitions.find(handling.petitionId()).orElseThrow();
    }

    List<Fact> petition(Handling handling) {
        var petition = petitionOf(handling);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("信访编号", petition.id()));
        facts.add(new Fact("来源", petition.source()));
        facts.add(new Fact("收到日期", handling.receivedOn().toString()));
        facts.add(new Fact("被反映人", official(petition.officialId())));
        facts.add(new Fact("反映内容", petition.summary()));
        facts.add(new Fact("线索", (petition.specific() ? "具体" : "不具体") + "、" + (petition.checkable() ? "可查" : "不可查")));
        facts.add(new Fact("举报人", handling.realName() ? "实名，信息密封" : "匿名"));
        facts.add(new Fact("办理状态", petition.state().chinese()));
        Fact.add(facts, "移送来的案件", handling.cameFrom());
        Fact.add(facts, "重新办理的新线索", handling.newFacts());
        Fact.add(
                facts,
                "问题类别",
                handling.topic() == null
                        ? null
                        : wording.topic(handling.topic()).name());
        if (handling.chief()) {
            facts.add(new Fact("优先处置", "反映的是正职，优先处置", "amber"));
        }
        Fact.add(facts, "保护措施", handling.protection());
        Fact.add(facts, "分办说明", handling.triageNote());
        Fact.add(facts, "移送机关", handling.handedTo() == null ? null : organ(handling.handedTo()));
        Fact.add(facts, "处置意见期限", handling.disposalDue());
        Fact.add(facts, "告知举报人", handling.notifiedOn());
        return facts;
    }

    List<Fact> disposal(Handling handling) {
        var facts = new ArrayList<Fact>();
        var way = handling.way();
        if (way != null) {
            facts.add(new Fact("处置方式", wording.way(way).name()));
            Fact.add(
                    facts,
                    "不予受理的情形",
                    handling.notAccepted() == null ? null : PetitionWording.notAccepted(handling.notAccepted()));
            Fact.add(facts, "处置理由", handling.wayGrounds());
            Fact.add(facts, "集体研究", handling.studiedOn() + "，" + handling.studiedBy());
            Fact.add(facts, "督查立项编号", handling.projectNo());
            Fact.add(facts, "提出人", person(handling.proposedBy()));
            Fact.add(facts, "审批人", person(handling.disposedBy()));
        }
        Fact.add(facts, "退回意见", handling.returnedNote());
        return facts;
    }

    List<Fact> checks(CaseKey key) {
        return handlings.checks(key).stream()
                .map(check -> new Fact(check.kind().chinese(), check(check)))
                .toList();
    }

    private static String check(Check check) {
        return check.startedOn() + (check.endedOn() == null ? "" : " 至 " + check.endedOn()) + "，" + check.byWhom() + "："
                + check.result();
    }

    List<Fact> finding(Handling handling) {
        var facts = new ArrayList<Fact>();
        if (handling.findingGrounds() != null) {
            facts.add(new Fact("拟认定结论", finding(handling.finding())));
            Fact.add(facts, "认定依据", handling.findingGrounds());
            Fact.add(facts, "处理", handling.followUp() == null ? null : PetitionWording.followUp(handling.followUp()));
            facts.add(new Fact("是否疑似诬告陷害", handling.suspected() ? "疑似" : "不是"));
            Fact.add(facts, "捏造、伪造的证据", handling.fabrication());
            Fact.add(facts, "意图的证据", handling.intent());
            Fact.add(facts, "认定人", person(handling.determinedBy()));
            Fact.add(facts, "结论审批人", person(handling.foundBy()));
        }
        Fact.add(facts, "办结日期", handling.concludedOn());
        if (handling.accusation() != null) {
            facts.add(new Fact("诬告陷害", handling.accusation().equals("CONFIRM") ? "认定" : "不认定"));
            Fact.add(facts, "认定理由", handling.accusationNote());
            Fact.add(facts, "批准文号", handling.accusationNo());
        }
        return facts;
    }

    /** What the reporter was told; never who that is. */
    List<Fact> feedback(Handling handling) {
        var facts = new ArrayList<Fact>();
        Fact.add(facts, "受理告知", handling.notifiedOn());
        Fact.add(facts, "告知方式", handling.noticeMeans() == null ? null : PetitionWording.means(handling.noticeMeans()));
        Fact.add(facts, "告知内容", handling.notice());
        Fact.add(facts, "结果反馈", handling.fedBackOn());
        Fact.add(
                facts,
                "反馈方式",
                handling.feedbackMeans() == null ? null : PetitionWording.means(handling.feedbackMeans()));
        Fact.add(facts, "反馈内容", handling.feedback());
        Fact.add(facts, "异议和说明", handling.objection());
        return facts;
    }

    /** The others about the same official; an empty block for an official nobody knows. */
    Map<String, Object> others(Handling handling) {
        var official = petitionOf(handling).officialId();
        var rows = official == null
                ? List.<List<String>>of()
                : petitions.about(official).stream()
                        .filter(one -> !one.id().equals(handling.petitionId()))
                        .map(one -> List.of(
                                one.id(),
                                one.receivedOn().toString(),
                                one.summary(),
                                one.state().chinese(),
                                Optional.ofNullable(one.finding())
                                        .map(PetitionFinding::chinese)
                                        .orElse("")))
                        .toList();
        return Facts.titled(rows.isEmpty() ? "登记簿中没有反映同一人的其他信访件" : "反映同一人的其他信访件")
                .table(List.of("编号", "收到日期", "摘要", "办理状态", "结论"), rows)
                .block();
    }

    static String finding(@Nullable PetitionFinding finding) {
        return finding == null ? "尚不能认定" : finding.chinese();
    }

    String official(@Nullable String officialId) {
        return officialId == null
                ? "登记簿中没有"
                : officials.find(officialId).map(Official::name).orElse("") + "（" + officialId + "）";
    }

    String organ(String organId) {
        return organizations.organName(organId);
    }

    private @Nullable String person(@Nullable String userId) {
        return userId == null ? null : organizations.personName(userId);
    }
}
