package io.guicheng.registry;

import org.jspecify.annotations.Nullable;

/**
 * One item of a personal-matters report (个人有关事项): what was reported, what the verification found.
 *
 * @param item name of the item, for example 房产, 股票基金, 配偶子女从业
 * @param verified null while not verified
 * @param amount difference in 万元 where the item is property; 0 otherwise
 */
public record PersonalMatter(
        String officialId,
        int year,
        String item,
        String reported,
        @Nullable String verified,
        int amount) {}
