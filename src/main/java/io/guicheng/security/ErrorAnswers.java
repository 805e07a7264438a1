package io.guicheng.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last answer to what failed anywhere outside our own interface: a page to people, a problem to programs, both in Chinese. */
@Controller
class ErrorAnswers implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Clock clock;

    ErrorAnswers(Clock clock) {
        this.clock = clock;
    }

    @RequestMapping("/error")
    @Nullable
    String answer(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        var status = status(request);
        if (status >= 500) {
            tell(status, request);
        }
        response.setStatus(status);
        // an answer that was begun may have left the name of a download
        response.setHeader("Content-Disposition", null);
        response.setHeader("Cache-Control", "no-store");
        if (isForPerson(request)) {
            response.setHeader("Content-Security-Policy", AnswerHeaders.PLAIN);
            model.addAttribute("status", status);
            model.addAttribute("title", ErrorWords.title(status));
            model.addAttribute("sentence", ErrorWords.sentence(status));
            if (status >= 500) {
                model.addAttribute("time", TIME.format(clock.instant()));
            }
            return "error";
        }
        Problems.write(response, HttpStatus.valueOf(status), ErrorWords.title(status), ErrorWords.sentence(status));
        return null;
    }

    /** Nobody else may have written down what failed: some of the engine's filters answer without a word in the log. */
    private static void tell(int status, HttpServletRequest request) {
        LOG.error(
                "answered {} at {} {}: {}",
                status,
                request.getMethod(),
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                request.getAttribute(RequestDispatcher.ERROR_MESSAGE),
                (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }

    /** Somebody who opens this page by its address finds no such page. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                        && HttpStatus.resolve(status) != null
                ? status
                : HttpStatus.NOT_FOUND.value();
    }

    private static boolean isForPerson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return accept != null
                && accept.contains("text/html")
                && !(address instanceof String path && Paths.isForProgram(path, request));
    }
}
