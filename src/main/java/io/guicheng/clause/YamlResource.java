package io.guicheng.clause;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A YAML file of ours, read as plain maps and lists. */
public final class YamlResource {

    private YamlResource() {}

    /**
     * A file of the class path as maps, lists and values; nothing else is made of it, whatever its tags say.
     *
     * @throws UncheckedIOException when it is not there
     */
    public static <V> Map<String, V> read(String path) {
        try (var reader = new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
