package io.guicheng.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rewrites what the engine's own interfaces say when they refuse or fail: class names, ids of rights and SQL are of no use to anybody
 * but an administrator, and SQL is of none to him either; what was said stands in the log under the number that is told.
 */
final class EngineErrors extends OncePerRequestFilter {

    /** Enough for the longest list of a model's faults. */
    private static final int KEPT = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(EngineErrors.class);

    private static final Pattern DATABASE = Pattern.compile(
            "###|\\bSQL|jdbc|PersistenceException|\\bselect\\b.+\\bfrom\\b|\\bACT_[A-Z]{2}_",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Administrators administrators;

    EngineErrors(Administrators administrators) {
        this.administrators = administrators;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new HeldBack(response);
        chain.doFilter(request, answer);
        if (!answer.isHeldBack()) {
            return;
        }
        var said = answer.said();
        var status = response.getStatus();
        if (status < 500 && isForAdministrator() && !DATABASE.matcher(said).find()) {
            response.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
            return;
        }
        response.resetBuffer();
        // the length of what the engine said
        response.setContentLengthLong(-1);
        var sentence = ErrorWords.sentence(status);
        if (status >= 500 || isForAdministrator()) {
            var number = UUID.randomUUID().toString().substring(0, 8);
            LOG.warn("engine problem {} at {} {}: {}", number, request.getMethod(), Paths.of(request), said);
            sentence += "编号 " + number + "。";
        }
        var known = HttpStatus.resolve(status);
        Problems.write(response, known == null ? HttpStatus.BAD_REQUEST : known, ErrorWords.title(status), sentence);
    }

    private boolean isForAdministrator() {
        return SignedInActor.name().filter(administrators::contains).isPresent();
    }

    /** Passes on what succeeds and keeps what does not. */
    private static final class HeldBack extends HttpServletResponseWrapper {

        private @Nullable ByteArrayOutputStream kept;
        private @Nullable PrintWriter writer;
        private boolean refused;

        HeldBack(HttpServletResponse response) {
            super(response);
        }

        boolean isHeldBack() {
            return (kept != null || refused) && !isCommitted();
        }

        String said() {
            if (writer != null) {
                writer.flush();
            }
            return kept == null ? "" : kept.toString(StandardCharsets.UTF_8);
        }

        private boolean failed() {
            return getStatus() >= 400;
        }

        private OutputStream keep() {
            if (kept == null) {
                kept = new ByteArrayOutputStream();
            }
            return kept;
        }

        @Override
        public void sendError(int status) {
            sendError(status, "");
        }

        @Override
        public void sendError(int status, String message) {
            setStatus(status);
            refused = true;
        }

        @Override
        public void flushBuffer() throws IOException {
            if (kept == null && !refused) {
                super.flushBuffer();
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return failed() ? new Limited(keep()) : super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (!failed()) {
                return super.getWriter();
            }
            if (writer == null) {
                writer = new PrintWriter(new Limited(keep()), false, StandardCharsets.UTF_8);
            }
            return writer;
        }
    }

    /** Stops keeping when it is enough. */
    private static final class Limited extends ServletOutputStream {

        private final OutputStream kept;
        private int length;

        Limited(OutputStream kept) {
            this.kept = kept;
        }

        @Override
        public void write(int b) throws IOException {
            if (length++ < KEPT) {
                kept.write(b);
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            // an answer of the engine is written at once, from one thread: nobody waits for a part of it
            throw new IllegalStateException("the answer is kept in memory; write it without a listener");
        }
    }
}
