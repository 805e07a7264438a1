package io.guicheng.sealing;

import com.google.crypto.tink.Aead;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import jakarta.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that wrap data keys, read from the key file. Refuses to let the server start when the database holds something sealed under a
 * key that is not there: it would be found out only when a reporter's life depends on an answer.
 */
@Component
class KeyRing {

    static final String WRAP = "wrap";
    static final String MAC = "mac";
    private static final String HMAC = "HmacSHA256";
    private static final int MAC_BYTES = 32;
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyFile file;
    private final SealingCipher cipher;
    private final SealedRecords records;
    private final Clock clock;
    private KeyFile.@Nullable Content content;
    private @Nullable FileTime readAt;

    KeyRing(
            @Value("${guicheng.sealing.key-file:./data/keys/sealing.keys}") Path path,
            @Value("${guicheng.sealing.cipher:AES-256-GCM}") String cipher,
            SealedRecords records,
            Clock clock) {
        this.file = new KeyFile(path);
        this.cipher = SealingCipher.of(cipher);
        this.records = records;
        this.clock = clock;
    }

    /** A key as it is told to administrators: never what it is made of. */
    record Told(String id, String algorithm, String created, boolean primary) {}

    @PostConstruct
    void open() {
        if (!file.exists()) {
            if (records.any()) {
                throw new IllegalStateException(
                        "数据库中有已密封的举报人信息，但密钥文件不存在：" + file.path()
                                + "。请把该文件从密钥备份恢复到原处（或用 guicheng.sealing.key-file 指明位置）后再启动。"
                                + " / The database holds sealed records but the key file is missing. Restore it and start again.");
            }
            var first = freshWrappingKey();
            var mac = new KeyFile.Key(freshId("m"), MAC, HMAC, clock.instant().toString(), random(MAC_BYTES));
            store(new KeyFile.Content(first.id(), List.of(first, mac)));
            LOG.info(
                    "已生成密钥文件 {}，请立即另行备份（不要与数据库备份放在一起） / new key file, back it up apart from the database", file.path());
        }
        reload();
        if (file.isReadableByOthers()) {
            LOG.warn("密钥文件 {} 可被其他用户读取，请改为 0600 / the key file is readable by others", file.path());
        }
        for (var sample : records.onePerKey()) {
            check(sample);
        }
        if (!primary().algorithm().equals(cipher.label())) {
            addPrimary();
            LOG.info("密封算法已改为 {}；新记录用新密钥，旧记录待轮换 / cipher changed, old records wait for a rotation", cipher.label());
        }
    }

    private void check(SealedRecords.Wrapped sample) {
        var known = find(sample.keyId());
        if (known == null) {
            throw new IllegalStateException("密钥文件 " + file.path() + " 中没有密封记录所用的密钥 " + sample.keyId()
                    + "，不能启动。请恢复含有该密钥的密钥文件。 / A key that sealed records need is not in the key file.");
        }
        try {
            Envelope.unwrap(aead(known), sample);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "密钥文件 " + file.path() + " 中的密钥 " + sample.keyId()
                            + " 打不开数据库中的密封记录，不能启动。请恢复正确的密钥文件。 / A key in the key file does not fit the sealed records.",
                    e);
        }
    }

    /** The cipher for new records. */
    SealingCipher cipher() {
        return cipher;
    }

    synchronized String primaryId() {
        // another node may have rotated
        refresh();
        return primary().id();
    }

    /** @throws IllegalStateException when there is no such key */
    synchronized Aead wrapping(String keyId) {
        var known = find(keyId);
        if (known == null) {
            // another node may have rotated
            reload();
            known = find(keyId);
        }
        if (known == null) {
            throw new IllegalStateException("sealed under a key that is not in the key file: " + keyId);
        }
        return aead(known);
    }

    /** A keyed digest for what visitors bring back; {@code purpose} keeps the uses apart. */
    synchronized byte[] mac(String purpose, byte[] message) {
        var key = content().keys().stream()
                .filter(one -> one.use().equals(MAC))
                .findFirst()
                .orElseThrow();
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.material(), HMAC));
            mac.update((purpose + "\0").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized List<Told> told() {
        refresh();
        return content().keys().stream()
                .filter(key -> key.use().equals(WRAP))
                .map(key -> new Told(
                        key.id(),
                        key.algorithm(),
                        key.created(),
                        key.id().equals(content().primary())))
                .toList();
    }

    /** Adds a key of the set cipher that wraps from now on. */
    synchronized void addPrimary() {
        refresh();
        var fresh = freshWrappingKey();
        var all = new ArrayList<>(content().keys());
        all.add(fresh);
        store(new KeyFile.Content(fresh.id(), all));
        reload();
    }

    /**
     * Takes a key out of the file for good.
     *
     * @throws NotFound when there is none of this id
     * @throws Refused while records need it
     */
    synchronized void retire(String keyId) {
        refresh();
        var known = find(keyId);
        if (known == null || !known.use().equals(WRAP)) {
            throw new NotFound("没有此密钥");
        }
        if (keyId.equals(content().primary())) {
            throw new Refused("正在使用的密钥不能停用，请先轮换");
        }
        if (records.countByKey().getOrDefault(keyId, 0) > 0) {
            throw new Refused("仍有记录使用此密钥，请先轮换");
        }
        store(new KeyFile.Content(
                content().primary(),
                content().keys().stream().filter(key -> !key.id().equals(keyId)).toList()));
        reload();
    }

    private void refresh() {
        if (!file.changedAt().equals(readAt)) {
            reload();
        }
    }

    private synchronized void reload() {
        readAt = file.changedAt();
        content = file.read();
    }

    private void store(KeyFile.Content fresh) {
        file.write(fresh);
    }

    private synchronized KeyFile.Content content() {
        var known = content;
        if (known == null) {
            throw new IllegalStateException("not opened");
        }
        return known;
    }

    private KeyFile.Key primary() {
        var known = find(content().primary());
        if (known == null) {
            throw new IllegalStateException(
                    "密钥文件不完整 / the key file names a primary key that is not in it: " + file.path());
        }
        return known;
    }

    private KeyFile.@Nullable Key find(String keyId) {
        Map<String, KeyFile.Key> byId =
                content().keys().stream().collect(Collectors.toMap(KeyFile.Key::id, key -> key));
        return byId.get(keyId);
    }

    private static Aead aead(KeyFile.Key key) {
        try {
            return SealingCipher.of(key.algorithm()).with(key.material());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key cannot be used: " + key.id(), e);
        }
    }

    private KeyFile.Key freshWrappingKey() {
        return new KeyFile.Key(
                freshId("k"), WRAP, cipher.label(), clock.instant().toString(), cipher.freshKey());
    }

    private static String freshId(String prefix) {
        return prefix + "-" + HexFormat.of().formatHex(random(8));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
