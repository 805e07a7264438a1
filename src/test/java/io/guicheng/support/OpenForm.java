package io.guicheng.support;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;

/** The form of Tasklist that is open on a page, of a task or of a start, filled in by what is to be read on it. */
public class OpenForm {

    private static final String ERRORS = ".fjs-form-field-error, .gc-cell-error";

    private final Page page;

    OpenForm(Page page) {
        this.page = page;
    }

    public final Page page() {
        return page;
    }

    static Pattern exactly(String text) {
        // the browser reads the pattern, so no \\Q…\\E
        var quoted = text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
        return Pattern.compile("^\\s*" + quoted + "\\s*\\*?\\s*$");
    }

    /** The field under this label; the n-th, from 0, where a form says the same twice. */
    public final Locator field(String label, int n) {
        return page.locator(".gc-form .fjs-form-field")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                ".fjs-form-field-label, .gc-head",
                                new Page.LocatorOptions().setHasText(exactly(label)))))
                .nth(n);
    }

    public final void fill(String label, String value) {
        fill(label, 0, value);
    }

    public final void fill(String label, int n, String value) {
        input(label, n).fill(value);
    }

    /** What stands in a field of text. */
    public final String typed(String label) {
        return input(label, 0).inputValue();
    }

    private Locator input(String label, int n) {
        return field(label, n).locator("input, textarea").first();
    }

    public final void date(String label, Object day) {
        var input = input(label, 0);
        input.fill(day.toString());
        input.press("Enter");
        input.blur();
    }

    public final void select(String label, String option) {
        var field = field(label, 0);
        field.locator(".fjs-input-group").click();
        field.getByText(option, new Locator.GetByTextOptions().setExact(true)).click();
    }

    /** Searches a long list by typing part of an option, or adds one to a list of several. */
    public final void pick(String label, String words) {
        var field = field(label, 0);
        var input = field.locator("input").first();
        input.fill(words);
        field.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        // a list of several stays open, over what comes below
        input.blur();
    }

    public final void tick(String label, String... options) {
        for (var option : options) {
            field(label, 0)
                    .getByText(option, new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
    }

    public final void check(String label) {
        input(label, 0).check();
    }

    public final void upload(String label, String name, String type, byte[] content) {
        var field = field(label, 0);
        field.locator("input[type=file]").first().setInputFiles(new FilePayload(name, type, content));
        field.getByText(name, new Locator.GetByTextOptions().setExact(true)).waitFor();
    }

    /** A small PDF of this name. */
    public final void upload(String label, String name) {
        upload(label, name + ".pdf", "application/pdf", CaseDriver.pdf());
    }

    public final void button(String text) {
        page.locator(".gc-form")
                .getByText(text, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** A cell of a table, by the row's name and the column's heading. */
    public final Locator cell(String row, String column) {
        return page.getByLabel(row + "，" + column, new Page.GetByLabelOptions().setExact(true));
    }

    /** A cell where several tables of the form have such rows and columns. */
    public final Locator cell(String table, String row, String column) {
        return field(table, 0).getByLabel(row + "，" + column, new Locator.GetByLabelOptions().setExact(true));
    }

    /** The cells of a column, from the first row to the last. */
    public final List<Locator> column(String table, String column) {
        return field(table, 0).locator("[aria-label$='，" + column + "']").all();
    }

    /** Types part of an option and takes the first that is offered. */
    public final void search(String row, String column, String words) {
        var cell = cell(row, column).first();
        cell.fill(words);
        page.locator(".gc-combo-list [role=option]").first().waitFor();
        cell.press("Enter");
    }

    public final void cellDate(String row, String column, Object day) {
        var cell = cell(row, column).first();
        cell.fill(day.toString());
        cell.press("Tab");
    }

    /** All that is said to be wrong. */
    public final Locator problems() {
        return page.locator(
                ".gc-form .fjs-form-field-error, .gc-form .gc-cell-error, .gc-taskform .gc-summary:visible");
    }

    /** What is said to be wrong at this field or in its cells; it waits until something is. */
    public final String problemAt(String label) {
        var problems = field(label, 0).locator(ERRORS);
        problems.first().waitFor();
        return String.join("\n", problems.allInnerTexts());
    }
}
