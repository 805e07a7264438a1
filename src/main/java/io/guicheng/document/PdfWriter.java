package io.guicheng.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.guicheng.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes a filled template as PDF, tagged for screen readers (PDF/UA). It reads nothing but the template and the fonts. */
@Component
class PdfWriter {

    private final Fonts fonts;
    private final String style;

    PdfWriter(Fonts fonts) throws IOException {
        this.fonts = fonts;
        this.style = new ClassPathResource("documents/official.css").getContentAsString(StandardCharsets.UTF_8);
    }

    byte[] write(Documents.Filled filled) {
        var document = Layout.parse(filled.xhtml());
        var missing = fonts.missing(document.getDocumentElement().getTextContent());
        if (!missing.isEmpty()) {
            throw new Refused("PDF 的字体没有这些字：" + missing + "。请下载 DOCX，或者由管理员在字体目录中放入含有这些字的字体");
        }
        document.getDocumentElement()
                .insertBefore(
                        head(document, filled.title()),
                        document.getDocumentElement().getFirstChild());
        document.getDocumentElement().setAttribute("lang", "zh-CN");
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.withW3cDocument(document, null);
        builder.useUriResolver((base, uri) -> null);
        builder.usePdfUaAccessibility(true);
        for (var face : Fonts.Face.values()) {
            builder.useFont(() -> fonts.open(face), face.family(), 400, FontStyle.NORMAL, true);
        }
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Element head(Document document, String title) {
        var head = document.createElement("head");
        append(head, "title", title);
        var description = document.createElement("meta");
        description.setAttribute("name", "description");
        description.setAttribute("content", title);
        head.appendChild(description);
        append(head, "style", style);
        return head;
    }

    private static void append(Element parent, String name, String text) {
        var child = parent.getOwnerDocument().createElement(name);
        child.setTextContent(text);
        parent.appendChild(child);
    }
}
