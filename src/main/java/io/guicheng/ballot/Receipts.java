package io.guicheng.ballot;

import java.security.SecureRandom;
import java.util.Locale;

/** Receipt codes: 100 random bits in letters and digits that nobody mistakes for each other. */
final class Receipts {

    /** Crockford's 32: no I, L, O, U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    private Receipts() {}

    static String fresh(SecureRandom random) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** In groups, for people. */
    static String shown(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** As typed by somebody: small letters, spaces and the usual mistakes do not matter. */
    static String typed(String text) {
        return text.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
