package io.guicheng.intake;

import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Posts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who gets a report. One against a person of the discipline organ that would get it goes to the superior's discipline organ
 * (rules.md §3 越级件), and so does one against the organ's own people by the unit named: nobody investigates himself.
 */
@Component
class Addressee {

    private static final int NAMESAKES = 50;
    private static final Pattern DISCIPLINE = Pattern.compile("纪委|监委|纪检监察机关|纪律检查委员会|监察委员会");

    /** Discipline people whom another organ lent a room: their own organ handles reports about them. */
    private static final Pattern STATIONED = Pattern.compile("派驻|纪检组|纪检监察组");

    private final Organizations organizations;
    private final Officials officials;
    private final Posts posts;

    Addressee(Organizations organizations, Officials officials, Posts posts) {
        this.organizations = organizations;
        this.officials = officials;
        this.posts = posts;
    }

    /**
     * Where a report goes, and whom the register knows it is about.
     *
     * @param officialId null when nobody, or more than one, has the name
     */
    record Destination(Organ organ, @Nullable String officialId) {}

    Destination of(Organ addressed, ReportDraft draft) {
        var namesakes = namesakes(addressed.jurisdiction(), draft.reportedName());
        var own = namesakes.stream()
                .filter(official -> worksInDiscipline(official, addressed.jurisdiction()))
                .toList();
        // a report to the petition office about the discipline organ would be handed on to that very organ
        var about = !own.isEmpty() || namesDiscipline(draft.reportedUnit());
        var organ = about
                ? organizations
                        .superiorOrgan(addressed.jurisdiction(), OrganKind.DISCIPLINE)
                        .orElse(addressed)
                : addressed;
        var known = own.size() == 1 ? own : namesakes;
        return new Destination(organ, known.size() == 1 ? known.get(0).id() : null);
    }

    /** Officials of exactly this name whom this jurisdiction or one above it manages. */
    private List<Official> namesakes(String jurisdiction, String name) {
        var found = new ArrayList<Official>();
        var place = Optional.of(jurisdiction);
        while (place.isPresent() && !name.isEmpty()) {
            officials.search(place.get(), name, NAMESAKES).stream()
                    .filter(official -> official.name().equals(name))
                    .forEach(found::add);
            place = organizations.jurisdiction(place.get()).flatMap(one -> Optional.ofNullable(one.parent()));
        }
        return found;
    }

    private boolean worksInDiscipline(Official official, String jurisdiction) {
        var organ = organizations
                .organ(jurisdiction, OrganKind.DISCIPLINE)
                .map(Organ::id)
                .orElse("");
        var seated = organizations.seatsIn(organ).stream()
                .flatMap(seat -> organizations.person(seat.userId()).stream())
                .anyMatch(person -> official.id().equals(person.officialId()));
        return seated
                || officials.held(official.id()).stream()
                        .anyMatch(tenure -> namesDiscipline(tenure.title())
                                || Optional.ofNullable(tenure.postId())
                                        .flatMap(posts::find)
                                        .filter(post -> post.organId().equals(organ))
                                        .isPresent());
    }

    private static boolean namesDiscipline(String words) {
        return DISCIPLINE.matcher(words).find() && !STATIONED.matcher(words).find();
    }
}
