package io.guicheng.directreports;

import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.Organizations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk at which members of a leading body report upward. It is not a task and not a start form: nothing of what its author does here
 * stands in a table of the engine, a dossier or a log.
 */
@Service
public class DirectReports {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int NUMBER = 8;

    private final Positions positions;
    private final LetterKinds kinds;
    private final Receivers receivers;
    private final LetterWriting writing;
    private final LetterStore store;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DirectReports(
            Positions positions,
            LetterKinds kinds,
            Receivers receivers,
            LetterWriting writing,
            LetterStore store,
            Organizations organizations,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.positions = positions;
        this.kinds = kinds;
        this.receivers = receivers;
        this.writing = writing;
        this.store = store;
        this.organizations = organizations;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Something that this person may report.
     *
     * @param subjects whom it may be about; empty where the name is typed
     * @param raising {@code REQUIRED}, {@code ASKED} or {@code NONE}: whether the author has to have told them
     * @param receivers names of the organs that receive it; empty when one of them is not on this server
     */
    public record Kind(String key, String name, List<Choice> subjects, String raising, List<String> receivers) {}

    /** Somebody to choose. */
    public record Choice(String id, String name) {}

    /** What the author is given for each organ that received the letter. */
    public record Receipt(String id, String number, String organ, LocalDate handedInOn) {}

    /**
     * A letter as its author finds it again.
     *
     * @param answered what the receiver wrote back; empty before
     */
    public record Own(
            Receipt receipt,
            Letter letter,
            List<LetterFile> files,
            @Nullable LocalDate receivedOn,
            String receiptText,
            @Nullable LocalDate answeredOn,
            String answered) {

        @Override
        public String toString() {
            return "Own[***]";
        }
    }

    /** What this person may report; empty for whoever leads nothing. */
    public List<Kind> kinds(Actor actor) {
        return possible(actor)
                .map(one -> new Kind(
                        one.key(),
                        one.kind().name(),
                        one.subjects().stream()
                                .map(subject -> new Choice(subject.officialId(), subject.inWords()))
                                .toList(),
                        one.kind().raising().name(),
                        one.receivers()))
                .toList();
    }

    /** A row of the table with the position in which it is for this person. */
    private record Possible(
            Position position, LetterKind kind, List<Positions.Subject> subjects, List<String> receivers) {

        String key() {
            var unit = position.organ();
            return kind.key() + "@" + (unit == null ? position.jurisdiction() : unit);
        }
    }

    private Stream<Possible> possible(Actor actor) {
        return positions.of(actor).stream()
                .flatMap(position -> kinds.of(position.capacity()).stream()
                        .map(kind -> possible(actor, position, kind))
                        .filter(one -> one.kind().about() == LetterKind.About.ANYBODY
                                || !one.subjects().isEmpty()));
    }

    private Possible possible(Actor actor, Position position, LetterKind kind) {
        var named = kind.to().stream().map(to -> receivers.named(position, to)).toList();
        return new Possible(
                position,
                kind,
                positions.subjects(position, kind.about(), actor),
                named.stream().allMatch(Optional::isPresent)
                        ? named.stream()
                                .map(Optional::orElseThrow)
                                .map(Organ::name)
                                .toList()
                        : List.of());
    }

    /**
     * Takes a letter and gives it to those who receive it; a case begins for each. The same letter once more is the same letter.
     *
     * @return a receipt for each receiver
     * @throws RefusedInput naming the wrong fields, or that there is nobody to receive it
     */
    public List<Receipt> handIn(Actor actor, LetterDraft draft) {
        var id = LetterDraft.text(draft.id());
        if (!ID.matcher(id).matches()) {
            throw RefusedInput.of("", "直报编号不正确，请刷新页面后重新提交");
        }
        var chosen = possible(actor)
                .filter(one -> one.key().equals(LetterDraft.text(draft.kind())))
                .findFirst()
                .orElseThrow(() -> RefusedInput.of("kind", "请选择“报告事项”"));
        var letter = writing.letter(actor, draft, chosen.kind(), chosen.subjects());
        var organs = organs(actor, chosen, letter.officialId());
        return Objects.requireNonNull(transaction.execute(status -> store(actor, id, letter, organs)));
    }

    private List<Receipt> store(Actor actor, String id, Letter letter, List<Organ> organs) {
        if (store.exists(id + "-0")) {
            return store.of(actor.userId()).stream()
                    .filter(row -> row.id().startsWith(id))
                    .map(this::receipt)
                    .toList();
        }
        var today = LocalDate.now(clock);
        var receipts = new ArrayList<Receipt>();
        for (var organ : organs) {
            var one = id + "-" + receipts.size();
            store.add(one, organ.id(), today, with(letter, organ, organs));
            events.publishEvent(new LetterHandedIn(one, organ.id(), letter.officialId()));
            receipts.add(new Receipt(one, number(one), organ.name(), today));
        }
        return receipts;
    }

    private List<Organ> organs(Actor actor, Possible chosen, @Nullable String officialId) {
        var found = chosen.kind().to().stream()
                .map(to -> receivers.of(chosen.position(), to, officialId, actor))
                .toList();
        if (found.stream().anyMatch(Optional::isEmpty)) {
            throw RefusedInput.of("kind", "应当接收的上级机关不在本系统，或者没有可以接收的负责人；请按保密规定当面或者用机要件向上一级报告，不要转交他人");
        }
        return found.stream().map(Optional::orElseThrow).distinct().toList();
    }

    private static Letter with(Letter letter, Organ receiver, List<Organ> all) {
        return new Letter(
                letter.kind(),
                letter.kindName(),
                letter.clauses(),
                letter.authorUser(),
                letter.authorName(),
                letter.authorUnit(),
                letter.officialId(),
                letter.subjectName(),
                letter.facts(),
                letter.raisedOn(),
                letter.raising(),
                all.stream()
                        .filter(other -> !other.equals(receiver))
                        .map(Organ::name)
                        .collect(Collectors.joining("、")));
    }

    /** This person's letters, the newest first. */
    @Transactional(readOnly = true)
    public List<Own> mine(Actor actor) {
        return store.of(actor.userId()).stream().map(this::own).toList();
    }

    private Own own(LetterStore.Row row) {
        var notes = store.notes(row.id());
        var answered = row.answeredOn() != null;
        return new Own(
                receipt(row),
                store.letter(row.id()),
                store.files(row.id()),
                row.receivedOn(),
                notes.getOrDefault(Note.RECEIPT, ""),
                row.answeredOn(),
                answered ? notes.getOrDefault(Note.FEEDBACK, "") : "");
    }

    private Receipt receipt(LetterStore.Row row) {
        return new Receipt(row.id(), number(row.id()), organizations.organName(row.organ()), row.handedInOn());
    }

    private static String number(String id) {
        return "ZB-" + id.substring(0, NUMBER).toUpperCase(Locale.ROOT) + id.substring(id.lastIndexOf('-'));
    }

    /**
     * Adds a file to a letter of one's own that has not been answered.
     *
     * @throws NotFound when it is somebody else's, or there is none
     * @throws RefusedInput on {@code file}: too large, of a type that is not taken, one too many, or too late
     */
    @Transactional
    public LetterFile attach(Actor actor, String id, String name, byte[] content) {
        if (store.own(id, actor.userId()).answeredOn() != null) {
            throw RefusedInput.of("file", "这件直报已经反馈，不能再补充附件；有新的情况请另行报告");
        }
        return store.attach(id, name, content, LocalDate.now(clock));
    }
}
