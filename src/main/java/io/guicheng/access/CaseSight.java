package io.guicheng.access;

import io.guicheng.casework.Attachment;
import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Dossier;
import io.guicheng.engine.Models;
import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case before the eyes of one reader: what the reader may see of it, and the way to it. Made by {@link CaseAccess#open} only, so
 * whoever holds one was asked who is reading; views of a case take it as their parameter.
 */
public final class CaseSight {

    private final Actor reader;
    private final CaseFile file;
    private final CaseViewPolicy policy;
    private final Shelf shelf;

    CaseSight(Actor reader, CaseFile file, CaseViewPolicy policy, Shelf shelf) {
        this.reader = reader;
        this.file = file;
        this.policy = policy;
        this.shelf = shelf;
    }

    /**
     * An entry of the dossier.
     *
     * @param open whether what was handed in is for this reader; who did which step when is for everybody who sees the case
     */
    public record SeenEntry(Dossier.Entry entry, boolean open) {}

    public Actor reader() {
        return reader;
    }

    public CaseFile file() {
        return file;
    }

    public CaseKey key() {
        return file.key();
    }

    /** The organ that owns the case sees all that is in it. */
    public boolean everything() {
        return policy.everything();
    }

    /** Where each candidate stands, and what each member stated. */
    public boolean overall() {
        return policy.overall();
    }

    /** What petitions and clues say about a candidate; objections to an appointment are of the same kind. */
    public boolean petitions() {
        return policy.petitions();
    }

    /** What the review of posts found. */
    public boolean findings() {
        return policy.findings();
    }

    /** What an organ said or handed in: for itself and the organ that owns the case. */
    public boolean workOf(@Nullable String organ) {
        return policy.workOf(organ);
    }

    /** What is for the heads of this organ, in their own right, and not for its other people. */
    public boolean heads(String organ) {
        return workOf(organ) && reader.heads(organ);
    }

    /** The dossier, entry by entry; the reading is logged when the reader sees more than the own organ's work. */
    public List<SeenEntry> dossier() {
        if (overall()) {
            shelf.logReading(this);
        }
        return shelf.dossier(file.key()).stream()
                .map(entry -> new SeenEntry(entry, mayRead(entry)))
                .toList();
    }

    /** Whether the dossier's chain holds: for everybody who sees the case. */
    public Dossier.Check verified() {
        return shelf.verified(file.key());
    }

    /** The files that this reader may have. */
    public List<Attachment> attachments() {
        return shelf.attachments(file.key()).stream().filter(this::mayHave).toList();
    }

    boolean mayHave(Attachment attachment) {
        return workOf(attachment.organ()) || isShared(String.valueOf(attachment.step()));
    }

    private boolean mayRead(Dossier.Entry entry) {
        return switch (entry.kind()) {
            case "ended" -> true;
            // that somebody had to stay away says something about the candidate
            case "recusal-refused" -> petitions();
            case "rule" -> workOf(entry.organ());
            default -> workOf(entry.organ()) || isShared(entry.step());
        };
    }

    private boolean isShared(String step) {
        return overall() && shelf.isShared(file, step);
    }

    /**
     * Every open task of the case, for what is computed over all of them; a single one is shown only if {@link #shows(OpenTask, String)}
     * says so.
     */
    public List<OpenTask> tasks() {
        return shelf.tasks(file.key());
    }

    /**
     * Whether this reader may see that the task waits.
     *
     * @param organ id of the task's organ
     */
    public boolean shows(OpenTask task, @Nullable String organ) {
        return overall() || workOf(organ) || reader.userId().equals(task.assignee());
    }

    /** Where the case stands in the models this reader may see. How a candidate's own vetting went can be read off its diagram. */
    public List<Models.Course> courses() {
        return shelf.courses(file.key()).stream()
                .filter(course -> overall() || course.procedure().equals(file.procedure()))
                .toList();
    }

    /**
     * BPMN XML of a model the case runs through.
     *
     * @throws NotFound when it does not, or this reader may not see where the case stands there
     */
    public String diagram(String procedure) {
        return courses().stream()
                .filter(course -> course.procedure().equals(procedure))
                .findFirst()
                .map(course -> shelf.xml(course.modelId()))
                .orElseThrow(() -> new NotFound("流程图不存在"));
    }
}
