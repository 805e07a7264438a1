package io.guicheng.procedure.deliberation;

import io.guicheng.casework.Attachment;
import io.guicheng.casework.Attachments;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** 双留存: a meeting leaves both a recording and written minutes. */
@Component
class Recordings {

    private static final Predicate<String> SOUND = type -> type.startsWith("audio/") || type.startsWith("video/");

    private final Attachments attachments;

    Recordings(Attachments attachments) {
        this.attachments = attachments;
    }

    void check(Input input, Problems problems) {
        check("recording", "“会议录音”必须上传", SOUND, "“会议录音”应为录音或录像文件", input, problems);
        check("minutes", "“会议纪要”必须上传", SOUND.negate(), "“会议纪要”应为文档，不能是录音", input, problems);
    }

    private void check(
            String field, String missing, Predicate<String> type, String wrong, Input input, Problems problems) {
        List<String> files = input.files(field);
        problems.addIf(files.isEmpty(), field, missing);
        files.stream()
                .flatMap(id -> attachments.find(id).stream())
                .map(Attachment::contentType)
                .filter(type.negate())
                .forEach(ignored -> problems.add(field, wrong));
    }
}
