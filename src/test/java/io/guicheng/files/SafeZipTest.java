package io.guicheng.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.support.Zips;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that want to get out, to grow, or to be something else as well. */
class SafeZipTest {

    @Test
    void a_plain_archive_is_read() throws UnsafeFile {
        // when
        var zip = SafeZip.of(Zips.zip(Map.of("目录/文件.xml", "<a/>")));

        // then
        assertThat(zip.names()).containsExactly("目录/文件.xml");
        assertThat(zip.content("目录/文件.xml"))
                .hasValueSatisfying(content ->
                        assertThat(content).asString(StandardCharsets.UTF_8).isEqualTo("<a/>"));
        assertThat(zip.content("nothing")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.txt",
                "a/../../outside.txt",
                "/etc/passwd",
                "C:/windows/x",
                "a\\..\\b",
                "..\\x",
                "a/..",
                "a\nb"
            })
    void a_name_that_leads_elsewhere_is_refused(String name) {
        assertRefused(Zips.zip(Map.of(name, "x")), "路径");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.exe", "a/b/setup.MSI", "x.js", "page.html", "picture.svg", "go.lnk", "lib.jar"})
    void a_program_or_page_inside_is_refused(String name) {
        assertRefused(Zips.zip(Map.of(name, "x")), "程序或网页");
    }

    @Test
    void two_entries_that_differ_in_their_case_only_are_refused() {
        var entries = new LinkedHashMap<String, String>();
        entries.put("word/document.xml", "<a/>");
        entries.put("WORD/document.xml", "<b/>");

        assertRefused(Zips.zip(entries), "重名");
    }

    @Test
    void a_bomb_is_refused_long_before_it_has_gone_off() throws IOException {
        // given: 30 MB of nothing in some 30 KB
        var bomb = zeros(1, 30);
        assertThat(bomb.length).isLessThan(60_000);

        // when / then
        assertRefused(bomb, "解压后过大");
    }

    @Test
    void many_entries_that_are_large_together_are_refused() throws IOException {
        // given: each entry below what is looked at
        var bomb = zeros(60, 4);

        // when / then
        assertRefused(bomb, "解压后过大");
    }

    @Test
    void a_size_that_the_archive_claims_of_itself_is_not_believed() throws IOException {
        // given: the directory says that the entry is tiny
        var bomb = zeros(1, 30);
        for (var at = 0; at < bomb.length - 4; at++) {
            if (bomb[at] == 'P' && bomb[at + 1] == 'K' && bomb[at + 2] == 1 && bomb[at + 3] == 2) {
                bomb[at + 24] = 10;
                bomb[at + 25] = 0;
                bomb[at + 26] = 0;
                bomb[at + 27] = 0;
            }
        }

        // when / then
        assertThatThrownBy(() -> SafeZip.of(bomb)).isInstanceOf(UnsafeFile.class);
    }

    @Test
    void more_entries_than_a_document_has_are_refused() {
        var entries = new LinkedHashMap<String, String>();
        for (var i = 0; i <= SafeZip.MOST_ENTRIES; i++) {
            entries.put("e" + i, "");
        }

        assertRefused(Zips.zip(entries), "过多");
    }

    @Test
    void something_before_or_after_the_archive_is_refused() {
        // given
        var zip = Zips.zip(Map.of("a.xml", "<a/>"));

        // when / then
        assertRefused(joined(zip, "<script>".getBytes(StandardCharsets.UTF_8)), "");
        assertRefused(joined("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), zip), "");
        assertThat(SafeZip.endsAsArchive(joined("%PDF-1.4".getBytes(StandardCharsets.UTF_8), zip)))
                .isTrue();
        assertThat(SafeZip.endsAsArchive("%PDF-1.4".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void an_encrypted_entry_is_refused() {
        // given: the flag in the directory and before the entry
        var zip = Zips.zip(Map.of("a.xml", "<a/>"));
        for (var at = 0; at < zip.length - 4; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && (zip[at + 2] == 1 || zip[at + 2] == 3)) {
                zip[at + (zip[at + 2] == 1 ? 8 : 6)] |= 1;
            }
        }

        // when / then
        assertRefused(zip, "加密");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<?xml version=\"1.0\"?><!-- c --><!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY a0 \"x\"><!ENTITY a1 \"&a0;&a0;&a0;\">]><a>&a1;</a>",
                "not markup",
                ""
            })
    void markup_with_a_document_type_or_none_at_all_is_refused(String markup) {
        assertThatThrownBy(() ->
                        SafeXml.refuseDocumentType(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnsafeFile.class);
        assertThatThrownBy(() ->
                        SafeXml.refuseDocumentType(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_16))))
                .isInstanceOf(UnsafeFile.class);
        assertThatThrownBy(() -> SafeZip.of(Zips.zip(Map.of("a.xml", markup))).refuseDocumentTypes())
                .isInstanceOf(UnsafeFile.class);
    }

    @Test
    void plain_markup_passes() throws UnsafeFile {
        SafeXml.refuseDocumentType(new ByteArrayInputStream(
                "<?xml version=\"1.0\"?><!-- <!DOCTYPE --><a/>".getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRefused(byte[] zip, String reason) {
        assertThatThrownBy(() -> SafeZip.of(zip)).isInstanceOf(UnsafeFile.class).hasMessageContaining(reason);
    }

    private static byte[] zeros(int entries, int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var zeros = new byte[1024 * 1024];
            for (var entry = 0; entry < entries; entry++) {
                zip.putNextEntry(new ZipEntry("zeros" + entry));
                for (var i = 0; i < megabytes; i++) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
