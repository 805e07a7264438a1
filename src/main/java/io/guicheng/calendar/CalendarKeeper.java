package io.guicheng.calendar;

import static java.util.stream.Collectors.toSet;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Keeps the years: loads the shipped ones at the first start, takes new ones, and warns in time when one is missing. */
@Service
class CalendarKeeper implements CalendarEditor, CalendarState {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarKeeper.class);
    private static final String SHIPPED = "系统内置";

    private final CalendarYears years;
    private final Clock clock;

    CalendarKeeper(CalendarYears years, Clock clock) {
        this.years = years;
        this.clock = clock;
    }

    /** During the start of the context, not after it: whoever loads demo data or resumes a timer already needs working days. */
    @PostConstruct
    void loadShipped() {
        for (var shipped : ShippedYears.read()) {
            if (years.find(shipped.year()).isEmpty()) {
                load(shipped);
            }
        }
        warn();
    }

    private void load(ShippedYears.ShippedYear shipped) {
        try {
            enterYear(shipped.year(), shipped.published(), shipped.off(), shipped.worked(), SHIPPED);
        } catch (DuplicateKeyException alreadyThere) {
            LOG.debug("another node has just entered {}", shipped.year(), alreadyThere);
        }
    }

    @Override
    public void enterYear(int year, String published, List<DateRange> off, List<LocalDate> worked, String by) {
        YearCheck.check(year, published, off, worked);
        var daysOff = off.stream().flatMap(DateRange::days).collect(toSet());
        years.replace(
                new CalendarYear(year, published.trim(), by, OffsetDateTime.now(clock), daysOff, Set.copyOf(worked)));
    }

    @Override
    public OptionalInt missing(Clock now) {
        var today = LocalDate.now(now);
        if (years.find(today.getYear()).isEmpty()) {
            return OptionalInt.of(today.getYear());
        }
        var nextIsDue = today.getMonthValue() >= Month.NOVEMBER.getValue();
        var next = today.getYear() + 1;
        return nextIsDue && years.find(next).isEmpty() ? OptionalInt.of(next) : OptionalInt.empty();
    }

    @Override
    public List<CalendarYear> years() {
        return List.copyOf(years.all().values());
    }

    @Scheduled(cron = "0 0 8 * * *", zone = "Asia/Shanghai")
    void warn() {
        missing(clock).ifPresent(year -> LOG.warn("尚未录入 {} 年的节假日安排：跨入该年的期限暂按周一至周五推算，并标为“暂定”。通知公布后请管理员录入。", year));
    }
}
