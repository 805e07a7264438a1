package io.guicheng.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.stream.Collectors;

/** The key pair that signs anchors: made once, readable by the server's account only. */
final class AnchorKeys {

    private static final String SECRET = "anchor.key";
    private static final String PUBLIC = "anchor.pub";

    private AnchorKeys() {}

    /** Reads the pair, or makes it. */
    static KeyPair in(Path folder) {
        try {
            if (!Files.exists(folder.resolve(SECRET))) {
                make(folder);
            }
            var keys = KeyFactory.getInstance("Ed25519");
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(read(folder.resolve(PUBLIC)))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(read(folder.resolve(SECRET)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key in " + folder + " cannot be read", e);
        }
    }

    private static void make(Path folder) throws IOException, GeneralSecurityException {
        var posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder);
        if (posix) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        write(folder.resolve(PUBLIC), "PUBLIC KEY", pair.getPublic().getEncoded(), posix, "rw-r--r--");
        write(folder.resolve(SECRET), "PRIVATE KEY", pair.getPrivate().getEncoded(), posix, "rw-------");
    }

    /** The file gets its permissions with its name, before anything is in it. */
    private static void write(Path file, String kind, byte[] content, boolean posix, String permissions)
            throws IOException {
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        } else {
            Files.createFile(file);
        }
        Files.writeString(
                file,
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(kind, Base64.getEncoder().encodeToString(content), kind),
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static byte[] read(Path file) throws IOException {
        return Base64.getDecoder()
                .decode(Files.readString(file)
                        .lines()
                        .filter(line -> !line.startsWith("-----"))
                        .collect(Collectors.joining()));
    }
}
