package io.guicheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RecordRowsTest {

    private static final String ROW = """
        select 'c1' as candidate_id, 'CLEAR' as verdict, date '2026-11-20' as given_on, 3 as votes, true as was_read, cast(null as varchar) as note""";

    enum Verdict {
        CLEAR,
        UNCLEAR
    }

    record Opinion(
            String candidateId,
            Verdict verdict,
            LocalDate givenOn,
            int votes,
            boolean wasRead,
            @Nullable String note) {}

    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:"));

    @Test
    void a_row_becomes_a_record() {
        assertThat(jdbc.sql(ROW).query(RecordRows.of(Opinion.class)).single())
                .isEqualTo(new Opinion("c1", Verdict.CLEAR, LocalDate.of(2026, 11, 20), 3, true, null));
    }

    @Test
    void no_column_is_looked_for_that_is_not_there() {
        var failed = new ArrayList<String>();

        jdbc.sql(ROW)
                .query((row, number) -> RecordRows.of(Opinion.class).mapRow(watched(row, failed), number))
                .single();

        assertThat(failed).isEmpty();
    }

    @Test
    void there_is_one_mapper_of_a_type() {
        assertThat(RecordRows.of(Opinion.class)).isSameAs(RecordRows.of(Opinion.class));
    }

    private static ResultSet watched(ResultSet row, ArrayList<String> failed) {
        return (ResultSet) Proxy.newProxyInstance(
                RecordRowsTest.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(row, arguments);
                    } catch (InvocationTargetException e) {
                        failed.add(method.getName() + " " + e.getCause());
                        throw e.getCause() instanceof SQLException cause ? cause : e;
                    }
                });
    }
}
