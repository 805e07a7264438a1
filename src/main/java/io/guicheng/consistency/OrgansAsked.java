package io.guicheng.consistency;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Every organ that a round of vetting has to ask was given a task, which is open, answered, or ended with the case; who was taken off is not asked. */
final class OrgansAsked implements Invariant {

    private static final String TO_ASK = """
            select p.business_key_, p.id_, v.text_, b.bytes_
              from act_hi_procinst p
              join act_hi_varinst c on c.proc_inst_id_ = p.id_ and c.name_ = 'candidateId' and c.execution_id_ = p.id_
              join act_hi_varinst v on v.proc_inst_id_ = p.id_ and v.name_ = 'organsToAsk' and v.execution_id_ = p.id_
              left join act_ge_bytearray b on b.id_ = v.bytearray_id_
             where p.proc_def_key_ = 'candidate-vetting'
               and exists (select 1 from act_hi_taskinst t where t.proc_inst_id_ = p.id_ and t.task_def_key_ = 'giveOpinion')""";

    private static final String ASKED = """
            select t.proc_inst_id_, o.text_, count(*)
              from act_hi_taskinst t
              join act_hi_varinst o on o.proc_inst_id_ = t.proc_inst_id_ and o.name_ = 'organId' and o.execution_id_ = t.execution_id_
             where t.proc_def_key_ = 'candidate-vetting' and t.task_def_key_ = 'giveOpinion'
               and not exists (select 1 from added_signer s where s.task_id = t.id_ and s.removed_at is not null)
             group by t.proc_inst_id_, o.text_""";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String key() {
        return "organs-asked";
    }

    @Override
    public String title() {
        return "应征求的机关都已征求";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) throws SQLException {
        var asked = new HashMap<String, Map<String, Integer>>();
        snapshot.each(
                ASKED,
                row -> asked.computeIfAbsent(row.getString(1), ignored -> new HashMap<>())
                        .put(row.getString(2), row.getInt(3)));
        snapshot.each(TO_ASK, row -> {
            var round = row.getString(2);
            var tasks = asked.getOrDefault(round, Map.of());
            var wanted = organs(row.getBytes(4));
            for (var organ : wanted) {
                var count = tasks.getOrDefault(organ, 0);
                if (count != 1) {
                    findings.add(
                            row.getString(1),
                            "act_hi_taskinst " + round,
                            "本轮审核应征求机关 %s 一次，产生了 %d 个任务".formatted(organ, count));
                }
            }
            for (var organ : tasks.keySet()) {
                if (!wanted.contains(organ)) {
                    findings.add(row.getString(1), "act_hi_taskinst " + round, "本轮审核没有列入机关 %s，却产生了任务".formatted(organ));
                }
            }
        });
    }

    private Set<String> organs(byte[] stored) {
        var organs = new HashSet<String>();
        try {
            json.readTree(stored).forEach(organ -> organs.add(organ.asText()));
        } catch (IOException e) {
            throw new IllegalStateException("organsToAsk cannot be read", e);
        }
        return organs;
    }
}
