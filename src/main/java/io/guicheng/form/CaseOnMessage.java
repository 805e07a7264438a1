package io.guicheng.form;

import io.guicheng.casework.CaseFile;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Organ;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a procedure's cases begin when another procedure calls for them, by throwing the message with which this procedure's model
 * begins. A bean of the procedure's package. Everything runs in the transaction of the step that threw.
 */
public interface CaseOnMessage {

    /** Key of the procedure. */
    String procedure();

    /** Name of the message in the models. */
    String message();

    /** Two capital letters of its case numbers. */
    String prefix();

    /** The organ that will own the case; the case is one of that organ's jurisdiction. */
    Organ owner(Call call);

    /** Title of the new case. */
    String title(Call call);

    /** Writes to the registers what the call says, and returns the first variables of the model. */
    Map<String, Object> begin(CaseFile file, Call call);

    /**
     * A call from another case.
     *
     * @param by the case that calls
     * @param origin its number, as the new case may hold it; null when the calling case is confined to those who receive it
     * @param jurisdiction the calling case's
     * @param carried what the caller's event hands over: ids, dates, decisions
     */
    record Call(CaseKey by, @Nullable String origin, String jurisdiction, Map<String, Object> carried) {}
}
