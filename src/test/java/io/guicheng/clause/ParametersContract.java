package io.guicheng.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.kernel.Share;
import io.guicheng.kernel.Threshold;
import io.guicheng.support.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold on either database. */
abstract class ParametersContract {

    private static final String CITY = "990100";
    private static final String COUNTY = "990121";
    private static final String OTHER_COUNTY = "990122";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Clock clock = Clock.fixed(TODAY.atTime(9, 0).atZone(SHANGHAI).toInstant(), SHANGHAI);
    private final Parameters parameters;
    private final ParameterEditor editor;

    ParametersContract(Database database) {
        var source = database.fresh();
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        var shipped = new ShippedParameters();
        var values = new ParameterValues(JdbcClient.create(source));
        Superiors superiors = code ->
                code.equals(CITY) ? Optional.empty() : Optional.of(CITY).filter(city -> code.startsWith("9901"));
        var beans = new StaticListableBeanFactory(Map.of("superiors", superiors));
        parameters = new DatedParameters(shipped, values, beans.getBeanProvider(Superiors.class));
        editor = new ParameterDesk(shipped, values, clock);
    }

    @Test
    void where_nobody_set_a_value_the_shipped_one_holds_with_its_standing() {
        assertThat(parameters.share("selection.quorum_share", COUNTY, TODAY)).isEqualTo(new Share(2, 3));
        assertThat(parameters.number("selection.notice_min", COUNTY, TODAY)).isEqualTo(5);
        assertThat(parameters.period("selection.recommendation_validity", COUNTY, TODAY))
                .isEqualTo(Period.ofYears(1));
        assertThat(parameters.flag("selection.chair_speaks_last", COUNTY, TODAY))
                .isTrue();
        assertThat(parameters.value("selection.opinion_validity", COUNTY, TODAY))
                .satisfies(value -> {
                    assertThat(value.certainty()).isEqualTo("assumed");
                    assertThat(value.overridden()).isFalse();
                    assertThat(value.note()).contains("重新征求");
                });
    }

