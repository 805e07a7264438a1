package io.guicheng.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module as Spring starts it: schema first, then the shipped years; writes are one transaction. */
class CalendarStartTest {

    private final ApplicationContextRunner module = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    FlywayAutoConfiguration.class))
            .withPropertyValues("spring.datasource.generate-unique-name=true")
            .withBean(Clock.class, () -> CalendarFixture.on("2026-11-22"))
            .withUserConfiguration(CalendarYears.class, CalendarKeeper.class, PublishedWorkingDays.class);

    @Test
    void the_shipped_years_are_there_as_soon_as_the_context_is() {
        module.run(context -> assertThat(context.getBean(WorkingDays.class).after(CalendarFixture.day("2026-09-30"), 5))
                .isEqualTo(CalendarFixture.day("2026-10-13")));
    }

    @Test
    void a_year_rolled_back_is_as_if_never_entered() {
        module.run(context -> {
            // given
            var editor = context.getBean(CalendarEditor.class);
            var state = context.getBean(CalendarState.class);
            var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            // when
            transaction.executeWithoutResult(status -> {
                editor.enterYear(2027, "测试用", List.of(DateRange.parse("2027-01-01")), List.of(), "zhang");
                status.setRollbackOnly();
            });
            // then
            assertThat(state.years()).hasSize(2);
            assertThatThrownBy(() -> context.getBean(WorkingDays.class).after(CalendarFixture.day("2026-12-31"), 1))
                    .isInstanceOf(CalendarMissing.class);
        });
    }
}
