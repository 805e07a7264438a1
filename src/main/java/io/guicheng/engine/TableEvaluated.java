package io.guicheng.engine;

import java.util.List;
import java.util.Map;

/**
 * A decision table was asked. Published in the thread and the transaction that asked.
 *
 * @param version version of the table as deployed
 * @param fired the rules that fired, in table order
 */
public record TableEvaluated(String table, int version, Map<String, Object> inputs, List<Decisions.Fired> fired) {}
