package io.guicheng.security;

import io.guicheng.kernel.RefusedInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which everybody changes his own password; afterwards all his sessions are over. */
@Controller
class PasswordPages {

    private final Passwords passwords;
    private final PasswordRules rules;
    private final LoginThrottle throttle;
    private final SessionRegistry sessions;

    PasswordPages(Passwords passwords, PasswordRules rules, LoginThrottle throttle, SessionRegistry sessions) {
        this.passwords = passwords;
        this.rules = rules;
        this.throttle = throttle;
        this.sessions = sessions;
    }

    @GetMapping(ChangeFirst.PAGE)
    String page(Model model) {
        return page(model, Map.of());
    }

    @PostMapping(ChangeFirst.PAGE)
    String change(
            HttpServletRequest request,
            Model model,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again) {
        var user = SignedInActor.name().orElseThrow();
        if (throttle.isLocked(user, request.getRemoteAddr())) {
            return page(model, Map.of("old", "密码错误次数过多，请 15 分钟后再试"));
        }
        if (!fresh.equals(again)) {
            return page(model, Map.of("again", "两次输入的新密码不一致"));
        }
        try {
            passwords.change(user, old, fresh);
        } catch (RefusedInput refused) {
            var faults = new HashMap<String, String>();
            refused.errors().forEach(fault -> faults.put(fault.field(), fault.message()));
            if (faults.containsKey("old")) {
                throttle.failed(user, request.getRemoteAddr());
            }
            return page(model, faults);
        }
        sessions.getAllSessions(user, false).forEach(session -> session.expireNow());
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:/login?changed";
    }

    private String page(Model model, Map<String, String> faults) {
        var user = SignedInActor.name().orElseThrow();
        model.addAttribute("user", user);
        model.addAttribute("rules", rules.inWords());
        model.addAttribute("faults", faults);
        model.addAttribute("setByAnother", passwords.isSetByAnother(user));
        model.addAttribute("expired", passwords.isExpired(user));
        return "password";
    }
}
