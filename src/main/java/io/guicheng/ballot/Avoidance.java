package io.guicheng.ballot;

import io.guicheng.casework.Recusal;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 回避 in a ballot: an item about an official is closed to that official and the relatives; an item about nobody in particular to all who must
 * stay away from the case.
 */
@Component
class Avoidance {

    private final Recusal recusal;
    private final Organizations organizations;

    Avoidance(Recusal recusal, Organizations organizations) {
        this.recusal = recusal;
        this.organizations = organizations;
    }

    /** Keys of the items from which this voter must stay away. */
    Set<String> recused(CaseKey key, List<Item> items, Voter voter) {
        var official = official(voter);
        var actor = actor(voter.userId());
        var fromCase = actor.isPresent() && recusal.mustLeave(actor.get(), key);
        return items.stream()
                .filter(item -> item.subject() == null ? fromCase : related(official, item.subject()))
                .map(Item::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a teller must stay away: who may not vote on one of the items does not count the others either. */
    boolean mustNotCount(CaseKey key, List<Item> items, String userId) {
        var actor = actor(userId);
        var official = actor.map(one -> one.person().officialId()).orElse(null);
        return (actor.isPresent() && recusal.mustLeave(actor.get(), key))
                || items.stream().anyMatch(item -> related(official, item.subject()));
    }

    /** Whether somebody of the organ that runs a ballot must stay away from its case; the attempt is recorded. */
    boolean turnsAway(Actor actor, CaseKey key) {
        return recusal.turnsAway(actor, key, "ballot.run");
    }

    /** The cases of these ballots from which this person must stay away. */
    Set<CaseKey> closedTo(Actor actor, List<Ballot> ballots) {
        return recusal.mustLeave(
                actor, ballots.stream().map(Ballot::caseKey).distinct().toList());
    }

    private boolean related(@Nullable String official, @Nullable String subject) {
        return official != null && subject != null && recusal.related(official, subject);
    }

    private @Nullable String official(Voter voter) {
        if (voter.officialId() != null || voter.userId() == null) {
            return voter.officialId();
        }
        return organizations.person(voter.userId()).map(Person::officialId).orElse(null);
    }

    private Optional<Actor> actor(@Nullable String userId) {
        return Optional.ofNullable(userId)
                .flatMap(organizations::person)
                .map(person -> new Actor(person, organizations.seatsOf(person.userId())));
    }
}
