package io.guicheng.security;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The accounts of the demo city, for the sign-in page; none on a real site. */
@Component
class DemoAccounts {

    private static final String[] COLUMNS = {"user", "password", "name", "jurisdiction", "organ", "role"};

    private final boolean demo;
    private final List<Map<String, String>> accounts;

    DemoAccounts(@Value("${guicheng.demo:false}") boolean demo) {
        this.demo = demo;
        this.accounts = demo ? read(new ClassPathResource("demo/demo-accounts.csv")) : List.of();
    }

    boolean isDemo() {
        return demo;
    }

    /** Each with the keys user, password, name, jurisdiction, organ, role. */
    List<Map<String, String>> all() {
        return accounts;
    }

    private static List<Map<String, String>> read(ClassPathResource file) {
        if (!file.exists()) {
            return List.of();
        }
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader(COLUMNS)
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var lines = format.parse(reader)) {
            var read = new ArrayList<Map<String, String>>();
            lines.forEach(line -> read.add(line.toMap()));
            return List.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
