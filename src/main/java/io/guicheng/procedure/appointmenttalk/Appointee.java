package io.guicheng.procedure.appointmenttalk;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.kernel.NotFound;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Tenure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Whom a case is about, in the register of officials. */
@Component
class Appointee {

    private final Officials officials;
    private final Cases cases;

    Appointee(Officials officials, Cases cases) {
        this.officials = officials;
        this.cases = cases;
    }

    Official official(String officialId) {
        return officials.find(officialId).orElseThrow(() -> new NotFound("干部不在登记簿中"));
    }

    /** The post taken up last among those still held. */
    Optional<Tenure> newest(String officialId) {
        return held(officialId, tenure -> true);
    }

    /** The post still held that was taken up on this day; a chief's before any other. */
    Optional<Tenure> since(String officialId, LocalDate appointedOn) {
        return held(officialId, tenure -> tenure.since().equals(appointedOn));
    }

    Optional<Tenure> inPost(String officialId, String postId) {
        return held(officialId, tenure -> postId.equals(tenure.postId()));
    }

    private Optional<Tenure> held(String officialId, Predicate<Tenure> wanted) {
        return officials.held(officialId).stream()
                .filter(wanted)
                .max(Comparator.comparing(Tenure::since).thenComparing(Tenure::chief));
    }

    String title(Tenure tenure) {
        return "任职谈话：" + official(tenure.officialId()).name() + "（" + tenure.title() + "）";
    }

    /** What a new case begins with: the official and relatives of theirs stay away from it. */
    Map<String, Object> begin(CaseFile file, Tenure tenure) {
        cases.concerns(file.key(), tenure.officialId());
        var variables = new HashMap<String, Object>(AppointmentTalkProcedure.OFFICIAL.as(tenure.officialId()));
        variables.putAll(AppointmentTalkProcedure.APPOINTED_ON.as(tenure.since()));
        return variables;
    }
}
