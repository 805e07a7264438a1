package io.guicheng.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The years in the database, held in memory until one is written. */
@Repository
class CalendarYears {

    private final JdbcClient jdbc;
    private volatile @Nullable Map<Integer, CalendarYear> cached;

    CalendarYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CalendarYear> find(int year) {
        return Optional.ofNullable(all().get(year));
    }

    /** By year, earliest first. */
    Map<Integer, CalendarYear> all() {
        var years = cached;
        if (years == null) {
            years = read();
            cached = years;
        }
        return years;
    }

    @Transactional
    public void replace(CalendarYear year) {
        jdbc.sql("delete from calendar_day where year_no = :year")
                .param("year", year.year())
                .update();
        jdbc.sql("delete from calendar_year where year_no = :year")
                .param("year", year.year())
                .update();
        jdbc.sql(
                        "insert into calendar_year (year_no, published, entered_by, entered_at) values (:year, :published, :by, :at)")
                .param("year", year.year())
                .param("published", year.published())
                .param("by", year.enteredBy())
                .param("at", year.enteredAt())
                .update();
        year.off().forEach(day -> insert(year.year(), day, false));
        year.worked().forEach(day -> insert(year.year(), day, true));
        dropAfterTransaction();
    }

    /** Another node may have entered a year. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void refresh() {
        cached = read();
    }

    private void insert(int year, LocalDate day, boolean worked) {
        jdbc.sql("insert into calendar_day (on_date, year_no, worked) values (:day, :year, :worked)")
                .param("day", day)
                .param("year", year)
                .param("worked", worked)
                .update();
    }

    /** Not before the end: a reader in between would keep the old rows, or new ones that are rolled back. */
    private void dropAfterTransaction() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            cached = null;
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                cached = null;
            }
        });
    }

    private Map<Integer, CalendarYear> read() {
        Map<Integer, Set<LocalDate>> off = new HashMap<>();
        Map<Integer, Set<LocalDate>> worked = new HashMap<>();
        jdbc.sql("select on_date, year_no, worked from calendar_day").query(row -> {
            (row.getBoolean("worked") ? worked : off)
                    .computeIfAbsent(row.getInt("year_no"), year -> new HashSet<>())
                    .add(row.getObject("on_date", LocalDate.class));
        });
        Map<Integer, CalendarYear> years = new TreeMap<>();
        jdbc.sql("select year_no, published, entered_by, entered_at from calendar_year")
                .query(row -> {
                    var year = row.getInt("year_no");
                    years.put(
                            year,
                            new CalendarYear(
                                    year,
                                    row.getString("published"),
                                    row.getString("entered_by"),
                                    row.getObject("entered_at", OffsetDateTime.class),
                                    off.getOrDefault(year, Set.of()),
                                    worked.getOrDefault(year, Set.of())));
                });
        return years;
    }
}
