package io.guicheng.support;

import io.guicheng.organization.Credentials;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Passwords in memory. */
public final class FakeCredentials implements Credentials {

    private final Map<String, String> passwords = new ConcurrentHashMap<>();

    @Override
    public void setInitialPassword(String userId, String password) {
        passwords.put(userId, password);
    }

    @Override
    public Optional<String> fault(String userId, String password) {
        return password.length() < 8 ? Optional.of("密码至少 8 个字符") : Optional.empty();
    }

    @Override
    public boolean exists(String userId) {
        return passwords.containsKey(userId);
    }

    public Map<String, String> all() {
        return Map.copyOf(passwords);
    }
}
