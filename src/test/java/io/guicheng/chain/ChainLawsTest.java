package io.guicheng.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

/** What holds for every chain. */
class ChainLawsTest {

    private static final String KEY = "990100-CS-2026-0001";

    @Property(tries = 300)
    void an_untouched_chain_fits_with_either_algorithm(
            @ForAll @Size(max = 12) List<String> texts, @ForAll Algorithm algorithm) {
        var chain = new CaseChain(KEY);
        chain(texts, algorithm).forEach(entry -> assertThat(chain.accept(entry)).isNull());

        assertThat(chain.end()).isNull();
        assertThat(chain.last()).isEqualTo(texts.size());
    }

    @Property(tries = 300)
    void a_changed_content_is_found_where_it_is(
            @ForAll @NotEmpty @Size(max = 12) List<String> texts,
            @ForAll @IntRange(max = 1000) int where,
            @ForAll String other) {
        var entries = chain(texts, Algorithm.SHA_256);
        var at = where % entries.size();
        var changed = content(other + "!");
        if (changed.equals(entries.get(at).content())) {
            return;
        }
        var forged = copy(entries.get(at), changed);
        entries.set(at, forged);

        assertThat(firstBad(entries)).isEqualTo(at + 1);
    }

    @Property(tries = 300)
    void a_dropped_entry_is_found_where_it_was_unless_it_was_the_last(
            @ForAll @Size(min = 2, max = 12) List<String> texts, @ForAll @IntRange(max = 1000) int where) {
        var entries = chain(texts, Algorithm.SHA_256);
        var at = where % (entries.size() - 1);
        entries.remove(at);

        assertThat(firstBad(entries)).isEqualTo(at + 1);
    }

    @Property(tries = 300)
    void two_swapped_entries_are_found_at_the_first_of_them(
            @ForAll @Size(min = 2, max = 12) List<String> texts, @ForAll @IntRange(max = 1000) int where) {
        var entries = chain(texts, Algorithm.SHA_256);
        var at = where % (entries.size() - 1);
        var one = entries.get(at);
        entries.set(at, entries.get(at + 1));
        entries.set(at + 1, one);

        assertThat(firstBad(entries)).isEqualTo(at + 1);
    }

    @Property(tries = 300)
    void a_line_of_an_archive_reads_back_as_it_was(@ForAll @NotEmpty @Size(max = 5) List<String> texts) {
        var before = Chain.START;
        for (var entry : chain(texts, Algorithm.SHA_256)) {
            var line = entry.line(before, null, false);
            assertThat(ChainEntry.parse(line).entry()).isEqualTo(entry);
            before = entry.hash();
        }
    }

    @Property(tries = 300)
    void every_leaf_climbs_to_the_root_and_no_other_text_does(
            @ForAll @Size(min = 1, max = 40) List<@IntRange Integer> seeds, @ForAll Algorithm algorithm) {
        var leaves = seeds.stream().map(seed -> algorithm.hex("leaf " + seed)).toList();
        var root = Merkle.root(algorithm, leaves);
        for (int i = 0; i < leaves.size(); i++) {
            var path = Merkle.path(algorithm, leaves, i);
            assertThat(Merkle.climb(algorithm, leaves.get(i), path)).isEqualTo(root);
            assertThat(Merkle.climb(algorithm, algorithm.hex("another"), path)).isNotEqualTo(root);
        }
    }

    @Property(tries = 500)
    void lists_of_texts_are_written_as_the_first_version_wrote_them(@ForAll List<String> texts) throws Exception {
        assertThat(Json.canonical(texts)).isEqualTo(new ObjectMapper().writeValueAsString(texts));
        assertThat(Json.read(Json.canonical(texts))).isEqualTo(texts);
    }

    private static int firstBad(List<ChainEntry> entries) {
        var chain = new CaseChain(KEY);
        entries.forEach(chain::accept);
        var fault = chain.end();
        return fault == null ? 0 : fault.seq();
    }

    private static String content(String text) {
        return Json.canonical(List.of(text));
    }

    private static ChainEntry copy(ChainEntry entry, String content) {
        return new ChainEntry(
                entry.format(),
                entry.algorithm(),
                entry.caseKey(),
                entry.seq(),
                entry.at(),
                entry.userId(),
                entry.organ(),
                entry.role(),
                entry.onBehalfOf(),
                entry.kind(),
                entry.step(),
                entry.model(),
                entry.form(),
                entry.clauses(),
                entry.files(),
                content,
                entry.salt(),
                entry.commitment(),
                entry.hash(),
                entry.link());
    }

    private static List<ChainEntry> chain(List<String> texts, Algorithm algorithm) {
        var entries = new ArrayList<ChainEntry>();
        var before = Chain.START;
        for (var text : texts) {
            var salt = algorithm.hex("salt" + entries.size());
            var content = content(text);
            var entry = new ChainEntry(
                    ChainEntry.COMMITTED,
                    algorithm,
                    KEY,
                    entries.size() + 1,
                    "2026-11-22T01:00:00Z",
                    "zzb.clerk",
                    "990100-organization",
                    "clerk",
                    null,
                    "completed",
                    "a.b",
                    "a:1",
                    null,
                    "S1-5.1",
                    List.of(),
                    content,
                    salt,
                    Chain.commitment(algorithm, salt, content),
                    "",
                    null);
            entry = entry.withHash(Chain.hash(entry, before));
            before = entry.hash();
            entries.add(entry);
        }
        return entries;
    }
}
