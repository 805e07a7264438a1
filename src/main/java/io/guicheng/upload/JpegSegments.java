package io.guicheng.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Takes the notes out of a JPEG that is too large to be painted anew: all application segments and comments but the two that say how its
 * colours are to be read, and whatever hangs behind its end.
 */
final class JpegSegments {

    private static final int START = 0xffd8;
    private static final int SCAN = 0xffda;
    private static final int JFIF = 0xffe0;
    private static final int COLOURS = 0xffee;
    private static final int COMMENT = 0xfffe;

    private JpegSegments() {}

    static byte[] strip(byte[] content) throws IOException {
        try {
            var bytes = ByteBuffer.wrap(content);
            var out = new ByteArrayOutputStream(content.length);
            if (Short.toUnsignedInt(bytes.getShort()) != START) {
                throw new IOException("no JPEG");
            }
            out.write(content, 0, 2);
            while (true) {
                var from = bytes.position();
                var marker = Short.toUnsignedInt(bytes.getShort());
                if (marker == SCAN) {
                    out.write(content, from, end(content, from) - from);
                    return out.toByteArray();
                }
                var length = Short.toUnsignedInt(bytes.getShort());
                bytes.position(from + 2 + length);
                if (!isNote(marker)) {
                    out.write(content, from, 2 + length);
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    private static boolean isNote(int marker) {
        return marker == COMMENT || (marker >= 0xffe0 && marker <= 0xffef && marker != JFIF && marker != COLOURS);
    }

    /** Behind the first end marker after the scan: inside a scan 0xff is always followed by zero or a restart. */
    private static int end(byte[] content, int scan) throws IOException {
        for (var i = scan + 2; i + 1 < content.length; i++) {
            if (content[i] == (byte) 0xff && content[i + 1] == (byte) 0xd9) {
                return i + 2;
            }
        }
        throw new IOException("no end");
    }
}
