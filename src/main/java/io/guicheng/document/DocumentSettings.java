package io.guicheng.document;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where an administrator puts templates and fonts of his own. */
@Component
class DocumentSettings {

    private final Path templates;
    private final Path fonts;

    DocumentSettings(
            @Value("${guicheng.documents.templates:data/templates}") Path templates,
            @Value("${guicheng.documents.fonts:data/fonts}") Path fonts) {
        this.templates = templates;
        this.fonts = fonts;
    }

    /** Folder of {@code <kind>.xhtml} files that take the place of the shipped ones. */
    Path templates() {
        return templates;
    }

    /**
     * Folder of TrueType files for the PDF: {@code title.ttf} (小标宋), {@code body.ttf} (仿宋), {@code heading.ttf} (黑体),
     * {@code kai.ttf} (楷体); those that are missing are replaced by the shipped Song type.
     */
    Path fonts() {
        return fonts;
    }
}
