package io.guicheng.api;

import io.guicheng.organization.CurrentActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The whole dossier of a case as one file. */
@RestController
@Tag(name = "案件", description = "案件列表、案件全貌、流程图、撤回与终止")
class ArchiveController {

    private final CurrentActor current;
    private final CaseExport export;

    ArchiveController(CurrentActor current, CaseExport export) {
        this.current = current;
        this.export = export;
    }

    @GetMapping(path = "/api/cases/{businessKey}/archive", produces = "application/zip")
    @Operation(summary = "导出案卷", description = "ZIP：案卷记录、附件、流程图、全程纪实、摘要、库外锚定和校验程序。只限可以查看全案的人；导出本身记入案卷")
    void archive(@PathVariable String businessKey, HttpServletResponse response) throws IOException {
        var prepared = export.prepare(current.get(), businessKey);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("案卷-" + prepared.key() + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        export.write(prepared, response.getOutputStream());
    }
}
