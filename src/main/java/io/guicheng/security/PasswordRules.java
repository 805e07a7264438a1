package io.guicheng.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a password must be, whoever sets it and through whichever door. */
@Component
class PasswordRules {

    static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;
    /** A shorter user name stands in too many good passwords by chance. */
    private static final int NAME_THAT_COUNTS = 4;

    private static final List<IntPredicate> KINDS = List.of(
            Character::isLowerCase,
            Character::isUpperCase,
            Character::isDigit,
            c -> !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c));

    private final PasswordSettings settings;
    private final Set<String> common;

    PasswordRules(PasswordSettings settings) {
        this.settings = settings;
        this.common = read(new ClassPathResource("security/common-passwords.txt"));
    }

    /** What is wrong with this password for this person, in a sentence without full stop; empty when nothing is. */
    Optional<String> fault(String userId, String password) {
        return Stream.of(length(password), variety(password), name(userId, password), guessed(password))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The rules in the order in which they are looked at, for the person who is to keep them. */
    List<String> inWords() {
        return List.of(
                "不少于 %d 个字符；或者不少于 %d 个字符，且含小写字母、大写字母、数字、其他符号中的 %d 种"
                        .formatted(settings.longLength(), settings.shortLength(), settings.kinds()),
                "不含用户名，不是常见密码，至少有 " + FEWEST_DIFFERENT + " 个不同的字符",
                "不与现在的密码和最近 %d 个密码相同".formatted(settings.history()));
    }

    Optional<String> length(String password) {
        if (password.length() > LONGEST) {
            return Optional.of("密码不得超过 " + LONGEST + " 个字符");
        }
        return password.length() < settings.shortLength()
                ? Optional.of("密码至少 " + settings.shortLength() + " 个字符")
                : Optional.empty();
    }

    Optional<String> variety(String password) {
        var mixed =
                KINDS.stream().filter(kind -> password.chars().anyMatch(kind)).count();
        if (password.length() < settings.longLength() && mixed < settings.kinds()) {
            return Optional.of(
                    "密码少于 %d 个字符时，须含小写字母、大写字母、数字、其他符号中的 %d 种".formatted(settings.longLength(), settings.kinds()));
        }
        return password.chars().distinct().count() < FEWEST_DIFFERENT
                ? Optional.of("密码至少要有 " + FEWEST_DIFFERENT + " 个不同的字符")
                : Optional.empty();
    }

    Optional<String> name(String userId, String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        var user = userId.toLowerCase(Locale.ROOT);
        var backwards = new StringBuilder(user).reverse().toString();
        return user.length() >= NAME_THAT_COUNTS && (plain.contains(user) || plain.contains(backwards))
                ? Optional.of("密码不得含有用户名")
                : Optional.empty();
    }

    Optional<String> guessed(String password) {
        return common.contains(password.toLowerCase(Locale.ROOT)) ? Optional.of("这是常见的密码，容易被猜中") : Optional.empty();
    }

    private static Set<String> read(ClassPathResource file) {
        try (var reader = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
