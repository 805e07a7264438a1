package io.guicheng.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The faces of the PDF: the administrator's where he has put some, else Noto Serif SC, which comes with the build. */
@Component
class Fonts {

    /** A face of the standard: what it is called in templates and files, and what stands in for it. */
    enum Face {
        TITLE("Title", "title.ttf", "fonts/noto-serif-sc-bold.ttf"),
        BODY("Body", "body.ttf", "fonts/noto-serif-sc-regular.ttf"),
        HEADING("Heading", "heading.ttf", "fonts/noto-serif-sc-bold.ttf"),
        KAI("Kai", "kai.ttf", "fonts/noto-serif-sc-regular.ttf");

        private final String family;
        private final String own;
        private final String shipped;

        Face(String family, String own, String shipped) {
            this.family = family;
            this.own = own;
            this.shipped = shipped;
        }

        String family() {
            return family;
        }
    }

    private final DocumentSettings settings;

    /** Character maps of the faces once read; a face changes only with the server. */
    private final Map<Face, CmapLookup> maps = new ConcurrentHashMap<>();

    Fonts(DocumentSettings settings) {
        this.settings = settings;
    }

    InputStream open(Face face) {
        try {
            var own = settings.fonts().resolve(face.own);
            return Files.isRegularFile(own)
                    ? Files.newInputStream(own)
                    : new ClassPathResource(face.shipped).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("no font for " + face.family + "; a build without the frontend has none", e);
        }
    }

    /** Characters of a text that one of the faces lacks, each once. */
    String missing(String text) {
        var missing = new TreeSet<Integer>();
        for (var face : Face.values()) {
            var map = maps.computeIfAbsent(face, this::map);
            text.codePoints()
                    .filter(code -> code > ' ' && map.getGlyphId(code) == 0)
                    .forEach(missing::add);
        }
        return missing.stream().map(Character::toString).collect(Collectors.joining("、"));
    }

    private CmapLookup map(Face face) {
        try (var in = open(face);
                var font = new TTFParser()
                        .parse(new RandomAccessReadBuffer(new ByteArrayInputStream(in.readAllBytes())))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
