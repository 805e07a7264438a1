package io.guicheng.form;

import io.guicheng.casework.CaseFile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a procedure shows on the page of its cases beyond what all cases show. A bean of the procedure's package. */
public interface CasePanels {

    /** Key of the procedure. */
    String procedure();

    /** The sections of the page, for one reader. The number of statements must not depend on how much there is to show. */
    List<Panel> panels(CaseFile file, Reader reader);

    /**
     * Whether what was handed in at this step is for all readers who see the case's overall state, and not only for the organ that
     * handed it in.
     *
     * @param step {@code procedure.task}
     */
    default boolean shared(String step) {
        return step.startsWith(procedure() + ".");
    }

    /** What ids in the forms of the case are called: officials, posts, organs. */
    default Map<String, String> names(CaseFile file) {
        return Map.of();
    }

    /** What a reader who may know the case may see of it: the organ above its owner, for one, nothing that was handed in. */
    interface Reader {

        /** Where the case as a whole stands, with what was said in it. */
        boolean overall();

        /** What this organ said or handed in. */
        boolean workOf(@Nullable String organ);

        /** What is for the heads of this organ, in their own right, and not for its other people. */
        default boolean heads(String organ) {
            return false;
        }
    }

    /** A section: facts, and tables below them. */
    record Panel(String title, List<Fact> facts, List<Table> tables) {

        public Panel(String title, List<Fact> facts) {
            this(title, facts, List.of());
        }

        /** Whether there is nothing in it yet; such a section is not shown. */
        public boolean empty() {
            return facts.isEmpty() && tables.isEmpty();
        }
    }

    /**
     * A line of a section.
     *
     * @param light green, amber or red; empty for none
     */
    record Fact(String label, String value, String light) {

        public Fact(String label, String value) {
            this(label, value, "");
        }

        /** Adds a line for what is known; null is not, and neither is a field that was left empty. */
        public static void add(List<Fact> facts, String label, @Nullable Object value) {
            if (value != null && !value.toString().isEmpty()) {
                facts.add(new Fact(label, value.toString()));
            }
        }
    }

    /** A table of texts; each row has a cell for every column, and its first cell heads the row. */
    record Table(String caption, List<String> columns, List<List<String>> rows) {}
}
