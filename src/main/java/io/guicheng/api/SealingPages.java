package io.guicheng.api;

import io.guicheng.kernel.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page of the keys: the browser part's one entry, which asks the interface. */
@Controller
class SealingPages {

    private final SealingController keys;

    SealingPages(SealingController keys) {
        this.keys = keys;
    }

    @GetMapping("/keys")
    String page() {
        try {
            keys.check();
        } catch (NotFound nobodyElse) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, nobodyElse);
        }
        return CasePages.ENTRY;
    }
}
