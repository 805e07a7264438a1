package io.guicheng.engine;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * Where the views of the inbox are read. On PostgreSQL a table of our own stands beside the engine's, {@code inbox_row}: a row per open task
 * and reader, kept by triggers on the engine's tables, so in the same transaction as the task and whichever way that was changed. The
 * triggers are attached here, because the engine creates its tables after our migrations ran; then the table is compared with the engine's
 * and mended. H2, which is for trying out, reads the engine's tables.
 */
@Configuration(proxyBeanMethods = false)
class InboxRows {

    private static final Logger LOG = LoggerFactory.getLogger(InboxRows.class);

    @Bean
    static InboxSql inboxSql(DataSource dataSource) throws MetaDataAccessException {
        return isPostgres(dataSource) ? new InboxRowSql() : new TaskTableSql();
    }

    @Bean
    @Order(5)
    static ApplicationRunner inboxRowsFollowTheEngine(InboxSql views, JdbcClient jdbc) {
        return new Follow(views, jdbc);
    }

    static boolean isPostgres(DataSource dataSource) throws MetaDataAccessException {
        var product = JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getDatabaseProductName());
        return DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL;
    }

    /** Attaches and compares, in one transaction. */
    record Follow(InboxSql views, JdbcClient jdbc) implements ApplicationRunner {

        @Override
        public void run(ApplicationArguments arguments) {
            if (views instanceof InboxRowSql) {
                var mended =
                        jdbc.sql("select inbox_start()").query(Integer.class).single();
                if (mended > 0) {
                    LOG.warn("inbox_row differed from the engine's tables in {} tasks and was mended", mended);
                }
            }
        }
    }
}
