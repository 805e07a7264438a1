package io.guicheng.sealing;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * How a record is sealed: under a data key of its own, which the file's key wraps. Both are bound to the record's id, so that what was
 * sealed for one record does not open as another.
 */
final class Envelope {

    private Envelope() {}

    static byte[] wrap(Aead wrapping, byte[] dataKey, String id, SealingCipher cipher) throws GeneralSecurityException {
        return wrapping.encrypt(dataKey, bound("key", id, cipher));
    }

    static byte[] unwrap(Aead wrapping, SealedRecords.Wrapped record) throws GeneralSecurityException {
        return wrapping.decrypt(record.wrappedKey(), bound("key", record.id(), record.cipher()));
    }

    static byte[] seal(byte[] dataKey, byte[] plain, String id, SealingCipher cipher) throws GeneralSecurityException {
        return cipher.with(dataKey).encrypt(plain, bound("content", id, cipher));
    }

    static byte[] open(byte[] dataKey, byte[] ciphertext, String id, SealingCipher cipher)
            throws GeneralSecurityException {
        return cipher.with(dataKey).decrypt(ciphertext, bound("content", id, cipher));
    }

    private static byte[] bound(String what, String id, SealingCipher cipher) {
        return ("guicheng sealed 1\n" + what + "\n" + cipher.label() + "\n" + id).getBytes(StandardCharsets.UTF_8);
    }
}
