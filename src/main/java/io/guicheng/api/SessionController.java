package io.guicheng.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.guicheng.organization.AdminRole;
import io.guicheng.organization.CurrentActor;
import io.guicheng.organization.Organizations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
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
    private final Organizations organizations;

    SessionController(CurrentActor current, Organizations organizations) {
        this.current = current;
        this.organizations = organizations;
    }

    /** The signed-in person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Session(
            String userId,
            String name,
            List<OwnOrgan> organs,

            @Schema(description = "管理员角色：system-admin、security-admin 或 auditor；办案人员为空")
            List<String> adminRoles,

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
                organizations.adminRoles(actor.userId()).stream()
                        .map(AdminRole::key)
                        .toList(),
                Csrf.of(request));
    }
}
