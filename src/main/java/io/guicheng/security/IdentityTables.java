package io.guicheng.security;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the engine's identity tables hold, read with three statements however many accounts there are, and kept up to date by those who
 * write.
 *
 * @param groups id → name
 * @param users id → first name
 * @param memberships user id → group ids
 */
record IdentityTables(Map<String, String> groups, Map<String, String> users, Map<String, Set<String>> memberships) {

    static IdentityTables read(JdbcClient jdbc) {
        var tables = new IdentityTables(new HashMap<>(), new HashMap<>(), new HashMap<>());
        jdbc.sql("select id_, coalesce(name_, '') from act_id_group").query(row -> {
            tables.groups.put(row.getString(1), row.getString(2));
        });
        jdbc.sql("select id_, coalesce(first_, '') from act_id_user").query(row -> {
            tables.users.put(row.getString(1), row.getString(2));
        });
        jdbc.sql("select user_id_, group_id_ from act_id_membership").query(row -> {
            tables.groupsOf(row.getString(1)).add(row.getString(2));
        });
        return tables;
    }

    Set<String> groupsOf(String userId) {
        return memberships.computeIfAbsent(userId, ignored -> new HashSet<>());
    }
}
