package io.guicheng.directreports;

import io.guicheng.kernel.CaseKey;
import io.guicheng.sealing.ReporterIdentity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters as those who receive them read them, by the case that grew out of each. Who may know that case is asked before: whoever calls
 * this has its number from a sight of the case or from a task of their own.
 */
@Service
@Transactional
public class ReceivedLetters {

    private final LetterStore store;

    ReceivedLetters(LetterStore store) {
        this.store = store;
    }

    /** Says which case grew out of a letter. */
    public void tie(String letterId, CaseKey key) {
        store.tie(letterId, key);
    }

    /** @throws io.guicheng.kernel.NotFound when no letter belongs to the case */
    @Transactional(readOnly = true)
    public Letter letter(CaseKey key) {
        return store.letter(id(key));
    }

    /** What was written down so far, in the order of {@link Note}. */
    @Transactional(readOnly = true)
    public Map<Note, String> notes(CaseKey key) {
        return store.notes(id(key));
    }

    /** Writes something down; the same notes written before are gone. */
    public void note(CaseKey key, Map<Note, String> texts) {
        store.note(id(key), texts);
    }

    /** Its receiver has it: the author is told so. */
    public void received(CaseKey key, LocalDate on) {
        store.date(id(key), "received_on", on);
    }

    /** The author has been answered. */
    public void answered(CaseKey key, LocalDate on) {
        store.date(id(key), "answered_on", on);
    }

    @Transactional(readOnly = true)
    public List<LetterFile> files(CaseKey key) {
        return store.files(id(key));
    }

    /** @throws io.guicheng.kernel.NotFound when the letter has no file of this number */
    @Transactional(readOnly = true)
    public LetterFile.Download file(CaseKey key, int number) {
        return store.download(id(key), number);
    }

    /** The author, to be sealed as the reporter of a clue that is made of the letter. */
    @Transactional(readOnly = true)
    public ReporterIdentity author(CaseKey key) {
        var letter = letter(key);
        return ReporterIdentity.of(
                Map.of(
                        ReporterIdentity.Part.NAME.key(),
                        letter.authorName(),
                        ReporterIdentity.Part.UNIT.key(),
                        letter.authorUnit()),
                "");
    }

    private String id(CaseKey key) {
        return store.ofCase(key).id();
    }
}
