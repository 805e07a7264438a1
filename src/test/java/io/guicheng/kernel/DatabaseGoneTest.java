package io.guicheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseGoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03", "90067", "90121"})
    void states_of_a_lost_connection_are_seen_through_wrappers(String state) {
        var wrapped = new IllegalStateException(new RuntimeException(new SQLException("x", state)));

        assertThat(DatabaseGone.isCauseOf(wrapped)).isTrue();
    }

    @Test
    void a_pool_without_connections_and_an_answer_that_never_comes_are_too() {
        assertThat(DatabaseGone.isCauseOf(new SQLTransientConnectionException("timed out")))
                .isTrue();
        assertThat(DatabaseGone.isCauseOf(new RuntimeException(new SocketTimeoutException("Read timed out"))))
                .isTrue();
        assertThat(DatabaseGone.isCauseOf(new RuntimeException(new SQLException("Connection is closed"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "42601", "22001"})
    void what_the_database_says_no_to_is_not(String state) {
        assertThat(DatabaseGone.isCauseOf(new RuntimeException(new SQLException("x", state))))
                .isFalse();
        assertThat(DatabaseGone.isCauseOf(null)).isFalse();
        assertThat(DatabaseGone.isCauseOf(new RuntimeException("x"))).isFalse();
    }
}
