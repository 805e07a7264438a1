package io.guicheng.sealing;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/** SM4-GCM (RFC 8998) of Bouncy Castle with what Tink does around AES-GCM: 96-bit random nonce in front, 128-bit tag behind. */
final class Sm4Gcm implements Aead {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    Sm4Gcm(byte[] key) {
        this.key = key.clone();
    }

    @Override
    public byte[] encrypt(byte[] plaintext, byte @Nullable [] associatedData) throws GeneralSecurityException {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        return encrypt(nonce, plaintext, associatedData);
    }

    /** With a nonce that the caller answers for; the published test vectors need it. */
    byte[] encrypt(byte[] nonce, byte[] plaintext, byte @Nullable [] associatedData) throws GeneralSecurityException {
        var cipher = cipher(true, nonce, associatedData);
        var sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plaintext.length));
        finish(cipher, plaintext, 0, sealed, NONCE);
        return sealed;
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte @Nullable [] associatedData) throws GeneralSecurityException {
        if (ciphertext.length < NONCE + TAG_BITS / 8) {
            throw new GeneralSecurityException("too short");
        }
        var cipher = cipher(false, Arrays.copyOf(ciphertext, NONCE), associatedData);
        var plain = new byte[cipher.getOutputSize(ciphertext.length - NONCE)];
        finish(cipher, ciphertext, NONCE, plain, 0);
        return plain;
    }

    private GCMBlockCipher cipher(boolean encrypting, byte[] nonce, byte @Nullable [] associatedData) {
        var cipher = (GCMBlockCipher) GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(
                encrypting,
                new AEADParameters(
                        new KeyParameter(key), TAG_BITS, nonce, associatedData == null ? new byte[0] : associatedData));
        return cipher;
    }

    private static void finish(GCMBlockCipher cipher, byte[] in, int from, byte[] out, int to)
            throws GeneralSecurityException {
        try {
            var written = cipher.processBytes(in, from, in.length - from, out, to);
            cipher.doFinal(out, to + written);
        } catch (InvalidCipherTextException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
