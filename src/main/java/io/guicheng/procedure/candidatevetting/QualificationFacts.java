package io.guicheng.procedure.candidatevetting;

import io.guicheng.clause.Parameters;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Official;
import io.guicheng.registry.Post;
import io.guicheng.registry.PostLevel;
import io.guicheng.registry.Tenure;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Measures an official against the qualifications for a post: figures from the register, numbers from the parameters. */
@Component
class QualificationFacts {

    private static final List<String> EDUCATION = List.of("中专", "大专", "本科", "硕士", "博士");
    private static final int LEVELS_COUNTED = 2;

    private final Organizations organizations;
    private final Parameters parameters;

    QualificationFacts(Organizations organizations, Parameters parameters) {
        this.organizations = organizations;
        this.parameters = parameters;
    }

    /**
     * One measured fact.
     *
     * @param met whether the figure reaches what is asked
     */
    record Fact(String criterion, String title, boolean met, String figures) {}

    /** All qualifications for the post, measured on the day. */
    List<Fact> measure(Official official, List<Tenure> tenures, Post post, LocalDate today) {
        var place = post.jurisdiction();
        var facts = new ArrayList<Fact>();
        var workYears = parameters.number("selection.work_years_min", place, today);
        var worked = Period.between(official.workStart(), today).getYears();
        facts.add(new Fact("workYears", "工龄", worked >= workYears, "工龄 %d 年，要求 %d 年以上".formatted(worked, workYears)));

        var grassroots = parameters.number("selection.grassroots_years_min", place, today);
        facts.add(new Fact(
                "grassroots",
                "基层工作经历",
                official.grassrootsYears() >= grassroots,
                "基层工作 %s 年，要求 %d 年以上".formatted(decimal(official.grassrootsYears()), grassroots)));

        facts.add(lowerPosts(tenures, post, today));
        facts.add(timeBelow(tenures, post, today));
        facts.add(leap(tenures, post));
        facts.add(education(official, post, today));
        facts.add(training(official, place, today));

        var oldest = parameters.number("selection.age_limit", place, today);
        var age = Period.between(official.birthDate(), today).getYears();
        facts.add(new Fact("age", "年龄", age <= oldest, "%d 岁，拟任职位一般不超过 %d 岁".formatted(age, oldest)));
        partyYears(official, post, today).ifPresent(facts::add);
        facts.add(new Fact("health", "身体条件", !"较差".equals(official.health()), "健康状况：" + official.health()));
        return facts;
    }

    private Fact lowerPosts(List<Tenure> tenures, Post post, LocalDate today) {
        var asked = parameters.number("selection.lower_posts_min", post.jurisdiction(), today);
        var held = tenures.stream()
                .filter(tenure -> tenure.level().rank() < post.level().rank()
                        && tenure.level().rank() >= post.level().rank() - LEVELS_COUNTED)
                .map(Tenure::title)
                .distinct()
                .count();
        return new Fact("lowerPosts", "下一级职位经历", held >= asked, "下一级任职 %d 个职位，一般要求 %d 个以上".formatted(held, asked));
    }

    /** Deputy to chief, or the lower level's chief to deputy: years at the rank just below. */
    private Fact timeBelow(List<Tenure> tenures, Post post, LocalDate today) {
        var key = post.level().isChief() ? "selection.deputy_years_to_chief" : "selection.lower_chief_years_to_deputy";
        var asked = parameters.number(key, post.jurisdiction(), today);
        var months = below(tenures, post).stream()
                .mapToLong(tenure ->
                        ChronoUnit.MONTHS.between(tenure.since(), tenure.until() == null ? today : tenure.until()))
                .sum();
        var title = post.level().isChief() ? "副职任职年限" : "下级正职任职年限";
        return new Fact(
                "timeBelow",
                title,
                months >= asked * 12L,
                "%s %d 年 %d 个月，要求 %d 年以上".formatted(title, months / 12, months % 12, asked));
    }

    private static Fact leap(List<Tenure> tenures, Post post) {
        var none = below(tenures, post).isEmpty();
        return new Fact("leap", "逐级提拔", !none, none ? "没有下一级职务的任职经历，属越级提拔" : "有下一级职务的任职经历");
    }

    private static List<Tenure> below(List<Tenure> tenures, Post post) {
        return tenures.stream()
                .filter(tenure -> tenure.level().rank() == post.level().rank() - 1)
                .toList();
    }

    private Fact education(Official official, Post post, LocalDate today) {
        var high = post.level() == PostLevel.PREFECTURE_CHIEF || post.level() == PostLevel.PREFECTURE_DEPUTY;
        var asked = parameters
                .value(
                        high ? "selection.education_min_prefecture" : "selection.education_min_county",
                        post.jurisdiction(),
                        today)
                .text();
        var met = EDUCATION.indexOf(official.education()) >= EDUCATION.indexOf(asked);
        return new Fact("education", "学历", met, "学历 %s，一般要求 %s 以上".formatted(official.education(), asked));
    }

    /** Only a post in a party committee asks for years of membership. */
    private Optional<Fact> partyYears(Official official, Post post, LocalDate today) {
        if (organizations
                .organ(post.organId())
                .filter(organ -> organ.kind() == OrganKind.COMMITTEE)
                .isEmpty()) {
            return Optional.empty();
        }
        var high = post.level() == PostLevel.PREFECTURE_CHIEF || post.level() == PostLevel.PREFECTURE_DEPUTY;
        var asked = parameters.number(
                high ? "selection.party_years_prefecture" : "selection.party_years_county", post.jurisdiction(), today);
        var joined = official.partyJoined();
        var years = joined == null ? 0 : Period.between(joined, today).getYears();
        return Optional.of(new Fact("partyYears", "党龄", years >= asked, "党龄 %d 年，要求 %d 年以上".formatted(years, asked)));
    }

    private Fact training(Official official, String place, LocalDate today) {
        var hours = parameters.number("selection.training_hours", place, today);
        var months = parameters.number("selection.training_months", place, today);
        return new Fact(
                "training",
                "教育培训",
                official.trainingHours() >= hours || official.partySchoolMonths() >= months,
                "五年内培训 %d 学时、党校 %s 个月，要求 %d 学时或 %d 个月"
                        .formatted(official.trainingHours(), decimal(official.partySchoolMonths()), hours, months));
    }

    /** Whether an exception is out of the question: on probation, or promoted less than a year ago. */
    boolean exceptionBarred(List<Tenure> tenures, String place, LocalDate today) {
        var rest = parameters.period("selection.exception_min_tenure", place, today);
        return tenures.stream()
                .filter(tenure -> tenure.until() == null)
                .anyMatch(tenure ->
                        tenure.onProbation() || tenure.since().plus(rest).isAfter(today));
    }

    private static String decimal(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
