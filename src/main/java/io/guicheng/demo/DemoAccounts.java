package io.guicheng.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/** The list of demo accounts that people read, cut into the two kinds of file that the import takes. */
final class DemoAccounts {

    private static final String ORGAN_KIND = "organ kind";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Resource list;

    DemoAccounts(Resource list) {
        this.list = list;
    }

    /** Those who work in an organ. */
    byte[] users() {
        return only(account -> !account.get(ORGAN_KIND).isEmpty());
    }

    byte[] administrators() {
        return only(account -> account.get(ORGAN_KIND).isEmpty());
    }

    private byte[] only(Predicate<CSVRecord> wanted) {
        try (var parser = FORMAT.parse(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            var text = new StringWriter();
            try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
                printer.printRecord(parser.getHeaderNames());
                for (var account : parser) {
                    if (wanted.test(account)) {
                        printer.printRecord(account);
                    }
                }
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
