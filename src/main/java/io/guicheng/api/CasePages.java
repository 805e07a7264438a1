package io.guicheng.api;

import io.guicheng.access.CaseAccess;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pages of the case list, of a case and of petitions: all are the browser part's one entry, which reads the rest over the interface. */
@Controller
class CasePages {

    /** The browser part's one entry, for every page of ours that is not a report of the public. */
    static final String ENTRY = "forward:/app/index.html";

    private final CurrentActor current;
    private final CaseAccess access;

    CasePages(CurrentActor current, CaseAccess access) {
        this.current = current;
        this.access = access;
    }

    @GetMapping("/cases")
    String list() {
        return ENTRY;
    }

    /** Says nothing about what is there: the page asks the interface, which does. */
    @GetMapping({"/reporters", "/reporters/petitions/{id}"})
    String reporters() {
        return ENTRY;
    }

    @GetMapping("/cases/{businessKey}")
    String one(@PathVariable String businessKey) {
        try {
            access.open(current.get(), businessKey);
        } catch (NotFound unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, unknown);
        }
        return ENTRY;
    }
}
