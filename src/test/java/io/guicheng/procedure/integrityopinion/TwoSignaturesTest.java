package io.guicheng.procedure.integrityopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.guicheng.casework.CaseFile;
import io.guicheng.clause.Parameters;
import io.guicheng.engine.OpenTask;
import io.guicheng.form.Input;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Petitions;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Must;
import io.guicheng.selection.Opinion;
import io.guicheng.selection.Opinions;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

/** Three people stand behind a reply, or it is not given. */
class TwoSignaturesTest {

    private static final String CANDIDATE = "candidate";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Input SIGN = Input.of(Map.of("decision", "sign", "note", ""));
    private static final Input RETURN = Input.of(Map.of("decision", "return", "note", "依据不足"));

    private final Opinions opinions = mock(Opinions.class);
    private final Candidates candidates = mock(Candidates.class);
    private final Parameters parameters = mock(Parameters.class);
    private final Reply reply = new Reply(
            opinions,
            mock(CandidateCards.class),
            candidates,
            mock(Officials.class),
            mock(Petitions.class),
            mock(IntegrityFiles.class),
            mock(Organizations.class));
    private final SignFirst first = new SignFirst(reply, opinions);
    private final SignSecond second = new SignSecond(reply, opinions, candidates, parameters);

    @BeforeEach
    void a_reply_valid_for_half_a_year() {
        when(parameters.period(any(), any(), any())).thenReturn(Period.ofMonths(6));
    }

    @Test
    void who_drafted_does_not_sign() {
        draft(Opinion.Verdict.CLEAR, null);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> first.complete(by("drafter"), SIGN));
        verify(opinions, never()).signFirst(any(), any());
    }

    @Test
    void another_leader_signs_first() {
        draft(Opinion.Verdict.CLEAR, null);

        var variables = first.complete(by("head"), SIGN);

        assertThat(variables).containsEntry("replyReturned", false);
        verify(opinions).signFirst(CANDIDATE, "head");
    }

    @ParameterizedTest
    @CsvSource({"drafter", "head"})
    void neither_the_drafter_nor_the_first_signer_signs_second(String user) {
        draft(Opinion.Verdict.CLEAR, "head");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> second.complete(by(user), SIGN));
        verify(opinions, never()).give(any());
    }

    @ParameterizedTest
    @CsvSource({"CLEAR,CLEAR", "NOT_AFFECTING,MINOR", "AFFECTING,BLOCKS", "UNRESOLVED,OPEN"})
    void the_second_signature_gives_the_reply_and_answers_the_must(Opinion.Verdict verdict, String must) {
        draft(verdict, "head");

        second.complete(by("leader"), SIGN);

        var given = ArgumentCaptor.forClass(Opinion.class);
        verify(opinions).give(given.capture());
        assertThat(given.getValue().validUntil()).isEqualTo(LocalDate.of(2027, 5, 20));
        var answered = ArgumentCaptor.forClass(Must.class);
        verify(candidates).writeMust(eq(CANDIDATE), answered.capture());
        assertThat(answered.getValue().verdict()).isEqualTo(must);
    }

    @Test
    void a_returned_reply_is_not_given_and_says_why() {
        draft(Opinion.Verdict.CLEAR, "head");

        var variables = second.complete(by("leader"), RETURN);

        assertThat(variables).containsEntry("replyReturned", true);
        verify(opinions).returnDraft(CANDIDATE, "依据不足");
        verify(opinions, never()).give(any());
    }

    @Test
    void nothing_is_returned_without_a_reason() {
        draft(Opinion.Verdict.CLEAR, null);
        var silent = Input.of(Map.of("decision", "return", "note", ""));

        assertThatExceptionOfType(RefusedInput.class).isThrownBy(() -> first.complete(by("head"), silent));
        verify(opinions, never()).returnDraft(any(), any());
    }

    private void draft(Opinion.Verdict verdict, String firstSigner) {
        when(opinions.draft(CANDIDATE))
                .thenReturn(Optional.of(new Opinions.IntegrityDraft(
                        CANDIDATE, verdict, "依据", "已听取", "drafter", firstSigner, null, null)));
    }

    private static Work by(String user) {
        var file = mock(CaseFile.class);
        when(file.jurisdiction()).thenReturn("990100");
        return new Work(
                mock(OpenTask.class),
                file,
                new Actor(new Person(user, user, null, true), List.of()),
                "990100-discipline",
                Map.of("candidateId", CANDIDATE),
                TODAY);
    }
}
