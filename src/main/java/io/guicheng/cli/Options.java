package io.guicheng.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands behind a command: {@code --name value}, {@code --name=value} or, for a switch, {@code --name}. */
final class Options {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** @throws UsageException when a word is no option, or an option has no value */
    static Options of(List<String> words, Set<String> switches) {
        var options = new Options();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (!word.startsWith("--")) {
                throw new UsageException("不认识“" + word + "”");
            }
            var equals = word.indexOf('=');
            if (equals > 0) {
                options.values.put(word.substring(2, equals), word.substring(equals + 1));
            } else if (switches.contains(word.substring(2))) {
                options.values.put(word.substring(2), "");
            } else if (i + 1 < words.size()) {
                options.values.put(word.substring(2), words.get(++i));
            } else {
                throw new UsageException("“" + word + "”后面缺少内容");
            }
        }
        return options;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws UsageException when there is an option of another name */
    void only(Set<String> names) {
        values.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UsageException("没有“--" + name + "”这个选项");
                });
    }
}
