package io.guicheng.sealing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The keys on disk, outside of the database and of its backups: a JSON file that only the server's own account may read (0600 where the
 * file system knows that). Replaced as a whole, so that a crash leaves the old or the new one.
 */
final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /**
     * One key.
     *
     * @param use {@code wrap} for keys that wrap data keys, {@code mac} for the one that signs what visitors bring back
     * @param algorithm a {@link SealingCipher#label()}, or HmacSHA256
     * @param created ISO instant
     */
    // two of them are never compared
    @SuppressWarnings("ArrayRecordComponent")
    record Key(
            @JsonProperty("id") String id,
            @JsonProperty("use") String use,
            @JsonProperty("algorithm") String algorithm,
            @JsonProperty("created") String created,
            @JsonProperty("material") byte[] material) {

        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    /**
     * All of them.
     *
     * @param primary id of the key that wraps from now on
     */
    record Content(
            @JsonProperty("primary") String primary,
            @JsonProperty("keys") List<Key> keys) {}

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    FileTime changedAt() {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Content read() {
        try {
            return JSON.readValue(Files.readAllBytes(path), Content.class);
        } catch (JsonProcessingException e) {
            // its message could quote the file
            throw new IllegalStateException("密钥文件无法读取 / the key file is damaged: " + path);
        } catch (IOException e) {
            throw new IllegalStateException("密钥文件无法读取 / the key file cannot be read: " + path, e);
        }
    }

    void write(Content content) {
        try {
            var folder = path.getParent();
            if (folder != null && !Files.exists(folder)) {
                Files.createDirectories(folder, ownersOnly("rwx------"));
            }
            var fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, ownersOnly("rw-------"));
            Files.write(fresh, JSON.writeValueAsBytes(content), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("密钥文件无法写入 / the key file cannot be written: " + path, e);
        }
    }

    /** Whether others on this machine could read it; false where the file system does not say. */
    boolean isReadableByOthers() {
        try {
            return isPosix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownersOnly(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
