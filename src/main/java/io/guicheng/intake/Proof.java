package io.guicheng.intake;

/**
 * Work that a visitor's browser has done.
 *
 * @param challenge as the server gave it out
 * @param nonce a text that, behind the challenge and a colon, has a SHA-256 with the asked number of leading zero bits
 */
public record Proof(String challenge, String nonce) {}
