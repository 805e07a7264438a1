package io.guicheng.directreports;

import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.Seat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a letter of what was typed, or says what is wrong with it. */
@Component
class LetterWriting {

    private static final int SHORTEST_FACTS = 10;
    private static final int LONGEST_FACTS = 5_000;
    private static final int LONGEST_RAISING = 1_000;
    private static final int LONGEST_NAME = 100;

    private final Clock clock;

    LetterWriting(Clock clock) {
        this.clock = clock;
    }

    /**
     * The letter that was typed.
     *
     * @param subjects whom it may be about; empty where anybody may be named
     * @throws RefusedInput naming the wrong fields
     */
    Letter letter(Actor actor, LetterDraft draft, LetterKind kind, List<Positions.Subject> subjects) {
        var wrong = new ArrayList<FieldError>();
        var official = LetterDraft.text(draft.official());
        var typed = LetterDraft.text(draft.subjectName());
        var subject = subjects.stream()
                .filter(one -> one.officialId().equals(official))
                .findFirst();
        var anybody = kind.about() == LetterKind.About.ANYBODY;
        if (anybody && (typed.isEmpty() || typed.length() > LONGEST_NAME)) {
            wrong.add(new FieldError("subjectName", "“反映的对象”必须填写，最多 " + LONGEST_NAME + " 个字"));
        }
        if (!anybody && subject.isEmpty()) {
            wrong.add(new FieldError("official", "请选择“反映的对象”"));
        }
        var facts = LetterDraft.text(draft.facts());
        if (facts.length() < SHORTEST_FACTS || facts.length() > LONGEST_FACTS) {
            wrong.add(new FieldError(
                    "facts", "“主要情况”须有 " + SHORTEST_FACTS + " 至 " + LONGEST_FACTS + " 个字，写明时间、地点、经过和依据"));
        }
        var raisedOn = raised(draft, kind.raising(), wrong);
        if (!wrong.isEmpty()) {
            throw new RefusedInput(wrong);
        }
        return new Letter(
                kind.key(),
                kind.name(),
                kind.clauses(),
                actor.userId(),
                actor.person().name(),
                unit(actor),
                anybody ? null : official,
                subject.map(Positions.Subject::inWords).orElse(typed),
                facts,
                raisedOn,
                LetterDraft.text(draft.raising()),
                "");
    }

    /** The day on which the author told the one it is about; null when they did not, or the kind does not ask. */
    private @Nullable LocalDate raised(LetterDraft draft, LetterKind.Raising rule, List<FieldError> wrong) {
        var said = LetterDraft.text(draft.raised());
        var text = LetterDraft.text(draft.raising());
        if (text.length() > LONGEST_RAISING) {
            wrong.add(new FieldError("raising", "“提出的情况”最多 " + LONGEST_RAISING + " 个字"));
        }
        if (rule == LetterKind.Raising.NONE) {
            return null;
        }
        if (!said.equals("YES") && !said.equals("NO")) {
            wrong.add(new FieldError("raised", "请选择“是否已向本人提出”"));
            return null;
        }
        if (said.equals("NO")) {
            if (rule == LetterKind.Raising.REQUIRED) {
                wrong.add(new FieldError("raised", "这类事项应当先向本人提出意见，提出以后再报告"));
            } else if (text.isEmpty()) {
                wrong.add(new FieldError("raising", "没有向本人提出的，须写明原因"));
            }
            return null;
        }
        if (text.isEmpty()) {
            wrong.add(new FieldError("raising", "已向本人提出的，须写明怎样提出、本人的态度"));
        }
        return day(draft, wrong);
    }

    private @Nullable LocalDate day(LetterDraft draft, List<FieldError> wrong) {
        try {
            var on = LocalDate.parse(LetterDraft.text(draft.raisedOn()));
            if (!on.isAfter(LocalDate.now(clock))) {
                return on;
            }
            wrong.add(new FieldError("raisedOn", "“提出的日期”不能晚于今天"));
        } catch (DateTimeParseException e) {
            wrong.add(new FieldError("raisedOn", "已向本人提出的，须填写“提出的日期”"));
        }
        return null;
    }

    private static String unit(Actor actor) {
        return actor.workingSeats().stream()
                .map(Seat::organ)
                .map(Organ::name)
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
