package io.guicheng.api;

import io.guicheng.kernel.RefusedInput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.util.unit.DataSize;

/** A file that is the whole body of a request, with its name in a header: neither an address nor a temporary file holds any of it. */
// two of them are never compared
@SuppressWarnings("ArrayRecordComponent")
record BareFile(String name, byte[] content) {

    /** The header that holds the name, percent-encoded. */
    static final String NAME = "X-File-Name";

    /** @throws RefusedInput on {@code file} when it is too large, or its name cannot be read */
    static BareFile of(Unspoken name, InputStream body, DataSize largest) throws IOException {
        var most = Math.toIntExact(largest.toBytes());
        var content = body.readNBytes(most + 1);
        if (content.length > most) {
            throw RefusedInput.of("file", "附件超过 " + largest.toMegabytes() + " MB 的上限");
        }
        return new BareFile(decoded(name.value()), content);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RefusedInput.of("file", "附件的文件名无法读取");
        }
    }

    @Override
    public String toString() {
        return "BareFile[***]";
    }
}
