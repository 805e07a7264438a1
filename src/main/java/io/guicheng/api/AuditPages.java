package io.guicheng.api;

import io.guicheng.audit.Auditors;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The auditor's page: the browser part's one entry, which reads the log over the interface. */
@Controller
class AuditPages {

    private final CurrentActor current;
    private final Auditors auditors;

    AuditPages(CurrentActor current, Auditors auditors) {
        this.current = current;
        this.auditors = auditors;
    }

    @GetMapping("/audit")
    String log() {
        try {
            auditors.check(current.get(), "审计页面");
        } catch (NotFound nobodyElse) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, nobodyElse);
        }
        return CasePages.ENTRY;
    }
}