    @Test
    void a_share_is_reached_or_exceeded_as_its_rule_says() {
        assertThat(parameters.threshold("selection.quorum_share", COUNTY, TODAY))
                .isEqualTo(new Threshold(new Share(2, 3), false));
        assertThat(parameters.threshold("selection.carry_share", COUNTY, TODAY))
                .isEqualTo(new Threshold(new Share(1, 2), true));
        // no share; a share of which no rule says how it is compared
        for (var key : List.of("selection.notice_min", "personal_matters.random_check")) {
            assertThatThrownBy(() -> parameters.threshold(key, COUNTY, TODAY))
                    .as(key)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_value_holds_from_its_day_on_and_the_earlier_one_for_the_days_before() {
        set("selection.notice_min", COUNTY, "7", TODAY);
        set("selection.notice_min", COUNTY, "10", TODAY.plusDays(10));

        assertThat(number("selection.notice_min", COUNTY, TODAY.minusDays(1))).isEqualTo(5);
        assertThat(number("selection.notice_min", COUNTY, TODAY)).isEqualTo(7);
        assertThat(number("selection.notice_min", COUNTY, TODAY.plusDays(9))).isEqualTo(7);
        assertThat(number("selection.notice_min", COUNTY, TODAY.plusDays(10))).isEqualTo(10);
    }

    @Test
    void of_two_values_from_the_same_day_the_later_one_holds() {
        set("selection.notice_min", COUNTY, "7", TODAY);
        set("selection.notice_min", COUNTY, "8", TODAY);

        assertThat(number("selection.notice_min", COUNTY, TODAY)).isEqualTo(8);
    }

    @Test
    void a_later_entry_for_an_earlier_day_does_not_undo_a_newer_rule() {
        set("selection.notice_min", COUNTY, "10", TODAY.plusDays(5));
        set("selection.notice_min", COUNTY, "7", TODAY);

        assertThat(number("selection.notice_min", COUNTY, TODAY.plusDays(6))).isEqualTo(10);
    }

    @Test
    void a_county_follows_its_city_until_it_sets_its_own() {
        set("selection.notice_min", CITY, "7", TODAY);
        set("selection.notice_min", COUNTY, "9", TODAY.plusDays(1));

        assertThat(number("selection.notice_min", COUNTY, TODAY)).isEqualTo(7);
        assertThat(number("selection.notice_min", COUNTY, TODAY.plusDays(1))).isEqualTo(9);
        assertThat(number("selection.notice_min", OTHER_COUNTY, TODAY.plusDays(1)))
                .isEqualTo(7);
        assertThat(number("selection.notice_min", "880100", TODAY))
                .as("another city")
                .isEqualTo(5);
        assertThat(parameters.value("selection.notice_min", COUNTY, TODAY).overridden())
                .isTrue();
    }

    @Test
    void a_county_that_resets_follows_its_city_again() {
        set("selection.notice_min", CITY, "7", TODAY);
        set("selection.notice_min", COUNTY, "9", TODAY);

        editor.reset("selection.notice_min", COUNTY, TODAY.plusDays(3), "zhang", "按市里规定执行");

        assertThat(number("selection.notice_min", COUNTY, TODAY.plusDays(2))).isEqualTo(9);
        assertThat(number("selection.notice_min", COUNTY, TODAY.plusDays(3))).isEqualTo(7);
    }

    @Test
    void a_step_takes_its_own_deadline_or_else_the_general_one() {
        set("deadline.default", CITY, "4", TODAY);
        set("deadline.cadre-selection.draftMotion", COUNTY, "2", TODAY);

        assertThat(number("deadline.cadre-selection.draftMotion", COUNTY, TODAY))
                .isEqualTo(2);
        assertThat(number("deadline.cadre-selection.recommend", COUNTY, TODAY)).isEqualTo(4);
        assertThat(number("deadline.cadre-selection.recommend", "880100", TODAY))
                .isEqualTo(3);
    }

    @Test
    void every_change_is_kept_with_who_and_why() {
        set("selection.notice_min", COUNTY, " 7 ", TODAY);
        editor.reset("selection.notice_min", COUNTY, TODAY, "wang", "撤销");

        assertThat(editor.changes("selection.notice_min", COUNTY)).hasSize(2);
        assertThat(editor.changes("selection.notice_min", COUNTY)).first().satisfies(change -> {
            assertThat(change.value()).isEqualTo("7");
            assertThat(change.setBy()).isEqualTo("zhang");
            assertThat(change.reason()).isEqualTo("县委常委会议定");
            assertThat(change.setAt().toInstant()).isEqualTo(clock.instant());
        });
        assertThat(editor.changes("selection.notice_min", COUNTY)).last().satisfies(change -> {
            assertThat(change.value()).isNull();
            assertThat(change.setBy()).isEqualTo("wang");
        });
    }

    @Test
    void a_wrong_value_is_refused_with_every_fault_and_nothing_is_stored() {
        var refused = catchThrowableOfType(
                RefusedInput.class,
                () -> editor.set("selection.notice_min", "99", "five", TODAY.minusDays(1), "zhang", " "));

        assertThat(refused.errors())
                .containsExactlyInAnyOrder(
                        new FieldError("jurisdiction", "辖区代码应为 6、9 或 12 位数字。"),
                        new FieldError("validFrom", "生效日期不能早于今天：此前的事项已按原参数办理。"),
                        new FieldError("reason", "请填写修改理由和依据文件。"),
                        new FieldError("value", "“任前公示期”应为 1 至 60 之间的整数。"));
        assertThat(editor.changes("selection.notice_min", "99")).isEmpty();
    }

    @Test
    void an_unknown_key_is_refused_from_outside_and_a_programming_error_inside() {
        assertThat(catchThrowableOfType(RefusedInput.class, () -> set("selection.nothing", COUNTY, "1", TODAY))
                        .errors())
                .containsExactly(new FieldError("key", "没有名为“selection.nothing”的参数。"));
        assertThatThrownBy(() -> number("selection.nothing", COUNTY, TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void set(String key, String jurisdiction, String value, LocalDate validFrom) {
        editor.set(key, jurisdiction, value, validFrom, "zhang", "县委常委会议定");
    }

    private int number(String key, String jurisdiction, LocalDate on) {
        return parameters.number(key, jurisdiction, on);
    }
}
