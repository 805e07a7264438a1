package io.guicheng.dataimport;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds out in which encoding a file was saved: spreadsheets in China save CSV as GB18030 by default. */
final class CsvText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvText() {}

    /** The text; empty when it is in neither encoding. UTF-8 first: Chinese in GB18030 is practically never valid UTF-8. */
    static Optional<String> decode(byte[] bytes) {
        return strictly(bytes, StandardCharsets.UTF_8)
                .or(() -> strictly(bytes, GB18030))
                .map(CsvText::withoutMark)
                // what neither a spreadsheet nor an editor writes, but UTF-16 and other binary files are full of
                .filter(text -> text.indexOf('\0') < 0);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
