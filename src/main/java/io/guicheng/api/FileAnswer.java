package io.guicheng.api;

import io.guicheng.casework.Attachment;
import io.guicheng.kernel.RefusedInput;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** An uploaded file as the form keeps it: put into the list of an upload field and hand that in. */
@Schema(description = "已上传的附件；提交表单时放进上传字段的数组")
record FileAnswer(String id, String name, long size, String sha256, String contentType) {

    static FileAnswer of(Attachment file) {
        return new FileAnswer(file.id(), file.name(), file.size(), file.sha256(), file.contentType());
    }

    /** The name it had on the user's machine. */
    static String name(@Nullable MultipartFile file) {
        var name = present(file).getOriginalFilename();
        return name == null ? "" : name;
    }

    static byte[] content(@Nullable MultipartFile file) {
        try {
            return present(file).getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MultipartFile present(@Nullable MultipartFile file) {
        if (file == null) {
            throw RefusedInput.of("file", "请选择要上传的附件");
        }
        return file;
    }
}
