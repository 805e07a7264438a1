package io.guicheng.security;

import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.SeatRole;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    private final Organizations organizations;

    DemoAccounts(@Value("${guicheng.demo:false}") boolean demo, Organizations organizations) {
        this.demo = demo;
        this.organizations = organizations;
        this.accounts = demo ? read(new ClassPathResource("demo/demo-accounts.csv")) : List.of();
    }

    boolean isDemo() {
        return demo;
    }

    /** Each with the keys user, password, name, jurisdiction, organ, role; the last three in words. */
    List<Map<String, String>> all() {
        var places = organizations.jurisdictions().stream()
                .collect(Collectors.toMap(Jurisdiction::code, Jurisdiction::name, (one, other) -> one));
        return accounts.stream().map(account -> inWords(account, places)).toList();
    }

    private static Map<String, String> inWords(Map<String, String> account, Map<String, String> places) {
        var words = new HashMap<>(account);
        words.computeIfPresent("jurisdiction", (column, code) -> places.getOrDefault(code, code));
        words.computeIfPresent(
                "organ",
                (column, key) -> OrganKind.ofKey(key).map(OrganKind::chinese).orElse(key));
        words.computeIfPresent(
                "role",
                (column, key) -> SeatRole.ofKey(key).map(SeatRole::chinese).orElse(key));
        return words;
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
