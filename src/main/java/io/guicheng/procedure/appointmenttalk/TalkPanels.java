package io.guicheng.procedure.appointmenttalk;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CasePanels;
import io.guicheng.talks.AppointmentTalk;
import io.guicheng.talks.AppointmentTalks;
import io.guicheng.talks.Talkers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The talks of a case on its page. What was said is for the two organs that hold the talks. */
@Component
class TalkPanels implements CasePanels {

    private final AppointmentTalks talks;

    TalkPanels(AppointmentTalks talks) {
        this.talks = talks;
    }

    @Override
    public String procedure() {
        return AppointmentTalkProcedure.KEY;
    }

    @Override
    public List<Panel> panels(CaseFile file, Reader reader) {
        return reader.overall()
                ? talks.of(file.key()).stream().map(TalkPanels::panel).toList()
                : List.of();
    }

    private static Panel panel(AppointmentTalk talk) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("新任职务", talk.postTitle()));
        facts.add(new Fact("任职日期", talk.appointedOn().toString()));
        facts.add(new Fact("应由谁谈", Talkers.words(talk.talkers())));
        facts.add(new Fact("办理情况", talk.held() ? "已谈话" : "尚未谈话", talk.held() ? "green" : "amber"));
        if (talk.held()) {
            facts.add(new Fact("谈话日期", String.valueOf(talk.talkOn())));
            facts.add(new Fact("谈话人", String.valueOf(talk.talkBy())));
            facts.add(new Fact("谈话内容", String.valueOf(talk.topics())));
            facts.add(new Fact(
                    "记录签字",
                    Boolean.TRUE.equals(talk.signed()) ? "本人已签字" : "本人拒绝签字",
                    Boolean.TRUE.equals(talk.signed()) ? "green" : "amber"));
            facts.add(new Fact("谈话要点", String.valueOf(talk.content())));
            if (talk.refusalNote() != null) {
                facts.add(new Fact("拒绝签字的情况", Objects.requireNonNull(talk.refusalNote())));
            }
        }
        return new Panel(talk.talk().equals(AppointmentTalk.MAIN) ? "任职谈话" : "任职廉政谈话", facts);
    }
}
