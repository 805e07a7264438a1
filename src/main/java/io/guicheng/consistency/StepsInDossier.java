package io.guicheng.consistency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.HashMap;

/** Every completed task has its one entry in the dossier, and every such entry its completed task: by the task's id. */
final class StepsInDossier implements Invariant {

    private static final String TOLD = """
            select d.case_key, d.seq, d.step, d.content from dossier_entry d where d.kind = 'completed' and d.content is not null order by d.case_key, d.seq""";

    private static final String DONE = """
            select p.business_key_, t.id_, t.proc_def_key_ || '.' || t.task_def_key_
              from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
             where t.delete_reason_ = 'completed'""";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String key() {
        return "steps-in-dossier";
    }

    @Override
    public String title() {
        return "每个办结的任务在案卷中恰有一条";
    }

    private record Done(String caseKey, String step) {}

    @Override
    public void check(Snapshot snapshot, Findings findings) throws SQLException {
        var done = new HashMap<String, Done>();
        snapshot.each(
                DONE, row -> done.put(row.getString(2), new Done(String.valueOf(row.getString(1)), row.getString(3))));
        var seen = new HashMap<String, String>();
        snapshot.each(TOLD, row -> {
            var caseKey = row.getString(1);
            var entry = "dossier_entry " + caseKey + " #" + row.getInt(2);
            var task = task(row.getString(4));
            // entries from before ids were kept, or erased by law, are compared by their number only
            if (task.isEmpty()) {
                return;
            }
            var first = seen.putIfAbsent(task, entry);
            if (first != null) {
                findings.add(caseKey, entry, "任务 %s 已记在 %s，又记了一次".formatted(task, first));
            }
            var known = done.get(task);
            if (known == null) {
                findings.add(caseKey, entry, "任务 %s 在流程历史中没有办结".formatted(task));
            } else if (!known.equals(new Done(caseKey, row.getString(3)))) {
                findings.add(caseKey, entry, "任务 %s 在流程历史中属于 %s 的 %s".formatted(task, known.caseKey(), known.step()));
            }
        });
    }

    private String task(String content) {
        try {
            return json.readTree(content).path("task").asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
