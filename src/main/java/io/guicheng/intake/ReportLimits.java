package io.guicheng.intake;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much one report may hold, so that a code does not become a place to store things. */
@Component
class ReportLimits {

    private final int files;
    private final int messages;

    ReportLimits(
            @Value("${guicheng.report.max-files:20}") int files,
            @Value("${guicheng.report.max-messages:100}") int messages) {
        this.files = files;
        this.messages = messages;
    }

    int files() {
        return files;
    }

    int messages() {
        return messages;
    }
}
