package io.guicheng.support;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The two databases that everything must run on; as the source of a parameterized test. */
public enum Database {
    H2 {
        @Override
        public String freshUrl() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }

        @Override
        public String user() {
            return "sa";
        }
    },
    POSTGRES {
        @Override
        public String freshUrl() {
            return Postgres.freshUrl();
        }

        @Override
        public String user() {
            return Postgres.USER;
        }
    };

    /** The JDBC address of a new empty database, without a password. */
    public abstract String freshUrl();

    public abstract String user();

    /** A new empty database; unpooled. */
    public DataSource fresh() {
        return new DriverManagerDataSource(freshUrl(), user(), "");
    }
}
