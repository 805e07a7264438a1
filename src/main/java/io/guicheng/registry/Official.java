package io.guicheng.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register knows about an official (干部).
 *
 * @param id for example {@code 450100-G-0001}
 * @param jurisdiction whose organization department manages the official
 * @param education highest level: 中专, 大专, 本科, 硕士, 博士
 * @param grassrootsYears years of work at the grassroots, to one decimal
 * @param trainingHours hours of training in the last five years
 * @param partySchoolMonths months at a party school in the last five years, to one decimal
 * @param lastAppraisal result of last year's appraisal: 优秀, 称职, 基本称职, 不称职, or 未定等次
 * @param spouseAbroad spouse settled abroad, or no spouse and all children settled abroad (裸官)
 * @param leaderRelative close relative of a leader of this jurisdiction or working beside one
 * @param health 健康, 一般, 较差
 */
public record Official(
        String id,
        String name,
        String jurisdiction,
        String gender,
        LocalDate birthDate,
        LocalDate workStart,
        @Nullable LocalDate partyJoined,
        String education,
        double grassrootsYears,
        int trainingHours,
        double partySchoolMonths,
        String lastAppraisal,
        boolean spouseAbroad,
        boolean leaderRelative,
        String health) {}
