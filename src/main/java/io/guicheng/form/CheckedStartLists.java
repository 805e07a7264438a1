package io.guicheng.form;

import io.guicheng.casework.CaseFile;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries every line the way it will be opened, with everything the procedure checks, and takes each back before the next. */
@Service
class CheckedStartLists implements StartLists {

    /** Every line is a case that somebody has to work on, and all of them are opened in one transaction. */
    private static final int MOST_CASES = 200;

    private static final String FILE = "file";

    private final ObjectProvider<CaseStart> starts;
    private final StartForms forms;
    private final TransactionTemplate attempt;

    CheckedStartLists(ObjectProvider<CaseStart> starts, StartForms forms, PlatformTransactionManager transactions) {
        this.starts = starts;
        this.forms = forms;
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A line of the list, the headings being number 1. */
    private record Line(int number, List<String> cells) {}

    @Override
    public List<String> startable(Actor actor) {
        return starts.stream()
                .filter(CaseStart::listed)
                .filter(start -> start.startingOrgan(actor).isPresent())
                .map(CaseStart::procedure)
                .sorted()
                .toList();
    }

    @Override
    public List<Column> columns(Actor actor, String procedure) {
        return form(actor, procedure).columns();
    }

    @Override
    public Checked check(Actor actor, String procedure, List<List<String>> all) {
        var columns = form(actor, procedure);
        var headings = headings(all);
        var wrong = new ArrayList<Wrong>();
        columns.faults(headings).forEach(fault -> wrong.add(new Wrong(1, "", fault)));
        var lines = lines(all);
        if (wrong.isEmpty()) {
            var seen = new HashMap<Map<String, Object>, Integer>();
            for (var line : lines) {
                check(actor, procedure, columns, headings, line, seen, wrong);
            }
        }
        return new Checked(lines.size(), wrong);
    }

    private void check(
            Actor actor,
            String procedure,
            ListColumns columns,
            List<String> headings,
            Line line,
            Map<Map<String, Object>, Integer> seen,
            List<Wrong> wrong) {
        var problems = new Problems();
        var values = columns.values(headings, line.cells(), problems);
        var before = seen.putIfAbsent(values, line.number());
        try {
            problems.refuse();
            attempt.executeWithoutResult(status -> {
                status.setRollbackOnly();
                forms.start(actor, procedure, values);
            });
        } catch (RefusedInput refused) {
            refused.errors().forEach(error -> wrong.add(wrong(columns, line, error)));
        } catch (Refused refused) {
            wrong.add(new Wrong(line.number(), "", String.valueOf(refused.getMessage())));
        }
        if (before != null) {
            wrong.add(new Wrong(line.number(), "", "与第 " + before + " 行相同"));
        }
    }

    private static Wrong wrong(ListColumns columns, Line line, FieldError error) {
        return new Wrong(line.number(), columns.label(error.field()), error.message());
    }

    @Override
    @Transactional
    public List<CaseFile> open(Actor actor, String procedure, List<List<String>> all) {
        var columns = form(actor, procedure);
        var headings = headings(all);
        var opened = new ArrayList<CaseFile>();
        for (var line : lines(all)) {
            try {
                opened.add(forms.start(actor, procedure, columns.values(headings, line.cells(), new Problems())));
            } catch (RefusedInput refused) {
                // it could be opened a moment ago, or alone
                throw RefusedInput.of(
                        FILE,
                        "第 " + line.number() + " 行：" + refused.errors().get(0).message());
            }
        }
        return opened;
    }

    private static List<String> headings(List<List<String>> all) {
        return all.get(0).stream().map(String::strip).toList();
    }

    private static List<Line> lines(List<List<String>> all) {
        var lines = Stream.iterate(1, i -> i < all.size(), i -> i + 1)
                .map(i -> new Line(i + 1, all.get(i)))
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        if (lines.isEmpty()) {
            throw RefusedInput.of(FILE, "表中只有列名，没有要立案的行");
        }
        if (lines.size() > MOST_CASES) {
            throw RefusedInput.of(FILE, "一次最多立案 " + MOST_CASES + " 件，表中有 " + lines.size() + " 行，请分几次办理");
        }
        return lines;
    }

    private ListColumns form(Actor actor, String procedure) {
        if (!startable(actor).contains(procedure)) {
            throw new NotFound("没有这个流程，或者不能从表格发起");
        }
        var form = forms.form(actor, procedure);
        return new ListColumns(FormSchema.of(form.schema()), form.data());
    }
}
