package io.guicheng.handlings;

import io.guicheng.clause.Parameters;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who may find a false accusation: the discipline organ of the lowest level that the rules allow (rules.md §3), here or above. */
@Component
public class AccusationAuthority {

    private static final List<String> PLACES = List.of("town", "county", "city", "province");
    private static final List<String> LEVELS = List.of("乡级", "县级", "市级", "省级");

    private final Organizations organizations;
    private final Parameters parameters;

    AccusationAuthority(Organizations organizations, Parameters parameters) {
        this.organizations = organizations;
        this.parameters = parameters;
    }

    /** The discipline organ that decides; the highest one of this server when none is high enough. */
    public Organ of(String jurisdiction, LocalDate on) {
        var least = LEVELS.indexOf(parameters
                .value("petition.false_accusation_level", jurisdiction, on)
                .text());
        var here = organizations.jurisdiction(jurisdiction).orElseThrow();
        while (PLACES.indexOf(here.level()) < least && here.parent() != null) {
            here = organizations
                    .jurisdiction(Objects.requireNonNull(here.parent()))
                    .orElseThrow();
        }
        return organizations.organ(here.code(), OrganKind.DISCIPLINE).orElseThrow();
    }
}
