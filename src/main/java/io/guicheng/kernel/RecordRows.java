package io.guicheng.kernel;

import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;

/**
 * Rows of a query as records: the component {@code givenOn} is read from the column {@code given_on}. Spring's own mappers look for a column
 * {@code givenon} first, and what they catch then, once per component and row, took a tenth of a simulated year's time.
 */
public final class RecordRows {

    private static final ClassValue<RowMapper<?>> MAPPERS = new ClassValue<>() {
        @Override
        protected RowMapper<?> computeValue(Class<?> type) {
            return new ByColumn<>(type);
        }
    };

    private RecordRows() {}

    /** Maps a row to a record of this type; every component needs a column of its name. */
    @SuppressWarnings("unchecked") // the mapper of a type makes nothing else
    public static <T extends Record> RowMapper<T> of(Class<T> type) {
        return (RowMapper<T>) MAPPERS.get(type);
    }

    private static final class ByColumn<T> extends DataClassRowMapper<T> {

        ByColumn(Class<T> type) {
            super(type);
        }

        /** The name that is tried first. */
        @Override
        protected String lowerCaseName(String component) {
            return underscoreName(component);
        }
    }
}
