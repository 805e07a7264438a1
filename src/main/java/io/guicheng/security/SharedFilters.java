package io.guicheng.security;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The five filters that everybody finds in Tasklist. They hold no expressions: {@code $me} stands for the reader and a date of 1970
 * for now, which the engine module replaces when a filter runs. What a filter shows beyond its conditions is decided by candidacy.
 */
@Component
@Transactional
class SharedFilters {

    private static final String ME = "$me";

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    SharedFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    void everything() {
        var existing = filters.createTaskFilterQuery().list().stream()
                .filter(filter -> filter.getOwner() == null)
                .collect(Collectors.toMap(Filter::getName, Function.identity(), (first, second) -> first));
        grants.readFilters(List.of(
                put(existing, 1, "我的待办", "已由本人签收的任务", "#1f5c99", query().taskAssignee(ME)),
                put(existing, 2, "本部门待办", "本部门可签收、尚无人签收的任务", "#2e7d4f", query().taskUnassigned()),
                put(
                        existing,
                        3,
                        "临期",
                        "临近期限的任务",
                        "#b26a00",
                        query().followUpBefore(now()).dueAfter(now())),
                put(existing, 4, "逾期", "超过期限的任务", "#b3261e", query().dueBefore(now())),
                put(
                        existing,
                        5,
                        "已分派给他人",
                        "本部门由他人签收的任务",
                        "#5f6368",
                        query().taskAssigned().taskAssigneeNotIn(ME))));
    }

    private String put(
            Map<String, Filter> existing,
            int priority,
            String name,
            String description,
            String color,
            TaskQuery query) {
        Map<String, Object> properties =
                Map.of("priority", priority, "description", description, "color", color, "refresh", true);
        var filter = existing.get(name);
        if (filter == null) {
            filter = filters.newTaskFilter(name);
        }
        var isNew = filter.getId() == null;
        var before = isNew ? "" : query(filter);
        var sameProperties = properties.equals(filter.getProperties());
        filter.setQuery(query);
        filter.setProperties(properties);
        if (isNew || !sameProperties || !before.equals(query(filter))) {
            filter = filters.saveFilter(filter);
        }
        return filter.getId();
    }

    private static String query(Filter filter) {
        return ((FilterEntity) filter).getQueryInternal();
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private static Date now() {
        return Date.from(Instant.EPOCH);
    }
}
