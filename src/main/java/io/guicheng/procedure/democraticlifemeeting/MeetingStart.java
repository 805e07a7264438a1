package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.casework.CaseFile;
import io.guicheng.clause.Parameters;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.lifemeetings.LeadershipBodies;
import io.guicheng.lifemeetings.LeadershipBody;
import io.guicheng.lifemeetings.LifeMeeting;
import io.guicheng.lifemeetings.LifeMeetings;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The organization department opens the year's meeting of a body; one case for each body and year. */
@Component
class MeetingStart implements CaseStart {

    private final LeadershipBodies bodies;
    private final LifeMeetings meetings;
    private final MeetingFacts facts;
    private final Impartiality impartiality;
    private final Parameters parameters;
    private final Clock clock;

    MeetingStart(
            LeadershipBodies bodies,
            LifeMeetings meetings,
            MeetingFacts facts,
            Impartiality impartiality,
            Parameters parameters,
            Clock clock) {
        this.bodies = bodies;
        this.meetings = meetings;
        this.facts = facts;
        this.impartiality = impartiality;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public String prefix() {
        return DemocraticLifeMeeting.PREFIX;
    }

    @Override
    public Set<OrganKind> startedBy() {
        return Set.of(OrganKind.ORGANIZATION);
    }

    @Override
    public Map<String, Object> data(Organ organ) {
        var today = LocalDate.now(clock);
        return Map.of(
                "bodyOptions",
                bodies.of(organ.jurisdiction(), facts.fewest(organ.jurisdiction(), today)).stream()
                        .map(body -> Choice.of(body.id(), body.name()))
                        .toList(),
                "year",
                today.getYear());
    }

    @Override
    public String title(Organ organ, Input input) {
        return input.count("year") + " 年度民主生活会："
                + body(organ.jurisdiction(), input).name();
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Actor actor, Input input) {
        var year = input.count("year");
        var body = body(file.jurisdiction(), input);
        var today = LocalDate.now(clock);
        if (impartiality.isClose(actor.person(), body.members())) {
            throw new Refused("您是该班子成员或者成员的亲属，应当回避，请由其他人立案");
        }
        var most = parameters.number("life_meeting.yearly", file.jurisdiction(), today);
        new Problems()
                .addIf(
                        meetings.annualOf(body.id(), year) >= most,
                        "body",
                        "%s %d 年度的民主生活会已经立案".formatted(body.name(), year))
                .addIf(year < today.getYear(), "year", "“年度”不能早于今年")
                .refuse();
        var theme = input.text("theme");
        meetings.open(file.key(), LifeMeeting.ANNUAL, year, body, null, theme.isEmpty() ? null : theme);
        return DemocraticLifeMeeting.UNIT_ORGAN.as(body.unitOrgan());
    }

    private LeadershipBody body(String jurisdiction, Input input) {
        return bodies.find(jurisdiction, input.text("body"), facts.fewest(jurisdiction, LocalDate.now(clock)))
                .orElseThrow(() -> RefusedInput.of("body", "“领导班子”不在登记簿中，或者不归本级组织部门监督"));
    }
}
