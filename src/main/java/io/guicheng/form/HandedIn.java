package io.guicheng.form;

import io.guicheng.casework.Attachment;
import io.guicheng.casework.Attachments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The uploaded files that a form hands in. */
@Component
class HandedIn {

    private final Attachments attachments;

    HandedIn(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Every file named must have been uploaded for this very form, and must not be in a case already. */
    List<Attachment> files(Input input, String uploadedFor, Problems problems) {
        var files = new ArrayList<Attachment>();
        new UploadedIn(input.values())
                .forEach((path, id) -> attachments
                        .find(id)
                        .filter(found ->
                                found.caseKey() == null && found.uploadedFor().equals(uploadedFor))
                        .ifPresentOrElse(files::add, () -> problems.add(path, "附件不存在，请重新上传")));
        return files;
    }

    /** Their digests. */
    static List<String> digests(List<Attachment> files) {
        return files.stream().map(Attachment::sha256).toList();
    }

    /** What the dossier keeps of them. */
    static List<Map<String, String>> entry(List<Attachment> files) {
        return files.stream()
                .map(file -> Map.of("id", file.id(), "name", file.name(), "sha256", file.sha256()))
                .toList();
    }
}
