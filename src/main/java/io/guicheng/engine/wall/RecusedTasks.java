package io.guicheng.engine.wall;

import io.guicheng.engine.StayAway;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Organizations;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the tasks a person must not see although a candidate: those of cases about the person or a relative. The engine's task query has
 * no "not in these cases", so for the few people concerned it is given the ids of the tasks that remain.
 */
final class RecusedTasks {

    private static final String REMAINING = """
            select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
             where (t.assignee_ = :me or exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
                                                    and (l.user_id_ = :me or l.group_id_ in (:groups))))
               and (e.business_key_ is null or e.business_key_ not in (:away))""";

    private final ApplicationContext beans;

    /** The beans are asked for when the engine is used: it starts before them. */
    RecusedTasks(ApplicationContext beans) {
        this.beans = beans;
    }

    /** Business keys of the cases this person must stay away from; empty for nearly everybody, without a statement. */
    Set<String> cases(String userId) {
        return beans.getBean(Organizations.class)
                .person(userId)
                .map(person -> beans.getBeanProvider(StayAway.class).stream()
                        .flatMap(one -> one.of(person).stream())
                        .map(CaseKey::value)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Groups of the roles of those for whom this person stands in today; empty for nearly everybody, without a statement. */
    List<String> standsInFor(String userId) {
        return beans.getBean(Organizations.class).standsInFor(userId).stream()
                .map(seat -> seat.organ().group(seat.role()))
                .toList();
    }

    /** Ids of the tasks that remain; empty when there is no case to stay away from and nothing needs to be taken out. */
    Optional<List<String>> remaining(String userId, List<String> groups) {
        var away = cases(userId);
        if (away.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(beans.getBean(JdbcClient.class)
                .sql(REMAINING)
                .param("me", userId)
                .param("groups", groups.isEmpty() ? List.of("") : groups)
                .param("away", away)
                .query(String.class)
                .list());
    }
}
