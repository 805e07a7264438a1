package io.guicheng.api;

import io.guicheng.access.CaseSight;
import io.guicheng.api.CaseDetails.OpinionView;
import io.guicheng.engine.OpenTask;
import io.guicheng.selection.Opinion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Opinions as a reader may see them: an organ's opinion is for itself and the organization department. */
@Component
class OpinionViews {

    /** The steps in which an organ works out its opinion. */
    private static final Set<String> ASKING = Set.of("giveOpinion", "draftReply", "signFirst", "signSecond");

    private final Names names;
    private final Clock clock;

    OpinionViews(Names names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /**
     * The organs' opinions about one candidate, by organ.
     *
     * @param tasks the open tasks about the candidate: who was asked and has not answered
     */
    List<OpinionView> of(List<Opinion> given, List<OpenTask> tasks, CaseSight sight) {
        var views = new TreeMap<String, OpinionView>();
        tasks.stream()
                .filter(task -> ASKING.contains(task.step()))
                .map(task -> String.valueOf(names.organId(task.organ())))
                .forEach(organ ->
                        views.put(organ, sight.workOf(organ) ? empty(organ, Lights.MISSING, "尚未答复") : hidden(organ)));
        given.forEach(
                one -> views.put(one.organId(), sight.workOf(one.organId()) ? whole(one) : hidden(one.organId())));
        return List.copyOf(views.values());
    }

    private OpinionView whole(Opinion one) {
        var light = switch (one.verdict()) {
            case CLEAR -> Lights.GREEN;
            case NOT_AFFECTING -> Lights.AMBER;
            case AFFECTING, UNRESOLVED -> Lights.RED;
        };
        var name = name(one.organId());
        return new OpinionView(
                name,
                one.organId(),
                name,
                light,
                one.verdict().chinese(),
                one.grounds(),
                names.person(one.userId()),
                one.givenOn(),
                one.validUntil(),
                one.outdated(LocalDate.now(clock)));
    }

    /** The same whether an opinion was given or not: also that an organ has answered is not for others. */
    private OpinionView hidden(String organ) {
        return empty(organ, Lights.HIDDEN, Lights.HIDDEN_TEXT);
    }

    private OpinionView empty(String organ, String light, String text) {
        return new OpinionView(name(organ), organ, name(organ), light, text, null, null, null, null, false);
    }

    private String name(String organ) {
        return String.valueOf(names.organ(organ));
    }
}
