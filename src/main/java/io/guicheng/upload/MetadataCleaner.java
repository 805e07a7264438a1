package io.guicheng.upload;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes out of a file what says who made it, when, where and with what, where the format allows: pictures are painted anew, PDF and
 * Office files lose their descriptions. What cannot be cleaned is given back as it is and says so, so that whoever hands it in is told.
 */
@Component
public class MetadataCleaner {

    private static final Logger LOG = LoggerFactory.getLogger(MetadataCleaner.class);

    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png");
    private static final Set<String> OFFICE = Set.of("docx", "xlsx");
    private static final Set<String> PLAIN = Set.of("txt", "csv");

    /** The endings of file names whose files can be cleaned. */
    public static final Set<String> CLEANED = Set.of("jpg", "jpeg", "png", "docx", "xlsx", "pdf", "txt", "csv");

    /**
     * A file as it may be kept.
     *
     * @param cleaned false when the file may still say who made it
     */
    // two of them are never compared
    @SuppressWarnings("ArrayRecordComponent")
    public record Cleaned(byte[] content, boolean cleaned) {}

    /** @param name the file's name, whose ending was found to be true before */
    public Cleaned clean(String name, byte[] content) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        try {
            if (PICTURES.contains(ending)) {
                return new Cleaned(Pictures.repaint(content), true);
            }
            if (ending.equals("pdf")) {
                return new Cleaned(PdfFiles.clean(content), true);
            }
            if (OFFICE.contains(ending)) {
                return new Cleaned(OfficeFiles.clean(content), true);
            }
            return new Cleaned(content, PLAIN.contains(ending));
        } catch (IOException | RuntimeException e) {
            // encrypted, damaged or larger than it should be; neither name nor content may stand in the log
            LOG.info(
                    "a file of type {} could not be cleaned: {}",
                    ending,
                    e.getClass().getSimpleName());
            return new Cleaned(content, false);
        }
    }
}
