package io.guicheng.security;

import io.guicheng.kernel.RefusedInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
        var setByAnother = passwords.isSetByAnother(user);
        var expired = passwords.isExpired(user);
        model.addAttribute("mustChange", setByAnother || expired);
        model.addAttribute("notices", notices(!faults.isEmpty(), setByAnother, expired));
        return "password";
    }

    private static List<Notice> notices(boolean refused, boolean setByAnother, boolean expired) {
        if (refused) {
            return List.of(new Notice("alert", "密码没有修改，请按提示改正。"));
        }
        var notices = new ArrayList<Notice>();
        if (setByAnother) {
            notices.add(new Notice("status", "现在的密码是他人为您设置的，改成只有您知道的密码后才能继续。"));
        }
        if (expired) {
            notices.add(new Notice("status", "密码已到期，修改后才能继续。"));
        }
        return notices;
    }

    /**
     * A sentence above the form.
     *
     * @param role ARIA role
     */
    private record Notice(String role, String sentence) {}
}
