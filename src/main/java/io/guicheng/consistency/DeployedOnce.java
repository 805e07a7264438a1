package io.guicheng.consistency;

import io.guicheng.consistency.SqlInvariant.Rule;
import java.util.List;

/** Of a procedure's deployments no two are the same: two nodes that start at once must not each make a version. */
final class DeployedOnce {

    static final SqlInvariant INVARIANT = new SqlInvariant(
            "deployed-once", "流程只部署一次", List.of(new Rule("act_re_procdef", "流程 %s 的第 %s 版与前一版的模型相同", """
                    select null, d.id_, d.key_, d.version_
                      from act_re_procdef d
                      join act_re_procdef b on b.key_ = d.key_ and b.version_ = d.version_ - 1
                      join act_re_deployment dd on dd.id_ = d.deployment_id_
                      join act_re_deployment bd on bd.id_ = b.deployment_id_
                     where not exists (
                           select 1 from act_ge_bytearray r
                            where r.deployment_id_ = dd.id_
                              and not exists (select 1 from act_ge_bytearray s
                                    where s.deployment_id_ = bd.id_ and s.name_ = r.name_ and s.bytes_ = r.bytes_))
                       and (select count(*) from act_ge_bytearray r where r.deployment_id_ = dd.id_)
                         = (select count(*) from act_ge_bytearray r where r.deployment_id_ = bd.id_)""")));

    private DeployedOnce() {}
}
