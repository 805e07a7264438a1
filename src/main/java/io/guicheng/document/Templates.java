package io.guicheng.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.guicheng.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The templates: Mustache over the restricted XHTML of {@link Layout}. One of the administrator's folder takes the place of the
 * shipped one; it is read and checked at each use, so that a correction counts at once and a mistake is told, never printed.
 */
@Component
class Templates {

    private final DocumentSettings settings;

    Templates(DocumentSettings settings) {
        this.settings = settings;
    }

    /**
     * The template of a kind.
     *
     * @throws Refused when an administrator's template cannot be used, with what is wrong in it
     */
    Template of(DocumentKind kind) {
        var source = source(kind);
        // unescaped values would let what somebody typed become markup
        if (source.contains("{{{") || source.contains("{{&") || source.contains("{{>")) {
            throw unusable(kind, "不能使用 {{{ }}}、{{& }} 和 {{> }}");
        }
        var template = compile(kind, source);
        var used = new Variables();
        template.visit(used);
        if (used.halfField) {
            throw unusable(kind, "有没有写完整的字段，字段应写作 {{字段名}}");
        }
        var unknown = new TreeSet<>(used.names);
        unknown.removeAll(known(kind));
        if (!unknown.isEmpty()) {
            throw unusable(kind, "没有这些字段：" + String.join("、", unknown));
        }
        return template;
    }

    private static Template compile(DocumentKind kind, String source) {
        try {
            return Mustache.compiler()
                    .strictSections(true)
                    .emptyStringIsFalse(true)
                    .compile(source);
        } catch (MustacheException e) {
            throw unusable(kind, String.valueOf(e.getMessage()));
        }
    }

    private String source(DocumentKind kind) {
        var name = kind.key() + ".xhtml";
        try {
            var own = settings.templates().resolve(name);
            if (Files.isRegularFile(own)) {
                return Files.readString(own);
            }
            return new ClassPathResource("documents/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> known(DocumentKind kind) {
        var known = new TreeSet<>(kind.fields().keySet());
        kind.lists().forEach((name, rows) -> {
            known.add(name);
            known.addAll(rows.fields().keySet());
        });
        return known;
    }

    static Refused unusable(DocumentKind kind, String why) {
        return new Refused("“" + kind.title() + "”的模板不能使用：" + why);
    }

    /** Every name a template asks for. */
    private static final class Variables implements Mustache.Visitor {

        private final Set<String> names = new TreeSet<>();

        /** A field that is not closed would be printed as it stands. */
        private boolean halfField;

        @Override
        public void visitText(String text) {
            halfField |= text.contains("{{") || text.contains("}}");
        }

        @Override
        public void visitVariable(String name) {
            names.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            names.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            names.add(name);
            return true;
        }
    }
}
