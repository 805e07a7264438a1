package io.guicheng.ballot;

import io.guicheng.kernel.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures one teller counted.
 *
 * @param votes by item and option
 * @param abstained valid papers that left an item empty, by item
 */
public record Count(
        int returned,
        int valid,
        int invalid,
        int blank,
        @Nullable Map<String, Map<String, Integer>> votes,
        @Nullable Map<String, Integer> abstained) {

    /** Where two counts differ. */
    public record Difference(String cell, int first, int second) {}

    int of(Item item, Option option) {
        return figure(votes == null ? null : votes.get(item.key()), option.key());
    }

    int abstained(Item item) {
        return figure(abstained, item.key());
    }

    /** What was typed may lack any part; a cell that is not there is 0, and the sums then tell. */
    private static int figure(@Nullable Map<String, Integer> cells, String key) {
        var figure = cells == null ? null : cells.get(key);
        return figure == null ? 0 : figure;
    }

    /** These figures with the cells of the paper and no others. */
    Count within(List<Item> items) {
        var kept = new LinkedHashMap<String, Map<String, Integer>>();
        var empty = new LinkedHashMap<String, Integer>();
        for (var item : items) {
            var cells = new LinkedHashMap<String, Integer>();
            item.options().forEach(option -> cells.put(option.key(), of(item, option)));
            kept.put(item.key(), cells);
            empty.put(item.key(), abstained(item));
        }
        return new Count(returned, valid, invalid, blank, kept, empty);
    }

    /** What cannot be, each with its field and a sentence. */
    List<FieldError> errors(List<Item> items, int issued) {
        var errors = new ArrayList<FieldError>();
        refuseNegative("returned", "收回", returned, errors);
        refuseNegative("valid", "有效", valid, errors);
        refuseNegative("invalid", "无效", invalid, errors);
        refuseNegative("blank", "空白", blank, errors);
        if (returned > issued) {
            errors.add(new FieldError("returned", "“收回”" + returned + " 张，多于发出的 " + issued + " 张"));
        }
        if (valid + invalid != returned) {
            errors.add(new FieldError("valid", "“有效”" + valid + " 张加“无效”" + invalid + " 张，不等于收回的 " + returned + " 张"));
        }
        if (blank > valid) {
            errors.add(new FieldError("blank", "“空白”" + blank + " 张，多于有效的 " + valid + " 张（空白票是各项都弃权的有效票）"));
        }
        items.forEach(item -> check(item, errors));
        return errors;
    }

    private void check(Item item, List<FieldError> errors) {
        var field = "items." + item.key();
        var label = "“" + item.label() + "”";
        var sum = 0;
        for (var option : item.options()) {
            var cell = of(item, option);
            refuseNegative(field + "." + option.key(), item.label() + "：" + option.label(), cell, errors);
            if (cell > valid) {
                errors.add(new FieldError(
                        field + "." + option.key(),
                        label + "的“" + option.label() + "”" + cell + " 票，多于有效票 " + valid + " 张"));
            }
            sum += cell;
        }
        var empty = abstained(item);
        refuseNegative(field + ".abstained", item.label() + "：弃权", empty, errors);
        if (empty < blank) {
            errors.add(new FieldError(field + ".abstained", label + "的弃权 " + empty + " 张，少于空白票 " + blank + " 张"));
        }
        if (item.single() && sum + empty != valid) {
            errors.add(new FieldError(
                    field,
                    label + "各项 " + sum + " 票加弃权 " + empty + " 张，合计 " + (sum + empty) + "，不等于有效票 " + valid + " 张"));
        }
        if (!item.single() && (sum > (valid - empty) * item.most() || sum < valid - empty)) {
            errors.add(new FieldError(
                    field,
                    label + "各项合计 " + sum + " 票，与投了此项的 " + (valid - empty) + " 张票不符（每张 1 至 " + item.most() + " 票）"));
        }
    }

    private static void refuseNegative(String field, String label, int figure, List<FieldError> errors) {
        if (figure < 0) {
            errors.add(new FieldError(field, "“" + label + "”不能小于 0"));
        }
    }

    /** Cell by cell, in the order of the paper. */
    List<Difference> differences(Count other, List<Item> items) {
        var found = new ArrayList<Difference>();
        compare("收回", returned, other.returned, found);
        compare("有效", valid, other.valid, found);
        compare("无效", invalid, other.invalid, found);
        compare("空白", blank, other.blank, found);
        for (var item : items) {
            for (var option : item.options()) {
                compare(item.label() + "：" + option.label(), of(item, option), other.of(item, option), found);
            }
            compare(item.label() + "：弃权", abstained(item), other.abstained(item), found);
        }
        return found;
    }

    private static void compare(String cell, int first, int second, List<Difference> found) {
        if (first != second) {
            found.add(new Difference(cell, first, second));
        }
    }

    /** The result these figures make. */
    Result result(Ballot ballot, int eligible, int issued, String root, String papers) {
        var withheld = ballot.secret() && valid < ballot.smallCell();
        return new Result(
                eligible,
                issued,
                returned,
                valid,
                invalid,
                blank,
                withheld,
                withheld ? List.of() : ballot.items().stream().map(this::result).toList(),
                root,
                papers);
    }

    private Result.ItemResult result(Item item) {
        var cells = new ArrayList<Integer>();
        item.options().forEach(option -> cells.add(of(item, option)));
        cells.add(abstained(item));
        var shares = item.single()
                ? Shares.of(cells)
                : cells.stream().map(cell -> Shares.single(cell, valid)).toList();
        var options = new ArrayList<Result.OptionResult>();
        for (int i = 0; i < item.options().size(); i++) {
            var option = item.options().get(i);
            options.add(new Result.OptionResult(option.key(), option.label(), cells.get(i), shares.get(i)));
        }
        return new Result.ItemResult(item.key(), item.label(), options, abstained(item), shares.get(shares.size() - 1));
    }
}
