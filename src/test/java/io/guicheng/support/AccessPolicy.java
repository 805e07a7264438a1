package io.guicheng.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** The table of who may do what, {@code access/policy.yaml}. */
public final class AccessPolicy {

    /** What to do about an endpoint that the table does not know. */
    public static final String HOW_TO_ADD =
            "say who may use it: add a line \"METHOD /path: [rule]\" under \"endpoints\" of"
                    + " src/test/resources/access/policy.yaml, with a rule of that file or a new one; the matrix then"
                    + " fires it as everybody";

    private final Map<String, Object> table;

    private AccessPolicy(Map<String, Object> table) {
        this.table = table;
    }

    public static AccessPolicy read() {
        try (var file = new ClassPathResource("access/policy.yaml").getInputStream()) {
            return new AccessPolicy(new Yaml().load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who is who: id → description. */
    public Map<String, String> people() {
        return part("people");
    }

    /** Method and path → the rules that must hold, one request for each. */
    public Map<String, List<String>> endpoints() {
        return part("endpoints");
    }

    /** Path → {@code open} or {@code signed-in}. */
    public Map<String, String> files() {
        return part("files");
    }

    /** {@code procedure.task} → whose it is. */
    public Map<String, String> tasks() {
        return part("tasks");
    }

    /** Door and kind of account → what of the engine's interface is let through. */
    public Map<String, List<String>> doors() {
        return part("doors");
    }

    public Rule rule(String name) {
        Map<String, Map<String, Object>> rules = part("rules");
        var rule = rules.get(name);
        if (rule == null) {
            throw new AssertionError("policy.yaml has no rule \"" + name + "\"");
        }
        return new Rule(name, rule, people().keySet());
    }

    @SuppressWarnings("unchecked")
    private <T> Map<String, T> part(String name) {
        return new LinkedHashMap<>((Map<String, T>) table.getOrDefault(name, Map.of()));
    }

    /** A rule of the table. */
    public record Rule(String name, Map<String, Object> content, Set<String> everybody) {

        /** Whether there is anything to say about this case. */
        public boolean speaksOf(String which) {
            return isNothing()
                    || isFree()
                    || content.containsKey("everybody")
                    || content.containsKey("signed-in")
                    || content.containsKey(which);
        }

        /** Those who may. */
        @SuppressWarnings("unchecked")
        public Set<String> allowed(String which) {
            if (content.containsKey("everybody")) {
                return everybody;
            }
            if (content.containsKey("signed-in")) {
                var signedIn = new LinkedHashSet<>(everybody);
                signedIn.remove("stranger");
                return signedIn;
            }
            return new LinkedHashSet<>((List<String>) content.getOrDefault(which, List.of()));
        }

        /** Which of the fixture's ids stands for {@code {id}}. */
        @SuppressWarnings("unchecked")
        public String id(String which) {
            return ((Map<String, String>) content.getOrDefault("id", Map.of())).getOrDefault(which, "none");
        }

        /** Whether anybody may come, and what they get is tried elsewhere. */
        public boolean isFree() {
            return content.containsKey("free");
        }

        /** Whether the others are refused openly (403) instead of being told that there is nothing (404). */
        public boolean refusesOpenly() {
            return "refused".equals(content.get("otherwise"));
        }

        /** Whether there is nothing for anybody, signed in or not. */
        public boolean isNothing() {
            return content.containsKey("nothing");
        }
    }
}
