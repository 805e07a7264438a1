package io.guicheng.ballot;

import io.guicheng.kernel.CaseKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ballot as it is held.
 *
 * @param organ whose people run it
 * @param tellers user ids; empty on screen
 * @param smallCell with fewer valid papers than this a secret ballot is not broken down
 * @param issued how many papers were handed out; null on paper as long as nobody has entered it
 * @param result null until it is closed
 */
public record Ballot(
        String id,
        CaseKey caseKey,
        String organ,
        String title,
        Setup.Secrecy secrecy,
        Setup.Way way,
        List<Item> items,
        List<String> tellers,
        int smallCell,
        String openedBy,
        Instant openedAt,
        @Nullable Instant closesAt,
        @Nullable Integer issued,
        State state,
        @Nullable Instant closedAt,
        @Nullable Result result) {

    /** How far it is. */
    public enum State {
        OPEN,
        CLOSED,
        CANCELLED
    }

    public boolean secret() {
        return secrecy == Setup.Secrecy.SECRET;
    }

    /** The matter that reminders are about. */
    public String about() {
        return "ballot:" + id;
    }
}
