package io.guicheng.chain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.Arrays;
import java.util.HexFormat;

/** A digest of 256 bits. Every entry names the one it was made with, so that a change of the setting leaves older entries valid. */
public enum Algorithm {
    /** FIPS 180-4. */
    SHA_256("SHA-256"),
    /** GB/T 32905. Comes from Bouncy Castle; where that is missing, asking for a digest throws {@link IllegalStateException}. */
    SM3("SM3");

    private final String key;

    Algorithm(String key) {
        this.key = key;
    }

    /** Its name in the database, in archives and in settings. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException when there is no algorithm of this name */
    public static Algorithm of(String key) {
        return Arrays.stream(values())
                .filter(one -> one.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a digest algorithm: " + key));
    }

    /** A new digest. */
    public MessageDigest start() {
        try {
            return this == SHA_256
                    ? MessageDigest.getInstance(key)
                    : MessageDigest.getInstance(key, BouncyCastle.PROVIDER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The digest in 64 hexadecimal digits. */
    public String hex(byte[] content) {
        return HexFormat.of().formatHex(start().digest(content));
    }

    /** The digest of a text in UTF-8. */
    public String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Loaded by name: the verifier of an archive that uses SHA-256 only runs without the library. */
    private static final class BouncyCastle {

        static final Provider PROVIDER = load();

        private static Provider load() {
            try {
                return Class.forName("org.bouncycastle.jce.provider.BouncyCastleProvider")
                        .asSubclass(Provider.class)
                        .getDeclaredConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("SM3 needs the library bcprov beside this program", e);
            }
        }
    }
}
