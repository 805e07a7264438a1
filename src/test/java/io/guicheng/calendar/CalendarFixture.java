package io.guicheng.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A calendar on a fresh in-memory database, with the shipped years in it. */
final class CalendarFixture {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    final CalendarYears years;
    final CalendarKeeper keeper;
    final WorkingDays workingDays;

    CalendarFixture(Clock clock) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        years = new CalendarYears(JdbcClient.create(database));
        keeper = new CalendarKeeper(years, clock);
        keeper.loadShipped();
        workingDays = new PublishedWorkingDays(years);
    }

    static CalendarFixture shipped() {
        return new CalendarFixture(on("2026-11-22"));
    }

    static Clock on(String day) {
        return Clock.fixed(LocalDate.parse(day).atTime(9, 0).atZone(SHANGHAI).toInstant(), SHANGHAI);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
