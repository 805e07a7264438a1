package io.guicheng.engine;

import io.guicheng.organization.OrganKind;
import java.util.Map;
import java.util.Set;

/** Says which organs may start which procedures; the beans of this type are added up. */
@FunctionalInterface
public interface StartableBy {

    /** Process definition keys with the kinds of organ whose people see them under 发起流程. */
    Map<String, Set<OrganKind>> startableBy();
}
