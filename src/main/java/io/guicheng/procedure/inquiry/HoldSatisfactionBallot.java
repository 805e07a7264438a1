package io.guicheng.procedure.inquiry;

import io.guicheng.ballot.Ballots;
import io.guicheng.ballot.Item;
import io.guicheng.ballot.Option;
import io.guicheng.ballot.Setup;
import io.guicheng.ballot.Voter;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.inquiries.Inquiries;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 组织满意度测评: everybody who signed has a vote, on paper, with their names, as they signed with their names. */
@Component
class HoldSatisfactionBallot implements Step {

    /** The one question of the ballot. */
    static final String ITEM = "answer";

    private static final int TELLERS = 2;

    private final Inquiries inquiries;
    private final InquiryFacts facts;
    private final Ballots ballots;
    private final Organizations organizations;

    HoldSatisfactionBallot(Inquiries inquiries, InquiryFacts facts, Ballots ballots, Organizations organizations) {
        this.inquiries = inquiries;
        this.facts = facts;
        this.ballots = ballots;
        this.organizations = organizations;
    }

    @Override
    public String procedure() {
        return InquiryProcedure.KEY;
    }

    @Override
    public String task() {
        return "holdSatisfactionBallot";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "质询和答复"), "tellerOptions", tellers(work));
    }

    /** People of the receiving organ and of the discipline organ. */
    private List<Map<String, Object>> tellers(Work work) {
        return Stream.concat(
                        Stream.of(work.organ()),
                        organizations.organ(work.jurisdiction(), OrganKind.DISCIPLINE).stream()
                                .map(organ -> organ.id()))
                .distinct()
                .flatMap(organ -> organizations.seatsIn(organ).stream())
                .filter(seat -> seat.role().worksOnCases())
                .map(Seat::userId)
                .distinct()
                .map(user -> Choice.of(user, organizations.personName(user)))
                .toList();
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var tellers = input.chosen("tellers");
        new Problems()
                .addIf(tellers.size() != TELLERS, "tellers", "“监票人、计票人”应选两人，各清点一次")
                .refuse();
        var inquiry = inquiries.get(work.caseKey());
        var label = "对答复是否满意：" + inquiry.respondentName();
        var item = inquiry.officialId() == null
                ? Item.upTo(1, ITEM, label, Option.SATISFACTION)
                : Item.about(ITEM, label, inquiry.officialId(), Option.SATISFACTION);
        inquiries.ballot(
                work.caseKey(),
                ballots.open(
                        work.caseKey(),
                        work.actor(),
                        work.organ(),
                        Setup.onPaper(
                                "质询答复满意度测评（第 %d 次答复）"
                                        .formatted(facts.last(work.caseKey()).answerNo()),
                                Setup.Secrecy.OPEN,
                                List.of(item),
                                roll(work),
                                tellers.get(0),
                                tellers.get(1))));
        return Map.of();
    }

    private List<Voter> roll(Work work) {
        var voters = new ArrayList<Voter>();
        for (var signer : inquiries.signers(work.caseKey())) {
            voters.add(new Voter("V" + (voters.size() + 1), signer.name(), signer.unit(), null, signer.officialId()));
        }
        return voters;
    }
}
