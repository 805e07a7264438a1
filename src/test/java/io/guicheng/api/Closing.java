package io.guicheng.api;

import java.util.concurrent.ExecutorService;

/** An executor in a try block; executors close themselves only from Java 19 on. */
record Closing(ExecutorService executor) implements AutoCloseable {

    static Closing of(ExecutorService executor) {
        return new Closing(executor);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
