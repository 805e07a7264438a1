package io.guicheng.security;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the engine hash slowly and hold to our rules, so that its administration page and its interface cannot set a weak password. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PasswordPlugin extends AbstractProcessEnginePlugin {

    private final PasswordRules rules;
    private final PasswordSettings settings;

    PasswordPlugin(PasswordRules rules, PasswordSettings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // the engine goes on knowing its own hashes, those of older servers
        configuration.setPasswordEncryptor(new SlowHash(settings.iterations()));
        configuration.setEnablePasswordPolicy(true);
        var policy = policy();
        configuration.setPasswordPolicy(() -> policy);
    }

    /** Under the names for which the administration page has Chinese words; what has no name there is said with the length. */
    private List<PasswordPolicyRule> policy() {
        return List.of(
                new Rule(
                        "PASSWORD_POLICY_LENGTH",
                        Map.of("minLength", String.valueOf(settings.shortLength())),
                        (user, password) -> rules.length(password).isEmpty()
                                && rules.variety(password).isEmpty()
                                && rules.guessed(password).isEmpty()),
                new Rule(
                        "PASSWORD_POLICY_USER_DATA",
                        Map.of(),
                        (user, password) -> rules.name(user, password).isEmpty()));
    }

    private record Rule(String name, Map<String, String> numbers, BiPredicate<String, String> holds)
            implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return name;
        }

        @Override
        public Map<String, String> getParameters() {
            return numbers;
        }

        @Override
        public boolean execute(String password) {
            return holds.test("", password);
        }

        @Override
        public boolean execute(String password, User user) {
            return holds.test(user == null || user.getId() == null ? "" : user.getId(), password);
        }
    }
}
