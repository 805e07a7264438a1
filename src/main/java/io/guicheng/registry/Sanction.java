package io.guicheng.registry;

import java.time.LocalDate;

/**
 * A disciplinary or organizational measure with its period of effect.
 *
 * @param kind key below {@code bars} in the parameters: party_warning, serious_warning, removed_from_party_post, probation_in_party,
 *     admin_warning, demerit, serious_demerit, demotion_or_dismissal, under_investigation, admonition, concealment
 * @param title in Chinese, for example 党内警告
 */
public record Sanction(String officialId, String kind, String title, LocalDate decidedOn) {}
