package io.guicheng.api;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which the public reports: a bundle of its own, which knows nothing of the officials' pages. */
@Controller
class ReportPage {

    @GetMapping({"/report", "/report/"})
    String page() {
        return "forward:/report/report.html";
    }
}
