package io.guicheng.procedure.rectification;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.form.CaseOnMessage;
import io.guicheng.organization.Organ;
import io.guicheng.organization.Organizations;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.rectifications.RectificationOrders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Another case has found something to be put right and entered an order for it. */
@Component
class RectificationOnCall implements CaseOnMessage {

    private final RectificationOrders orders;
    private final RectificationItems items;
    private final ItemFacts facts;
    private final Organizations organizations;
    private final Cases cases;
    private final Clock clock;

    RectificationOnCall(
            RectificationOrders orders,
            RectificationItems items,
            ItemFacts facts,
            Organizations organizations,
            Cases cases,
            Clock clock) {
        this.orders = orders;
        this.items = items;
        this.facts = facts;
        this.organizations = organizations;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return Rectification.KEY;
    }

    @Override
    public String message() {
        return Rectification.CALLED_FOR;
    }

    @Override
    public String prefix() {
        return Rectification.PREFIX;
    }

    @Override
    public Organ owner(Call call) {
        return organizations
                .organ(wanted(call).overseerOrgan())
                .orElseThrow(() -> new IllegalStateException("no organ oversees the order of " + call.by()));
    }

    @Override
    public String title(Call call) {
        return facts.title(wanted(call).unitOrgan(), wanted(call).problem());
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Call call) {
        var wanted = wanted(call);
        items.open(
                file.key(),
                new RectificationItems.Order(
                        wanted.source(),
                        wanted.basis(),
                        wanted.problem(),
                        wanted.unitOrgan(),
                        wanted.overseerOrgan(),
                        wanted.officialId(),
                        LocalDate.now(clock),
                        wanted.dueOn()));
        orders.begun(Rectification.ORDER.from(call.carried()), file.key());
        concern(file, wanted);
        var variables = new HashMap<>(facts.due(wanted.dueOn()));
        variables.putAll(Rectification.UNIT_ORGAN.as(wanted.unitOrgan()));
        variables.putAll(Rectification.OVERSEER_ORGAN.as(wanted.overseerOrgan()));
        return variables;
    }

    /** Where the table says that what such a source finds is the chief's own, the chief and the relatives stay away. */
    private void concern(CaseFile file, RectificationOrders.Wanted wanted) {
        var official = wanted.officialId();
        if (official != null && facts.source(wanted.source()).flag("concerned")) {
            cases.concerns(file.key(), official);
        }
    }

    private RectificationOrders.Wanted wanted(Call call) {
        return orders.get(Rectification.ORDER.from(call.carried()));
    }
}
