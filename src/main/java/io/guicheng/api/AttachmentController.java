package io.guicheng.api;

import io.guicheng.access.CaseAccess;
import io.guicheng.organization.CurrentActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files of cases, down. They are never shown by the server's own origin, only saved. */
@RestController
@Tag(name = "附件", description = "下载案件附件")
class AttachmentController {

    private final CurrentActor current;
    private final CaseAccess access;

    AttachmentController(CurrentActor current, CaseAccess access) {
        this.current = current;
        this.access = access;
    }

    @GetMapping("/api/attachments/{id}")
    @Operation(summary = "下载附件", description = "随意见提交的附件只有出具意见的机关和组织部门可以下载")
    ResponseEntity<byte[]> download(@PathVariable String id) {
        var handout = access.file(current.get(), id);
        var file = handout.file();
        return Download.of(file.name(), MediaType.parseMediaType(file.contentType()), handout.content());
    }
}
