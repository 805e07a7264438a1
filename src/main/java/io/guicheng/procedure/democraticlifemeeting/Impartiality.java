package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.form.Work;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.Refused;
import io.guicheng.lifemeetings.LeadershipBody.Member;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.organization.Person;
import io.guicheng.registry.Officials;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nobody looks at his own part from above: not a member of the body, not a relative of one, and not who handed in what is looked at. */
@Component
class Impartiality {

    private final LifeMeetings meetings;
    private final Officials officials;

    Impartiality(LifeMeetings meetings, Officials officials) {
        this.meetings = meetings;
        this.officials = officials;
    }

    /** @throws Refused when who does this step is a member of the body or a relative of one */
    void require(Work work) {
        if (isClose(work.actor().person(), work.caseKey())) {
            throw new Refused("您是该班子成员或者成员的亲属，应当回避，请由其他人办理");
        }
    }

    /** @throws Refused when who does this step handed in the plan or one of the materials, or is close to a member */
    void requireStranger(Work work) {
        require(work);
        var handedIn = work.isBy(meetings.get(work.caseKey()).submittedBy())
                || meetings.materials(work.caseKey()).stream().anyMatch(one -> work.isBy(one.submittedBy()));
        if (handedIn) {
            throw new Refused("您参与报送了方案或者材料，不能审核，请由其他人办理");
        }
    }

    /** Whether somebody is a member of the body or a relative of one; asks nothing for who is no official. */
    boolean isClose(Person person, CaseKey key) {
        return person.officialId() != null && isClose(person, meetings.members(key));
    }

    /** As for a case, before there is one. */
    boolean isClose(Person person, List<Member> members) {
        var own = person.officialId();
        if (own == null) {
            return false;
        }
        var close = new HashSet<>(officials.relatives(own));
        close.add(own);
        return members.stream().anyMatch(member -> close.contains(member.officialId()));
    }
}
