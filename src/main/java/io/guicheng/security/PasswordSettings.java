package io.guicheng.security;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The numbers of the rules for passwords, as the site has set them. */
@Component
class PasswordSettings {

    private final int longLength;
    private final int shortLength;
    private final int kinds;
    private final int history;
    private final Duration expiry;
    private final boolean changeFirst;
    private final int iterations;

    PasswordSettings(
            @Value("${guicheng.password.long-length:12}") int longLength,
            @Value("${guicheng.password.short-length:8}") int shortLength,
            @Value("${guicheng.password.kinds:3}") int kinds,
            @Value("${guicheng.password.history:5}") int history,
            @Value("${guicheng.password.expires-after:180d}") Duration expiry,
            @Value("${guicheng.password.change-first:true}") boolean changeFirst,
            @Value("${guicheng.demo:false}") boolean demo,
            @Value("${guicheng.password.iterations:210000}") int iterations) {
        this.longLength = longLength;
        this.shortLength = shortLength;
        this.kinds = kinds;
        this.history = history;
        this.expiry = expiry;
        // the accounts of the demo city keep the password that everybody may read
        this.changeFirst = changeFirst && !demo;
        this.iterations = iterations;
    }

    /** Characters from which on any mixture will do. */
    int longLength() {
        return longLength;
    }

    /** Characters that there have to be in any case. */
    int shortLength() {
        return shortLength;
    }

    /** How many of small letters, capitals, digits and other signs a password below the long length mixes. */
    int kinds() {
        return kinds;
    }

    /** How many of a person's own earlier passwords may not come again. */
    int history() {
        return history;
    }

    /** How long a password lasts; zero for ever. */
    Duration expiry() {
        return expiry;
    }

    /** Whether a password that somebody else has set has to be changed before anything else. */
    boolean changeFirst() {
        return changeFirst;
    }

    /** Rounds of the hash of a new password. */
    int iterations() {
        return iterations;
    }
}
