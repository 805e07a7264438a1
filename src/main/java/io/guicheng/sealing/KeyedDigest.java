package io.guicheng.sealing;

import org.springframework.stereotype.Component;

/** Digests with a key that stands outside of the database: who has only the database can neither compute nor check them. */
@Component
public class KeyedDigest {

    private final KeyRing keys;

    KeyedDigest(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * HMAC-SHA256, 32 bytes.
     *
     * @param purpose keeps the uses apart: the digest of one is worth nothing for another
     */
    public byte[] of(String purpose, byte[] message) {
        return keys.mac(purpose, message);
    }
}
