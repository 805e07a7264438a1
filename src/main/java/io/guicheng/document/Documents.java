package io.guicheng.document;

import com.samskivert.mustache.MustacheException;
import io.guicheng.kernel.Refused;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes official documents out of what the registers hold. The same values give the same document. */
@Component
public class Documents {

    private final DocumentKinds kinds;
    private final Templates templates;
    private final PdfWriter pdf;

    Documents(DocumentKinds kinds, Templates templates, PdfWriter pdf) {
        this.kinds = kinds;
        this.templates = templates;
        this.pdf = pdf;
    }

    /** A document whose template is filled; it is rendered by {@link #pdf} or {@link #docx}. */
    public record Filled(String title, String xhtml) {}

    /**
     * Name of a kind, for example 任前公示.
     *
     * @throws io.guicheng.kernel.NotFound when there is no such kind
     */
    public String title(String kind) {
        return kinds.get(kind).title();
    }

    /** What is still to be entered before the document can be made, in the words of the users; empty when it can. */
    public List<String> missing(String kind, Map<String, ?> values) {
        var wanted = kinds.get(kind);
        var missing = new ArrayList<String>();
        wanted.fields().forEach((name, label) -> {
            if (!wanted.mayBeEmpty(name) && blank(values.get(name))) {
                missing.add(label);
            }
        });
        wanted.lists().forEach((name, rows) -> {
            var given = rows(values.get(name));
            if (given.isEmpty() && !wanted.mayBeEmpty(name)) {
                missing.add(rows.label());
            }
            for (var i = 0; i < given.size(); i++) {
                var row = given.get(i);
                var place = rows.label() + "第 " + (i + 1) + " 行";
                rows.fields().forEach((field, label) -> {
                    if (!rows.optional().contains(field) && blank(row.get(field))) {
                        missing.add(place + "的" + label);
                    }
                });
            }
        });
        return missing;
    }

    /**
     * Fills the template of a kind.
     *
     * @throws Refused when a field is missing, each named, or when the template cannot be used
     */
    public Filled fill(String kind, Map<String, ?> values) {
        var wanted = kinds.get(kind);
        var missing = missing(kind, values);
        if (!missing.isEmpty()) {
            throw new Refused("“" + wanted.title() + "”还不能生成，缺少：" + String.join("、", missing));
        }
        try {
            // compatibility characters look like the ordinary ones and are in no font
            var xhtml =
                    Normalizer.normalize(templates.of(wanted).execute(complete(wanted, values)), Normalizer.Form.NFC);
            Layout.parse(xhtml);
            return new Filled(wanted.title(), xhtml);
        } catch (MustacheException e) {
            throw Templates.unusable(wanted, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw Templates.unusable(wanted, String.valueOf(e.getMessage()));
        }
    }

    /**
     * As PDF, with the fonts in it.
     *
     * @throws Refused when the fonts lack a character, naming it
     */
    public byte[] pdf(Filled document) {
        return pdf.write(document);
    }

    /** As DOCX, for Word and WPS; the fonts are named, not embedded. */
    public byte[] docx(Filled document) {
        return new DocxWriter().write(document);
    }

    /** Optional fields that nobody gave are empty, so that a template may ask for them. */
    private static Map<String, Object> complete(DocumentKind kind, Map<String, ?> values) {
        var complete = new HashMap<String, Object>();
        kind.fields().keySet().forEach(name -> complete.put(name, text(values.get(name))));
        kind.lists()
                .forEach((name, rows) -> complete.put(
                        name,
                        rows(values.get(name)).stream()
                                .map(row -> {
                                    var line = new HashMap<String, Object>();
                                    rows.fields().keySet().forEach(field -> line.put(field, text(row.get(field))));
                                    return line;
                                })
                                .toList()));
        return complete;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }

    private static boolean blank(@Nullable Object value) {
        return value == null || value.toString().isBlank();
    }

    @SuppressWarnings("unchecked") // rows are given as lists of maps, see CaseDocuments
    private static List<Map<String, ?>> rows(@Nullable Object value) {
        return value instanceof List<?> list ? (List<Map<String, ?>>) (List<?>) list : List.of();
    }
}
