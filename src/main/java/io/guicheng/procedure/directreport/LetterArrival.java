package io.guicheng.procedure.directreport;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.directreports.LetterHandedIn;
import io.guicheng.directreports.ReceivedLetters;
import io.guicheng.form.IncomingCases;
import io.guicheng.organization.Organizations;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A letter that came in becomes a case of the organ that receives it. Number and title say nothing but that. */
@Component
class LetterArrival {

    private final IncomingCases incoming;
    private final Organizations organizations;
    private final ReceivedLetters letters;
    private final Cases cases;

    LetterArrival(IncomingCases incoming, Organizations organizations, ReceivedLetters letters, Cases cases) {
        this.incoming = incoming;
        this.organizations = organizations;
        this.letters = letters;
        this.cases = cases;
    }

    @EventListener
    void arrived(LetterHandedIn letter) {
        var organ = organizations.organ(letter.organ()).orElseThrow();
        incoming.open(
                new IncomingCases.Incoming(DirectReport.KEY, DirectReport.PREFIX, "直报件", organ, "收到直报件"),
                file -> begin(file, letter));
    }

    private Map<String, Object> begin(CaseFile file, LetterHandedIn letter) {
        letters.tie(letter.letterId(), file.key());
        var official = letter.officialId();
        if (official != null) {
            cases.concerns(file.key(), official);
        }
        return DirectReport.RECEIVER_ORGAN.as(file.ownerOrgan());
    }
}
