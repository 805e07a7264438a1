package io.guicheng.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/** The ciphers a site may choose from; each record and each key notes its own, so that a change of the setting leaves old ones readable. */
public enum SealingCipher {
    AES_256_GCM("AES-256-GCM", 32) {
        @Override
        Aead with(byte[] key) throws GeneralSecurityException {
            return new AesGcmJce(key);
        }
    },
    SM4_GCM("SM4-GCM", 16) {
        @Override
        Aead with(byte[] key) {
            return new Sm4Gcm(key);
        }
    };

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String label;
    private final int keyBytes;

    SealingCipher(String label, int keyBytes) {
        this.label = label;
        this.keyBytes = keyBytes;
    }

    /** As the setting, the key file and the tables write it. */
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException for a cipher that is not offered */
    public static SealingCipher of(String label) {
        return Arrays.stream(values())
                .filter(cipher -> cipher.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("不支持的密封算法 / unknown cipher: " + label));
    }

    byte[] freshKey() {
        var key = new byte[keyBytes];
        RANDOM.nextBytes(key);
        return key;
    }

    /** Authenticated encryption under this key; draws a fresh nonce for each message and puts it in front. */
    abstract Aead with(byte[] key) throws GeneralSecurityException;
}
