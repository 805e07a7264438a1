package io.guicheng.inquiries;

import io.guicheng.inquiries.Inquiry.Answer;
import io.guicheng.inquiries.Inquiry.Signer;
import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of inquiries. */
public interface Inquiries {

    /** Enters what was filed, with those who signed it. */
    void open(CaseKey key, Filed filed, List<Signer> signers);

    /** @throws io.guicheng.kernel.NotFound when the case has none */
    Inquiry get(CaseKey key);

    /** In the order of the paper. */
    List<Signer> signers(CaseKey key);

    /**
     * Whether it is taken; ground and note are null for one that is.
     *
     * @throws io.guicheng.kernel.NotFound when the case has none
     */
    void decide(CaseKey key, boolean admitted, @Nullable String ground, @Nullable String note, String userId);

    /** What the superior says to a refusal; overruled, it is admitted. */
    void review(CaseKey key, boolean admitted, String note, String userId);

    /** Another answer is due; its number is the next. */
    void ask(CaseKey key, LocalDate dueOn);

    /** The answers, the first one first; the last may still be due. */
    List<Answer> answers(CaseKey key);

    /** The last one was given. */
    void answer(CaseKey key, String way, LocalDate on, String text);

    /** The evaluation of the last one. */
    void ballot(CaseKey key, String ballotId);

    /** What the evaluation of the last one came to. */
    void evaluate(CaseKey key, int satisfied, int votes);

    void report(CaseKey key, String report, LocalDate on);

    /** What the superior decided about what was reported. */
    void decideAbove(CaseKey key, String decision, String note, String userId);

    /** What was filed; the components as in {@link Inquiry}. */
    record Filed(
            String kind,
            String inquirer,
            String respondent,
            @Nullable String officialId,
            String respondentName,
            String respondentOrgan,
            String matter,
            LocalDate filedOn) {}
}
