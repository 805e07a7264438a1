package io.guicheng.engine;

/**
 * A new version of a procedure's model was deployed.
 *
 * @param procedure its key
 */
public record ProcedureDeployed(String procedure, int version) {}
