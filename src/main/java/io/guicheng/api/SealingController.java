package io.guicheng.api;

import io.guicheng.audit.AuditEvent;
import io.guicheng.audit.AuditKind;
import io.guicheng.audit.AuditLog;
import io.guicheng.kernel.NotFound;
import io.guicheng.organization.AdminRole;
import io.guicheng.organization.CurrentActor;
import io.guicheng.organization.Organizations;
import io.guicheng.sealing.KeyRotation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changing the keys under which reporters are sealed: work of the system administrator, who sees neither a key nor what it seals. */
@RestController
@RequestMapping("/api/sealing/keys")
@Tag(name = "密钥", description = "密封举报人信息的密钥：只限系统管理员，不显示密钥本身")
class SealingController {

    private final CurrentActor current;
    private final Organizations organizations;
    private final KeyRotation rotation;
    private final AuditLog log;

    SealingController(CurrentActor current, Organizations organizations, KeyRotation rotation, AuditLog log) {
        this.current = current;
        this.organizations = organizations;
        this.rotation = rotation;
        this.log = log;
    }

    @GetMapping
    @Operation(summary = "密钥清单和各自的记录数")
    List<KeyRotation.KeyState> keys() {
        check();
        return rotation.keys();
    }

    @PostMapping("/rotation")
    @Operation(summary = "轮换", description = "生成新密钥并重新包装全部数据密钥；旧密钥随后可以停用")
    List<KeyRotation.KeyState> rotate() {
        check();
        var keys = rotation.rotate();
        record(keys.get(keys.size() - 1).id(), "轮换举报人信息的密钥");
        return keys;
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "停用旧密钥", description = "仍有记录使用的不能停用")
    List<KeyRotation.KeyState> retire(@PathVariable String id) {
        check();
        var keys = rotation.retire(id);
        record(id, "停用举报人信息的旧密钥");
        return keys;
    }

    private void record(String key, String what) {
        log.record(AuditEvent.of(AuditKind.KEY_CHANGED, current.get().userId(), key, what));
    }

    /** For the system administrator; to everybody else the page is not there. */
    void check() {
        if (!organizations.adminRoles(current.get().userId()).contains(AdminRole.SYSTEM)) {
            throw new NotFound("没有此页面");
        }
    }
}
