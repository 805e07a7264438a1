package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;
import java.util.Map;

/**
 * Published in the transaction in which a case reaches a message event that calls for another procedure.
 *
 * @param message name of the message in the models
 * @param by the case that calls
 * @param procedure key of the model that holds the event
 * @param node id of the event
 * @param name Chinese name of the event
 * @param carried the variables that the event hands over: ids, dates, decisions
 */
public record Announced(
        String message,
        CaseKey by,
        String procedure,
        String node,
        String name,
        String jurisdiction,
        Map<String, Object> carried) {}
