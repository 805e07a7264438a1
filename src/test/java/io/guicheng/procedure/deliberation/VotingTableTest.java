package io.guicheng.procedure.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VotingTableTest {

    @ParameterizedTest
    @CsvSource({
        // quorum, new problem, division, confirmed, carried
        "false,false,false,false,false,NO_QUORUM,到会不足，改期",
        "true,true,false,false,true,DEFERRED,会上提出新问题，暂缓表决",
        "true,false,true,true,true,DEFERRED,分歧较大，暂缓表决",
        "true,false,false,false,true,CARRIED,应到会成员过半数同意",
        "true,false,true,false,true,CARRIED,应到会成员过半数同意（分歧标准未确认）",
        "true,false,true,false,false,DEFERRED,未过半数且分歧较大，暂缓表决",
        "true,false,false,false,false,NOT_CARRIED,应到会成员未过半数同意"
    })
    void each_rule_decides_its_own_case(
            boolean quorum,
            boolean problem,
            boolean division,
            boolean confirmed,
            boolean carried,
            String result,
            String rule) {
        var fired = Tables.single("deliberation.voting", inputs(quorum, problem, division, confirmed, carried));

        assertThat(fired).containsEntry("result", result).containsEntry("rule", rule);
    }

    @Test
    void exactly_one_rule_fires_whatever_comes() {
        for (var bits = 0; bits < 32; bits++) {
            var inputs = inputs((bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0, (bits & 8) > 0, (bits & 16) > 0);

            assertThat(Tables.evaluate("deliberation.voting", inputs))
                    .as("%s", inputs)
                    .hasSize(1);
        }
    }

    private static Map<String, Object> inputs(
            boolean quorum, boolean problem, boolean division, boolean confirmed, boolean carried) {
        var names = List.of("quorumReached", "newProblem", "greatDivision", "divisionConfirmed", "carried");
        var values = List.of(quorum, problem, division, confirmed, carried);
        var inputs = new HashMap<String, Object>();
        for (var i = 0; i < names.size(); i++) {
            inputs.put(names.get(i), values.get(i));
        }
        return inputs;
    }
}
