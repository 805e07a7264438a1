package io.guicheng.api;

import io.guicheng.chain.Algorithm;
import io.guicheng.chain.Verify;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The verifier that travels with an exported case: the very classes this server verifies with, in a JAR of their own. */
@Component
class VerifierJar {

    static final String NAME = "verify.jar";

    /** Only needed, and only packed, where the case has entries with SM3. */
    static final String SM3 = "bcprov.jar";

    private byte @Nullable [] made;

    synchronized byte[] bytes() {
        var jar = made;
        if (jar == null) {
            try {
                jar = make();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            made = jar;
        }
        return jar;
    }

    private static byte[] make() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Verify.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, SM3);
        var place = Verify.class.getPackageName().replace('.', '/');
        var classes = new ArrayList<Resource>();
        for (var one : new PathMatchingResourcePatternResolver().getResources("classpath*:" + place + "/*.class")) {
            var name = String.valueOf(one.getFilename());
            // what the module is called means nothing outside, and tests lie in the same package
            if (!name.equals("package-info.class") && !name.contains("Test")) {
                classes.add(one);
            }
        }
        classes.sort(Comparator.comparing(one -> String.valueOf(one.getFilename())));
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            for (var one : classes) {
                jar.putNextEntry(new ZipEntry(place + "/" + one.getFilename()));
                try (var content = one.getInputStream()) {
                    content.transferTo(jar);
                }
                jar.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Copies the library that has SM3, from wherever this server got it. */
    static void copySm3(OutputStream out) throws IOException {
        var place = Algorithm.SM3
                .start()
                .getProvider()
                .getClass()
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        // inside the server's own JAR the place is jar:nested:…!/
        var file = place.startsWith("jar:") ? place.substring(4, place.length() - 2) : place;
        try (var content = URI.create(file).toURL().openStream()) {
            content.transferTo(out);
        }
    }
}
