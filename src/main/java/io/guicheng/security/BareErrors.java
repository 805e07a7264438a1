package io.guicheng.security;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/** What the container says of requests that reach no application, such as an address that cannot be decoded: instead of its own English page. */
public final class BareErrors extends ErrorReportValve {

    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>%1$s</title></head>"
                    + "<body><h1>%1$s</h1><p>%2$s</p></body></html>";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AnswerHeaders.put(response, AnswerHeaders.DATA);
        response.setContentType("text/html");
        response.setCharacterEncoding("utf-8");
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(PAGE.formatted(ErrorWords.title(status), ErrorWords.sentence(status)));
                response.finishResponse();
            }
        } catch (IOException | RuntimeException e) {
            ExceptionUtils.handleThrowable(e);
        }
    }
}
