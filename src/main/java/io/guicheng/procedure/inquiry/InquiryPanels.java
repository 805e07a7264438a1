package io.guicheng.procedure.inquiry;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.CasePanels;
import io.guicheng.inquiries.Inquiries;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An inquiry on the page of its case: for who received it, who answers it, and the discipline organ above once it decides. */
@Component
class InquiryPanels implements CasePanels {

    private final Inquiries inquiries;
    private final InquiryFacts facts;
    private final Officials officials;
    private final Organizations organizations;

    InquiryPanels(Inquiries inquiries, InquiryFacts facts, Officials officials, Organizations organizations) {
        this.inquiries = inquiries;
        this.facts = facts;
        this.officials = officials;
        this.organizations = organizations;
    }

    @Override
    public String procedure() {
        return InquiryProcedure.KEY;
    }

    @Override
    public List<Panel> panels(CaseFile file, Reader reader) {
        var readers = Stream.concat(
                Stream.of(file.ownerOrgan(), inquiries.get(file.key()).respondentOrgan()),
                organizations.superiorOrgan(file.jurisdiction(), OrganKind.DISCIPLINE).stream()
                        .map(organ -> organ.id()));
        if (readers.noneMatch(reader::workOf)) {
            return List.of();
        }
        return List.of(
                new Panel("质询", facts.filed(file.key()), List.of(facts.signers(file.key()))),
                new Panel("答复和测评", List.of(), List.of(facts.answers(file.key()))));
    }

    @Override
    public Map<String, String> names(CaseFile file) {
        var ids = Stream.concat(
                        Stream.ofNullable(inquiries.get(file.key()).officialId()),
                        inquiries.signers(file.key()).stream()
                                .map(signer -> signer.officialId())
                                .filter(Objects::nonNull))
                .distinct()
                .toList();
        return officials.find(ids).values().stream().collect(Collectors.toMap(Official::id, Official::name));
    }
}
