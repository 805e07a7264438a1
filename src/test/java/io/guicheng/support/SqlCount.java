package io.guicheng.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the SQL statements that a piece of work prepares in the current thread (with MockMvc the whole request). Import
 * {@link Wiring} into the test's context; stop the engine's clock first, so that no cache happens to look whether it is still fresh.
 */
public final class SqlCount {

    private static final Set<String> PREPARING = Set.of("prepareStatement", "prepareCall", "createStatement");

    /** Every half minute a request looks whether another node changed the organization: not a cost of that request. */
    private static final String FRESHNESS = "organization_version";

    private static final ThreadLocal<List<String>> SEEN = new ThreadLocal<>();

    private SqlCount() {}

    /** The statements that the work prepared, in order. */
    public static List<String> of(Callable<?> work) throws Exception {
        var seen = new ArrayList<String>();
        SEEN.set(seen);
        try {
            work.call();
        } finally {
            SEEN.remove();
        }
        return List.copyOf(seen);
    }

    /** Puts the counter in front of the context's data source. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Wiring {

        @Bean
        static BeanPostProcessor countedDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && !(bean instanceof Counted) ? new Counted(source) : bean;
                }
            };
        }
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(super.getConnection());
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return counted(super.getConnection(user, password));
        }

        private static Connection counted(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    SqlCount.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        var seen = SEEN.get();
                        var statement = arguments == null ? method.getName() : String.valueOf(arguments[0]);
                        if (seen != null && PREPARING.contains(method.getName()) && !statement.contains(FRESHNESS)) {
                            seen.add(statement);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
