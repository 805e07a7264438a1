package io.guicheng.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * Hashes passwords so slowly that a stolen table is not simply tried through: PBKDF2 with SHA-512, rounds and salt kept with the hash.
 * The engine's own is one round of SHA-512; hashes that it made before go on working.
 */
final class SlowHash implements PasswordEncryptor {

    private static final int SALT = 16;
    private static final int BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int iterations;

    SlowHash(int iterations) {
        this.iterations = iterations;
    }

    @Override
    public String encrypt(String password) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return iterations + "$" + base64(salt) + "$" + base64(hash(password, salt, iterations));
    }

    /** A hash that no password has and that takes as long to check as any other. Costs nothing to make: the server's start waits for it. */
    String ofNobody() {
        var salt = new byte[SALT];
        var hash = new byte[BITS / Byte.SIZE];
        RANDOM.nextBytes(salt);
        RANDOM.nextBytes(hash);
        return iterations + "$" + base64(salt) + "$" + base64(hash);
    }

    @Override
    public boolean check(String password, String encrypted) {
        var parts = encrypted.split("\\$", -1);
        if (parts.length != 3) {
            return false;
        }
        var salt = Base64.getDecoder().decode(parts[1]);
        var wanted = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(wanted, hash(password, salt, Integer.parseInt(parts[0])));
    }

    @Override
    public String hashAlgorithmName() {
        return "PBKDF2-SHA512";
    }

    private static byte[] hash(String password, byte[] salt, int iterations) {
        try {
            var key = new PBEKeySpec(password.toCharArray(), salt, iterations, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
