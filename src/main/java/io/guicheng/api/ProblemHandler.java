package io.guicheng.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.guicheng.kernel.DatabaseGone;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Answers every exception below {@code /api} with a problem in Chinese; pages get the error page of the same status. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final String CONFLICT = "他人刚刚办理了该案件，请刷新后重试";

    private final ObjectMapper json;
    private final DataSize largestFile;

    ProblemHandler(ObjectMapper json, @Value("${guicheng.attachments.max-size:20MB}") DataSize largestFile) {
        this.json = json;
        this.largestFile = largestFile;
    }

    @ExceptionHandler
    void refusedInput(RefusedInput problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(request, response, new Problem("about:blank", "填写有误", 422, "填写的内容有误，请按提示改正后重新提交", problem.errors()));
    }

    @ExceptionHandler
    void refused(Refused problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Problem.of(409, "不能办理", message(problem)));
    }

    @ExceptionHandler
    void notFound(NotFound problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Problem.of(404, "不存在", message(problem)));
    }

    /** Two at the same rows: H2 says of one that waited too long for the other that it timed out. */
    @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class, QueryTimeoutException.class})
    void conflict(Exception problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.info("conflict at {}: {}", request.getRequestURI(), problem.toString());
        answer(request, response, Problem.of(409, "办理冲突", CONFLICT));
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var sentence = "附件超过 " + largestFile.toMegabytes() + " MB 的上限";
        answer(
                request,
                response,
                new Problem("about:blank", "填写有误", 422, sentence, List.of(new FieldError("file", sentence))));
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MultipartException.class,
        MethodArgumentTypeMismatchException.class
    })
    void unreadable(Exception problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Problem.of(400, "请求无法读取", "请求的格式不正确、过长或嵌套过深，无法读取"));
    }

    /** The caller is gone: there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException problem) {
        LOG.debug("the caller left", problem);
    }

    /** Who may not come in is answered at the door. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void atTheDoor(RuntimeException problem) {
        throw problem;
    }

    @ExceptionHandler
    void anythingElse(Exception problem, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (problem instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var status = known.getStatusCode().value();
            response.setHeader("Allow", known.getHeaders().getFirst("Allow"));
            answer(request, response, Problem.of(status, title(status), sentence(status)));
            return;
        }
        if (DatabaseGone.isCauseOf(problem)) {
            // the outermost filter knows what to say, as it does when already the sign-in fails for this reason
            throw problem;
        }
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("problem {} at {} {}", id, request.getMethod(), request.getRequestURI(), problem);
        answer(request, response, Problem.of(500, "服务器出错", "服务器出错，请稍后重试；多次出现请联系管理员，并告知编号 " + id));
    }

    private static String title(int status) {
        return switch (status) {
            case 404 -> "不存在";
            case 405 -> "方法不允许";
            case 406, 415 -> "格式不支持";
            default -> "请求有误";
        };
    }

    private static String sentence(int status) {
        return switch (status) {
            case 404 -> "没有这个地址";
            case 405 -> "这个地址不支持该请求方法";
            case 406 -> "不能按所要求的格式答复";
            case 415 -> "不支持这种内容格式，请使用 JSON；上传附件请使用 multipart/form-data";
            default -> "请求缺少必需的内容或内容不正确";
        };
    }

    private static String message(RuntimeException problem) {
        var message = problem.getMessage();
        return message == null ? "" : message;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            response.sendError(problem.status());
            return;
        }
        // headers of the answer that was begun (a download's name, its length) do not belong to the refusal
        response.resetBuffer();
        response.setHeader("Content-Disposition", null);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }
}
