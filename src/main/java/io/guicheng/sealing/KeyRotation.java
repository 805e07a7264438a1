package io.guicheng.sealing;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the key of the key file. Rotation wraps every data key anew and leaves the content as it is; retiring an old key then makes
 * every old backup's data keys unreadable for whoever gets at the file later.
 */
@Service
public class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    private final KeyRing keys;
    private final SealedRecords records;
    private final TransactionTemplate transaction;

    KeyRotation(KeyRing keys, SealedRecords records, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.records = records;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A key, without what it is made of.
     *
     * @param primary whether new records are sealed under it
     * @param records how many records need it
     */
    public record KeyState(String id, String algorithm, String created, boolean primary, int records) {}

    /** The keys in the order in which they were made. */
    public List<KeyState> keys() {
        var counts = records.countByKey();
        return keys.told().stream()
                .map(key -> new KeyState(
                        key.id(), key.algorithm(), key.created(), key.primary(), counts.getOrDefault(key.id(), 0)))
                .toList();
    }

    /** Makes a new key the primary one and wraps all data keys with it; can be called again after it was broken off. */
    public List<KeyState> rotate() {
        keys.addPrimary();
        var primary = keys.primaryId();
        var waiting = records.notUnder(primary);
        // one transaction per record: a rotation of a hundred thousand must not stop those who work
        waiting.forEach(id -> transaction.executeWithoutResult(status -> rewrap(id, primary)));
        LOG.info("密钥已轮换，重新包装 {} 条数据密钥 / keys rotated", waiting.size());
        return keys();
    }

    /**
     * Takes an old key out of the file for good.
     *
     * @throws io.guicheng.kernel.NotFound when there is none of this id
     * @throws io.guicheng.kernel.Refused while it is the primary one or records need it
     */
    public List<KeyState> retire(String keyId) {
        keys.retire(keyId);
        return keys();
    }

    private void rewrap(String id, String primary) {
        var record = records.lock(id).orElse(null);
        if (record == null || record.keyId().equals(primary)) {
            return;
        }
        try {
            var dataKey = Envelope.unwrap(keys.wrapping(record.keyId()), record);
            records.rewrap(id, primary, Envelope.wrap(keys.wrapping(primary), dataKey, id, record.cipher()));
            Arrays.fill(dataKey, (byte) 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed record does not open: " + id, e);
        }
    }
}
