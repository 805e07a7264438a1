package io.guicheng.security;

import java.util.Map;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page, and where the bare address leads. */
@Controller
class EntrancePages {

    private final DemoAccounts accounts;
    private final Administrators administrators;
    private final ApplicationAvailability availability;

    EntrancePages(DemoAccounts accounts, Administrators administrators, ApplicationAvailability availability) {
        this.accounts = accounts;
        this.administrators = administrators;
        this.availability = availability;
    }

    @GetMapping("/login")
    String login(@RequestParam Map<String, String> parameters, Model model) {
        if (SignedInActor.name().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("notices", LoginNotice.of(parameters.keySet(), isStarting()));
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

    /** The page answers before the models are deployed and, on a fresh database, the demo city has moved in. */
    private boolean isStarting() {
        return availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC;
    }
}
