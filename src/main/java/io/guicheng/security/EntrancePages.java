package io.guicheng.security;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page, and where the bare address leads. */
@Controller
class EntrancePages {

    private final DemoAccounts accounts;
    private final Administrators administrators;

    EntrancePages(DemoAccounts accounts, Administrators administrators) {
        this.accounts = accounts;
        this.administrators = administrators;
    }

    @GetMapping("/login")
    String login(@RequestParam Map<String, String> parameters, Model model) {
        if (SignedInActor.name().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("notices", LoginNotice.of(parameters.keySet()));
        model.addAttribute("demo", accounts.isDemo());
        model.addAttribute("accounts", accounts.all());
        return "login";
    }

    /** Everybody has an inbox except those who only administer; the auditor has the log. */
    @GetMapping("/")
    String home() {
        if (SignedInActor.name().filter(administrators::isAuditor).isPresent()) {
            return "redirect:/audit";
        }
        var onlyAdministers =
                SignedInActor.name().filter(administrators::isOnly).isPresent();
        return onlyAdministers ? "redirect:/camunda/app/welcome/default/" : "redirect:/camunda/app/tasklist/default/";
    }
}
