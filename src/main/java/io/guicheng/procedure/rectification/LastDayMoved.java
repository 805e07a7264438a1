package io.guicheng.procedure.rectification;

import io.guicheng.rectifications.RectificationItems;
import io.guicheng.suspension.DeadlineMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The register's last day moves with that of the report, after counting was suspended. */
@Component
class LastDayMoved {

    private final RectificationItems items;

    LastDayMoved(RectificationItems items) {
        this.items = items;
    }

    @EventListener
    void moved(DeadlineMoved event) {
        if (event.procedure().equals(Rectification.KEY) && event.step().equals("reportResult")) {
            items.due(event.caseKey(), event.lastDay());
        }
    }
}
