package io.guicheng.roster;

import io.guicheng.roster.Rosters.Change;
import io.guicheng.roster.Rosters.Wrong;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out of whom and of what the lines of a spreadsheet speak. */
final class SpreadsheetLines {

    private static final String KEY = "编号";
    private static final String NAME = "姓名";
    private static final String UNIT = "单位";
    private static final String NUMBER = "序号";

    private final Roster roster;
    private final List<String> headings;
    private final List<Change> changes = new ArrayList<>();
    private final List<Wrong> wrong = new ArrayList<>();
    private int lines;

    SpreadsheetLines(Roster roster, List<List<String>> all) {
        this.roster = roster;
        this.headings = all.isEmpty()
                ? List.of()
                : all.get(0).stream().map(String::strip).toList();
        if (checkHeadings()) {
            var seen = new HashSet<String>();
            for (int i = 1; i < all.size(); i++) {
                if (all.get(i).stream().anyMatch(cell -> !cell.isBlank())) {
                    read(i + 1, all.get(i), seen);
                }
            }
        }
    }

    List<Change> changes() {
        return changes;
    }

    List<Wrong> wrong() {
        return wrong;
    }

    int lines() {
        return lines;
    }

    private boolean checkHeadings() {
        if (!headings.contains(KEY) && !headings.contains(NAME)) {
            wrong.add(new Wrong(1, "", "第一行应为列名，其中要有“姓名”或“编号”列"));
        }
        for (var heading : headings) {
            var known = List.of(KEY, NAME, UNIT, NUMBER, "").contains(heading)
                    || column(heading).isPresent();
            if (!known) {
                wrong.add(new Wrong(1, heading, "名册没有“" + heading + "”列"));
            } else if (!heading.isEmpty() && headings.indexOf(heading) != headings.lastIndexOf(heading)) {
                wrong.add(new Wrong(1, heading, "“" + heading + "”列出现了两次"));
            }
        }
        if (wrong.isEmpty() && headings.stream().noneMatch(one -> column(one).isPresent())) {
            wrong.add(new Wrong(1, "", "没有可以导入的列；名册有：" + String.join("、", labels())));
        }
        return wrong.isEmpty();
    }

    private List<String> labels() {
        return roster.columns().stream().map(Column::label).toList();
    }

    private Optional<Column> column(String heading) {
        return roster.columns().stream()
                .filter(column -> column.label().equals(heading))
                .findFirst();
    }

    private void read(int number, List<String> line, Set<String> seen) {
        lines++;
        var member = member(number, line);
        if (member == null) {
            return;
        }
        if (!seen.add(member.key())) {
            wrong.add(new Wrong(number, NAME, member.name() + "在表中出现了两次"));
            return;
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            var typed = i < line.size() ? line.get(i) : "";
            column(heading).filter(column -> !typed.isBlank()).ifPresent(column -> {
                var value = Cells.tidy(column, typed);
                Cells.fault(column, value).ifPresent(fault -> wrong.add(new Wrong(number, heading, fault)));
                cells.put(column.key(), value);
            });
        }
        changes.add(new Change(member.key(), cells));
    }

    private @Nullable Member member(int number, List<String> line) {
        var key = cell(line, KEY);
        var name = cell(line, NAME);
        var unit = cell(line, UNIT);
        var found = roster.rows().stream()
                .map(Roster.Row::member)
                .filter(one ->
                        key.isEmpty() ? one.name().equals(name) : one.key().equals(key))
                .toList();
        if (found.size() > 1 && !unit.isEmpty()) {
            found = found.stream().filter(one -> one.unit().equals(unit)).toList();
        }
        if (found.size() > 1) {
            wrong.add(new Wrong(number, NAME, "名册上有 " + found.size() + " 位" + name + "，请填“编号”或“单位”"));
            return null;
        }
        if (found.isEmpty()) {
            wrong.add(new Wrong(number, key.isEmpty() ? NAME : KEY, "名册上没有“" + (key.isEmpty() ? name : key) + "”"));
            return null;
        }
        var member = found.get(0);
        if (!key.isEmpty() && !name.isEmpty() && !member.name().equals(name)) {
            wrong.add(new Wrong(number, NAME, "编号 " + key + " 是" + member.name() + "，不是" + name));
            return null;
        }
        return member;
    }

    private String cell(List<String> line, String heading) {
        var at = headings.indexOf(heading);
        return at < 0 || at >= line.size() ? "" : line.get(at).strip();
    }
}
