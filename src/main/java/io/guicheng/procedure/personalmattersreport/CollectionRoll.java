package io.guicheng.procedure.personalmattersreport;

import io.guicheng.engine.Decisions;
import io.guicheng.matters.MatterCollections.Owing;
import io.guicheng.organization.CommitteeMember;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Officials;
import io.guicheng.registry.PostLevel;
import io.guicheng.registry.Tenure;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who owes a report: by the posts held today, as the table of levels says. */
@Component
class CollectionRoll {

    private final Organizations organizations;
    private final Officials officials;
    private final Decisions decisions;

    CollectionRoll(Organizations organizations, Officials officials, Decisions decisions) {
        this.organizations = organizations;
        this.officials = officials;
        this.decisions = decisions;
    }

    /** Everybody of a jurisdiction, by id; two statements. */
    List<Owing> of(String jurisdiction) {
        var levels = levels();
        var heads = committeesBelow(jurisdiction);
        var managed = officials.ofJurisdiction(jurisdiction);
        var held = officials.held(managed.stream().map(one -> one.id()).toList());
        return managed.stream()
                .filter(one -> held.getOrDefault(one.id(), List.of()).stream()
                        .anyMatch(tenure -> levels.contains(tenure.level())))
                .map(one -> {
                    var tenures = Objects.requireNonNull(held.get(one.id()));
                    var chief = tenures.stream().anyMatch(Tenure::chief);
                    return new Owing(
                            one.id(),
                            one.name(),
                            tenures.stream().map(Tenure::title).collect(Collectors.joining("、")),
                            chief,
                            chief && heads.contains(one.id()));
                })
                .toList();
    }

    private Set<PostLevel> levels() {
        var levels = EnumSet.noneOf(PostLevel.class);
        for (var level : PostLevel.values()) {
            if (decisions
                    .single(PersonalMattersReport.CIRCLE_TABLE, Map.of("level", level.name()))
                    .flag("owes")) {
                levels.add(level);
            }
        }
        return levels;
    }

    /** Members of the committees one level down: those of them who head something are its secretary and the head of its government. */
    private Set<String> committeesBelow(String jurisdiction) {
        return organizations.jurisdictions().stream()
                .filter(place -> jurisdiction.equals(place.parent()))
                .flatMap(place -> organizations.committee(place.code()).stream())
                .map(CommitteeMember::officialId)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }
}
