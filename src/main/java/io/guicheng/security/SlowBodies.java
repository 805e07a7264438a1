package io.guicheng.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Gives up on a request whose content drips in: the container's timeout is for each piece, so that a byte every few seconds would hold
 * a thread for days.
 */
final class SlowBodies extends ValveBase {

    private final Duration grace;
    private final long bytesPerSecond;

    /**
     * How slow a content may be.
     *
     * @param grace before the speed counts
     * @param bytesPerSecond on average from the beginning
     */
    SlowBodies(Duration grace, long bytesPerSecond) {
        super(true);
        this.grace = grace;
        this.bytesPerSecond = bytesPerSecond;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var connection = request.getCoyoteRequest();
        var content = connection.getInputBuffer();
        connection.setInputBuffer(new Watched(content));
        try {
            getNext().invoke(request, response);
        } finally {
            connection.setInputBuffer(content);
        }
    }

    private final class Watched implements InputBuffer {

        private final InputBuffer content;
        private final long start = System.nanoTime();
        private long read;

        Watched(InputBuffer content) {
            this.content = content;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            var more = content.doRead(handler);
            read += Math.max(0, more);
            var elapsed = Duration.ofNanos(System.nanoTime() - start);
            if (more > 0 && elapsed.compareTo(grace) > 0 && read < elapsed.toMillis() / 1000.0 * bytesPerSecond) {
                throw new SocketTimeoutException("the content comes too slowly");
            }
            return more;
        }

        @Override
        public int available() {
            return content.available();
        }
    }
}
