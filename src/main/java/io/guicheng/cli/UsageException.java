package io.guicheng.cli;

/** What was typed cannot be understood. The message is a sentence in Chinese. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
