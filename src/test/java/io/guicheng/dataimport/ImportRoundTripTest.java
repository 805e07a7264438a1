package io.guicheng.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.support.Database;
import io.guicheng.support.Registers;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Whatever a register may hold, a file written from it is read back as the same. */
class ImportRoundTripTest {

    private static Registers registers;
    private static int run;

    @BeforeContainer
    static void open() {
        registers = Registers.withImport(Database.H2);
        registers.get(OrganizationEditor.class).put(new Jurisdiction("990100", "云泽市", "city", null));
    }

    @AfterContainer
    static void close() {
        registers.close();
    }

    @Property(tries = 60)
    void officials_are_read_back_as_they_were_written(
            @ForAll("files") List<Official> drawn, @ForAll("charsets") Charset charset) throws IOException {
        // given
        run++;
        var written = new ArrayList<Official>();
        for (var official : drawn) {
            written.add(withId(official, "r" + run + "-" + written.size()));
        }

        // when
        var report =
                registers.get(CsvImport.class).run(Kind.OFFICIALS, csv(written).getBytes(charset), false);

        // then
        assertThat(report).isEqualTo(new Report(written.size(), written.size(), List.of()));
        var officials = registers.get(Officials.class);
        assertThat(written.stream()
                        .map(official -> officials.find(official.id()).orElseThrow()))
                .containsExactlyElementsOf(written);
    }

    /** Loading the same file again is refused line by line: an import never overwrites. */
    @Property(tries = 20)
    void a_file_loads_once(@ForAll("files") List<Official> drawn) throws IOException {
        run++;
        var first = withId(drawn.get(0), "o" + run);
        registers.get(RegistryEditor.class).add(first);

        var report = registers
                .get(CsvImport.class)
                .run(Kind.OFFICIALS, csv(List.of(first)).getBytes(Charset.forName("GB18030")), false);

        assertThat(report.badLines().stream().map(BadLine::column).collect(Collectors.toSet()))
                .containsExactly("干部编号");
        assertThat(report.loaded()).isZero();
    }

    @Provide
    Arbitrary<List<Official>> files() {
        return officials().list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(Charset.forName("UTF-8"), Charset.forName("GB18030"));
    }

    private static Arbitrary<Official> officials() {
        // an ideograph first, so that a name is never a formula; then what usually breaks a CSV
        var names = Combinators.combine(
                        Arbitraries.chars().range('一', '龥'),
                        Arbitraries.strings().withChars("·, \"'=+-@;王龘\n").ofMaxLength(20),
                        Arbitraries.chars().range('一', '龥'))
                .as((first, middle, last) -> first + middle + last);
        var births = Arbitraries.integers()
                .between(0, 15000)
                .map(days -> LocalDate.of(1955, 1, 1).plusDays(days));
        var tenths = Arbitraries.integers().between(0, 400).map(number -> number / 10.0);
        return Combinators.combine(
                        names,
                        births,
                        Arbitraries.integers().between(0, 9000),
                        Arbitraries.integers().between(0, 5000).injectNull(0.2),
                        tenths,
                        Arbitraries.integers().between(0, 9_999_999),
                        Arbitraries.of("中专", "大专", "本科", "硕士", "博士"),
                        Arbitraries.of(true, false))
                .as((name, birth, workAfter, partyAfter, years, hours, education, abroad) -> new Official(
                        "",
                        name,
                        "990100",
                        "女",
                        birth,
                        birth.plusDays(workAfter),
                        partyAfter == null ? null : birth.plusDays(partyAfter),
                        education,
                        years,
                        hours,
                        years,
                        "称职",
                        abroad,
                        !abroad,
                        "健康"));
    }

    private static String csv(List<Official> officials) throws IOException {
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(
                    "健康状况",
                    "id",
                    "name",
                    "jurisdiction",
                    "gender",
                    "birth date",
                    "work start",
                    "party joined",
                    "education",
                    "grassroots years",
                    "training hours",
                    "party school months",
                    "last appraisal",
                    "spouse abroad",
                    "leader relative");
            for (var each : officials) {
                printer.printRecord(
                        each.health(),
                        each.id(),
                        each.name(),
                        each.jurisdiction(),
                        each.gender(),
                        each.birthDate(),
                        each.workStart(),
                        each.partyJoined(),
                        each.education(),
                        each.grassrootsYears(),
                        each.trainingHours(),
                        each.partySchoolMonths(),
                        each.lastAppraisal(),
                        each.spouseAbroad() ? "是" : "否",
                        each.leaderRelative());
            }
        }
        return text.toString();
    }

    private static Official withId(Official from, String id) {
        return new Official(
                id,
                from.name(),
                from.jurisdiction(),
                from.gender(),
                from.birthDate(),
                from.workStart(),
                from.partyJoined(),
                from.education(),
                from.grassrootsYears(),
                from.trainingHours(),
                from.partySchoolMonths(),
                from.lastAppraisal(),
                from.spouseAbroad(),
                from.leaderRelative(),
                from.health());
    }
}
