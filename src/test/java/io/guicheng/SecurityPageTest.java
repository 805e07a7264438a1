package io.guicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on security promises nothing that no test looks at, and its links and those of its sisters lead somewhere. */
class SecurityPageTest {

    private static final Path DOCS = Path.of("docs");
    private static final Pattern TEST_NAME = Pattern.compile("`(\\w+Test)`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]+)");

    @Test
    void every_test_that_is_named_exists() {
        // given
        var existing = tests();

        // when
        var named = TEST_NAME
                .matcher(text(DOCS.resolve("security.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        // then
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(existing).containsAll(named);
    }

    @Test
    void every_promise_names_a_test() {
        // when: the rows of the tables of promises
        var rows = text(DOCS.resolve("security.md"))
                .lines()
                .filter(line -> line.matches("\\| P\\d+ .*"))
                .toList();

        // then
        assertThat(rows)
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        row -> assertThat(TEST_NAME.matcher(row).find()).as(row).isTrue());
    }

    @Test
    void every_link_of_these_pages_leads_somewhere() {
        for (var page : pages()) {
            var links = LINK.matcher(text(page))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(links)
                    .as(page.toString())
                    .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
        }
    }

    private static List<Path> pages() {
        try (var files = Files.list(DOCS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("security"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> tests() {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
