package io.guicheng.support;

import io.guicheng.organization.Credentials;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Passwords in memory. */
public final class FakeCredentials implements Credentials {

    private final Map<String, String> passwords = new ConcurrentHashMap<>();

    @Override
    public void setInitialPassword(String userId, String password) {
        passwords.put(userId, password);
    }

    @Override
    public boolean exists(String userId) {
        return passwords.containsKey(userId);
    }

    public Map<String, String> all() {
        return Map.copyOf(passwords);
    }
}
