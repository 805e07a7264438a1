package io.guicheng.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The years that come with the product. */
final class ShippedYears {

    private static final String FILE = "calendar/holidays.yaml";

    private ShippedYears() {}

    static List<ShippedYear> read() {
        try (var reader = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
            Map<Integer, Map<String, Object>> years = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return years.entrySet().stream()
                    .map(year -> shipped(year.getKey(), year.getValue()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static ShippedYear shipped(int year, Map<String, Object> entry) {
        return new ShippedYear(
                year,
                String.valueOf(entry.get("published")),
                texts(entry, "days_off").stream().map(DateRange::parse).toList(),
                texts(entry, "days_worked").stream().map(LocalDate::parse).toList());
    }

    private static List<String> texts(Map<String, Object> entry, String key) {
        return entry.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    record ShippedYear(int year, String published, List<DateRange> off, List<LocalDate> worked) {}
}
