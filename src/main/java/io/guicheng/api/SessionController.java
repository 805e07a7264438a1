package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.organization.CurrentActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in. */
@RestController
@Tag(name = "会话", description = "当前登录人")
class SessionController {

    private final CurrentActor current;

    SessionController(CurrentActor current) {
        this.current = current;
    }

    /** The signed-in person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Session(
            String userId,
            String name,
            List<OwnOrgan> organs,
            @Nullable Csrf csrf) {}

    /** A seat: the organ and the role in it. */
    record OwnOrgan(String id, String name, String role, String roleName) {}

    @GetMapping("/api/session")
    @Operation(summary = "当前登录人、所在机关和 CSRF 请求头")
    Session session(HttpServletRequest request) {
        var actor = current.get();
        return new Session(
                actor.userId(),
                actor.person().name(),
                actor.seats().stream()
                        .map(seat -> new OwnOrgan(
                                seat.organ().id(),
                                seat.organ().name(),
                                seat.role().key(),
                                seat.role().chinese()))
                        .toList(),
                Csrf.of(request));
    }
}
