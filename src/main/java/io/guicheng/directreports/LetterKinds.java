package io.guicheng.directreports;

import io.guicheng.engine.Decisions.Fired;
import io.guicheng.organization.OrganKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What may be reported, by the table of the procedure. Asked in a transaction of its own that only reads: what the engine's history and a dossier keep of
 * decisions taken would tell the kind of a letter.
 */
@Component
class LetterKinds {

    private final KindRows table;
    private final TransactionTemplate reading;

    LetterKinds(KindRows table, PlatformTransactionManager transactions) {
        this.table = table;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What may be reported in this capacity, in table order. */
    List<LetterKind> of(Position.Capacity capacity) {
        var rows = reading.execute(status -> table.of(capacity.name()));
        return Stream.ofNullable(rows)
                .flatMap(List::stream)
                .map(row -> kind(capacity, row))
                .toList();
    }

    private static LetterKind kind(Position.Capacity capacity, Fired row) {
        return new LetterKind(
                capacity + "." + row.text("kind"),
                row.rule(),
                LetterKind.About.valueOf(row.text("about")),
                LetterKind.Raising.valueOf(row.text("raising")),
                Stream.of("first", "second")
                        .filter(which -> !row.text(which).isEmpty())
                        .map(which -> new LetterKind.Destination(
                                OrganKind.ofKey(row.text(which)).orElseThrow(), row.flag(which + "Above")))
                        .toList(),
                row.text("clauses"));
    }
}
