package io.guicheng.sealing;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class SealedVault implements Vault {

    private final KeyRing keys;
    private final SealedRecords records;

    SealedVault(KeyRing keys, SealedRecords records) {
        this.keys = keys;
        this.records = records;
    }

    @Override
    public void put(String id, byte[] plain) {
        var cipher = keys.cipher();
        var keyId = keys.primaryId();
        var dataKey = cipher.freshKey();
        try {
            var wrapped = Envelope.wrap(keys.wrapping(keyId), dataKey, id, cipher);
            var ciphertext = Envelope.seal(dataKey, plain, id, cipher);
            records.delete(id);
            records.insert(new SealedRecords.Wrapped(id, cipher, keyId, wrapped), ciphertext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot be sealed: " + id, e);
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> open(String id) {
        return records.find(id).map(this::open);
    }

    private byte[] open(SealedRecords.Wrapped record) {
        try {
            var dataKey = Envelope.unwrap(keys.wrapping(record.keyId()), record);
            try {
                return Envelope.open(dataKey, records.ciphertext(record.id()), record.id(), record.cipher());
            } finally {
                Arrays.fill(dataKey, (byte) 0);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "sealed record does not open, it was changed or exchanged: " + record.id(), e);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean holds(String id) {
        return records.find(id).isPresent();
    }

    @Override
    public boolean erase(String id) {
        return records.erase(id);
    }
}
