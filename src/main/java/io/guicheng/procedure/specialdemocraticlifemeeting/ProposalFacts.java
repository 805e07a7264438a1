package io.guicheng.procedure.specialdemocraticlifemeeting;

import io.guicheng.clause.Parameters;
import io.guicheng.form.CasePanels.Fact;
import io.guicheng.form.Facts;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.Refused;
import io.guicheng.lifemeetings.LeadershipBodies;
import io.guicheng.lifemeetings.LeadershipBody;
import io.guicheng.lifemeetings.SpecialMeetings;
import io.guicheng.organization.Person;
import io.guicheng.registry.Officials;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A proposal in words, and the bodies a jurisdiction may propose a meeting of. */
@Component
class ProposalFacts {

    private final SpecialMeetings proposals;
    private final LeadershipBodies bodies;
    private final Officials officials;
    private final Parameters parameters;
    private final Clock clock;

    ProposalFacts(
            SpecialMeetings proposals,
            LeadershipBodies bodies,
            Officials officials,
            Parameters parameters,
            Clock clock) {
        this.proposals = proposals;
        this.bodies = bodies;
        this.officials = officials;
        this.parameters = parameters;
        this.clock = clock;
    }

    List<LeadershipBody> bodies(String jurisdiction) {
        return bodies.of(
                jurisdiction, parameters.number("life_meeting.body_members", jurisdiction, LocalDate.now(clock)));
    }

    Optional<LeadershipBody> body(String jurisdiction, String bodyId) {
        return bodies(jurisdiction).stream()
                .filter(body -> body.id().equals(bodyId))
                .findFirst();
    }

    /** @throws Refused for a member of the body and for a relative of one */
    void requireStranger(Person person, String jurisdiction, String bodyId) {
        var own = person.officialId();
        if (own == null) {
            return;
        }
        var close = new HashSet<>(officials.relatives(own));
        close.add(own);
        if (body(jurisdiction, bodyId).stream()
                .flatMap(body -> body.members().stream())
                .anyMatch(member -> close.contains(member.officialId()))) {
            throw new Refused("您是该班子成员或者成员的亲属，应当回避，请由其他人办理");
        }
    }

    Map<String, Object> block(CaseKey key, String title) {
        return Facts.titled(title).lines(all(key)).block();
    }

    List<Fact> all(CaseKey key) {
        var proposal = proposals.get(key);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("领导班子", proposal.bodyName()));
        facts.add(new Fact("情形", proposal.situation()));
        facts.add(new Fact("具体情况", proposal.cause()));
        facts.add(new Fact("由谁提出", proposal.register() == null ? "组织部提出" : "系统根据登记簿自动提出"));
        Fact.add(facts, "建议的主题", proposal.theme());
        Fact.add(facts, "须剖析的问题", proposal.matters());
        Fact.add(facts, "决定日期", proposal.decidedOn());
        Fact.add(facts, "决定理由", proposal.note());
        return facts;
    }
}
