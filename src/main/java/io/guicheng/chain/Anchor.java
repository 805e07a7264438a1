package io.guicheng.chain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where the chains of all jurisdictions stood at a moment, signed (Ed25519) and kept outside the database.
 *
 * @param number from 1, without gaps
 * @param at ISO 8601 in UTC
 * @param algorithm of {@code previous} and of the roots
 * @param previous digest of the anchor before; {@link Chain#START} for the first
 * @param key public key, X.509 in Base64
 */
public record Anchor(
        int number, String at, Algorithm algorithm, String previous, List<Head> heads, String key, String signature) {

    private static final String TITLE = "guicheng-anchor 1";

    /**
     * Where the chain of one jurisdiction stood.
     *
     * @param from first link that no earlier anchor holds
     * @param to last link
     * @param hash digest of the last link
     * @param root root of the hash tree over the links {@code from} to {@code to}
     */
    public record Head(String jurisdiction, long from, long to, String hash, String root) {}

    /** Signs. */
    public static Anchor signed(
            int number,
            String at,
            Algorithm algorithm,
            String previous,
            List<Head> heads,
            PublicKey key,
            PrivateKey secret) {
        var open = new Anchor(
                number, at, algorithm, previous, heads, Base64.getEncoder().encodeToString(key.getEncoded()), "");
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(open.statement().getBytes(StandardCharsets.UTF_8));
            return new Anchor(
                    number,
                    at,
                    algorithm,
                    previous,
                    heads,
                    open.key(),
                    Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is signed. */
    private String statement() {
        var text = new StringBuilder(TITLE)
                .append("\nnumber ")
                .append(number)
                .append("\nat ")
                .append(at)
                .append("\nalgorithm ")
                .append(algorithm.key())
                .append("\nprevious ")
                .append(previous)
                .append('\n');
        heads.forEach(head -> text.append("head %s %d %d %s %s%n"
                .formatted(head.jurisdiction(), head.from(), head.to(), head.hash(), head.root())
                .replace(System.lineSeparator(), "\n")));
        return text.append("key ").append(key).append('\n').toString();
    }

    /** The lines of the file above the list of entries. */
    public String text() {
        return statement() + "signature " + signature + "\n";
    }

    /** How the next anchor names this one. */
    public String digest() {
        return algorithm.hex(statement());
    }

    /** Whether the signature was made with the key that stands in it. */
    public boolean authentic() {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
            verifier.update(statement().getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    public Optional<Head> head(String jurisdiction) {
        return heads.stream()
                .filter(head -> head.jurisdiction().equals(jurisdiction))
                .findFirst();
    }

    /** Short form of the key, to be compared with the one that was written down when the server was set up. */
    public String fingerprint() {
        return fingerprint(key);
    }

    /** Short form of a public key (X.509 in Base64): the first 16 digits of its SHA-256, in groups of four. */
    public static String fingerprint(String key) {
        return Algorithm.SHA_256.hex(key).substring(0, 16).replaceAll("(.{4})(?=.)", "$1-");
    }

    /**
     * Reads the lines that {@link #text} wrote.
     *
     * @throws IllegalArgumentException when they are none
     */
    public static Anchor parse(String text) {
        var lines = text.split("\n", -1);
        try {
            if (!lines[0].equals(TITLE)) {
                throw new IllegalArgumentException("not an anchor");
            }
            var heads = new ArrayList<Head>();
            var at = 5;
            for (; lines[at].startsWith("head "); at++) {
                var words = lines[at].split(" ", -1);
                heads.add(new Head(words[1], Long.parseLong(words[2]), Long.parseLong(words[3]), words[4], words[5]));
            }
            return new Anchor(
                    Integer.parseInt(after("number ", lines[1])),
                    after("at ", lines[2]),
                    Algorithm.of(after("algorithm ", lines[3])),
                    after("previous ", lines[4]),
                    List.copyOf(heads),
                    after("key ", lines[at]),
                    after("signature ", lines[at + 1]));
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not an anchor", e);
        }
    }

    private static String after(String name, String line) {
        if (!line.startsWith(name)) {
            throw new IllegalArgumentException("not an anchor: " + name);
        }
        return line.substring(name.length());
    }
}
