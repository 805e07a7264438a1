package io.guicheng.suspension;

import io.guicheng.casework.Cases;
import io.guicheng.engine.CaseEnded;
import io.guicheng.engine.HeldDeadlines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps suspensions and their cases together: what opens by a timer or a message while counting is suspended is held within the hour
 * (deadlines are days), what opens by a completed step at once; and a suspension ends with its case.
 */
@Component
class SuspensionsFollowed {

    private static final Logger LOG = LoggerFactory.getLogger(SuspensionsFollowed.class);

    private final Suspensions suspensions;
    private final SuspensionTable table;
    private final HeldDeadlines deadlines;
    private final Cases cases;

    SuspensionsFollowed(Suspensions suspensions, SuspensionTable table, HeldDeadlines deadlines, Cases cases) {
        this.suspensions = suspensions;
        this.table = table;
        this.deadlines = deadlines;
        this.cases = cases;
    }

    @Scheduled(cron = "0 31 * * * *", zone = "Asia/Shanghai")
    void everyCase() {
        for (var key : table.cases()) {
            try {
                suspensions.follow(key);
            } catch (RuntimeException failed) {
                // the next hour, or another node, tries again
                LOG.warn("what opened in {} since its deadlines were suspended was not held", key, failed);
            }
        }
    }

    @EventListener
    void ended(CaseEnded event) {
        var key = event.caseKey();
        // a helper procedure that runs beside the case under the same number does not end it
        if (table.current(key).isPresent()
                && cases.find(key)
                        .filter(file -> file.procedure().equals(event.procedure()))
                        .isPresent()) {
            table.end(key, null, null);
            deadlines.forget(key);
        }
    }
}
