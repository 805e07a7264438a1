package io.guicheng.procedure.interferencerecord;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.interferences.Interference;
import io.guicheng.interferences.Interferences;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 移送问责建议: who did not record or report goes to whoever may decide about accountability. */
@Component
class DeliverProposal implements Step {

    private final Interferences interferences;
    private final RecordFacts facts;
    private final Organizations organizations;
    private final IntegrityFiles integrityFiles;
    private final Clock clock;

    DeliverProposal(
            Interferences interferences,
            RecordFacts facts,
            Organizations organizations,
            IntegrityFiles integrityFiles,
            Clock clock) {
        this.interferences = interferences;
        this.facts = facts;
        this.organizations = organizations;
        this.integrityFiles = integrityFiles;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return InterferenceRecord.KEY;
    }

    @Override
    public String task() {
        return "deliverProposal";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "问责建议"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var record = interferences.get(work.caseKey());
        var on = input.day("deliveredOn");
        new Problems()
                .addIf(on.isAfter(work.today()), "deliveredOn", "“移送日期”不能晚于今天")
                .addIf(
                        on.isBefore(Objects.requireNonNull(record.approvedOn())),
                        "deliveredOn",
                        "“移送日期”不能早于审批日期 " + record.approvedOn())
                .refuse();
        interferences.deliver(work.caseKey(), input.text("deliveredTo"), on);
        var official = owed(work, record);
        if (official != null) {
            integrityFiles.append(new IntegrityEntry(
                    official,
                    clock.instant(),
                    "插手干预",
                    "没有按要求记录报告插手干预，已提出问责建议",
                    work.caseKey().value()));
        }
        return Map.of();
    }

    /** Who should have reported, or should have done so in time; null for somebody the register of officials does not know. */
    private @Nullable String owed(Work work, Interference record) {
        return record.own()
                ? organizations
                        .person(work.file().initiator())
                        .map(Person::officialId)
                        .orElse(null)
                : record.approached();
    }
}
