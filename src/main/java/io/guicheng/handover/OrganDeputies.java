package io.guicheng.handover;

import io.guicheng.clause.Parameters;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Deputation;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Seat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class OrganDeputies implements Deputies {

    private static final String LONGEST = "deputy.longest";

    private final Organizations organizations;
    private final OrganizationEditor editor;
    private final Parameters parameters;
    private final Releases releases;
    private final Clock clock;

    OrganDeputies(
            Organizations organizations,
            OrganizationEditor editor,
            Parameters parameters,
            Releases releases,
            Clock clock) {
        this.organizations = organizations;
        this.editor = editor;
        this.parameters = parameters;
        this.releases = releases;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Agreed> agreed(Actor actor) {
        return organs(actor).stream()
                .flatMap(organ -> organizations.deputations(organ.id()).stream()
                        .filter(one -> concerns(one, actor) || Colleagues.leads(actor, organ))
                        .map(one -> new Agreed(one, mayEnd(actor, organ, one))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Choices> choices(Actor actor) {
        return organs(actor).stream().map(organ -> choices(actor, organ)).toList();
    }

    private Choices choices(Actor actor, Organ organ) {
        var working = working(organ);
        var leads = Colleagues.leads(actor, organ);
        return new Choices(
                organ,
                working.stream()
                        .filter(seat -> leads || seat.userId().equals(actor.userId()))
                        .toList(),
                working,
                parameters.number(LONGEST, organ.jurisdiction(), LocalDate.now(clock)));
    }

    @Override
    public String set(Actor actor, Wish wish) {
        var organ = organs(actor).stream()
                .filter(one -> one.id().equals(wish.organ()))
                .findFirst()
                .orElseThrow(() -> RefusedInput.of("organ", "请选择本人所在的“机关”"));
        var choices = choices(actor, organ);
        var principal = wish.principal().isBlank() ? actor.userId() : wish.principal();
        var problems = new ArrayList<FieldError>();
        people(choices, principal, wish.deputy(), problems);
        period(choices, wish, problems);
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        var reason = Texts.required("reason", "代理原因", wish.reason());
        var from = Objects.requireNonNull(wish.from());
        var until = Objects.requireNonNull(wish.until());
        // who is to stand in must be there themself; the principal's own other deputation is looked for under a lock
        organizations.deputations(organ.id()).stream()
                .filter(one -> one.overlaps(from, until))
                .forEach(one -> free(one, principal, wish.deputy()));
        var id = UUID.randomUUID().toString();
        editor.depute(new Deputation(id, principal, organ.id(), wish.deputy(), from, until, reason), actor.userId());
        return id;
    }

    private static void people(Choices choices, String principal, String deputy, List<FieldError> problems) {
        if (choices.principals().stream().noneMatch(seat -> seat.userId().equals(principal))) {
            problems.add(new FieldError("principal", "“被代理人”只能是本人；机关负责人、分管领导可以为本机关人员设定"));
        }
        if (choices.deputies().stream().noneMatch(seat -> seat.userId().equals(deputy))) {
            problems.add(new FieldError("deputy", "请选择本机关的人员作为“代理人”"));
        } else if (deputy.equals(principal)) {
            problems.add(new FieldError("deputy", "“代理人”不能是被代理人自己"));
        }
    }

    private void period(Choices choices, Wish wish, List<FieldError> problems) {
        var from = wish.from();
        var until = wish.until();
        if (from == null) {
            problems.add(new FieldError("from", "“开始日期”必须填写"));
        } else if (from.isBefore(LocalDate.now(clock))) {
            problems.add(new FieldError("from", "“开始日期”不能早于今天"));
        }
        if (until == null) {
            problems.add(new FieldError("until", "“结束日期”必须填写"));
        } else if (from != null && until.isBefore(from)) {
            problems.add(new FieldError("until", "“结束日期”不能早于开始日期"));
        } else if (from != null && until.isAfter(from.plusDays(choices.longest() - 1L))) {
            problems.add(new FieldError("until", "代理期限不能超过 " + choices.longest() + " 天"));
        }
    }

    private void free(Deputation other, String principal, String deputy) {
        var period = other.from() + " 至 " + other.until();
        if (other.principal().equals(principal)) {
            throw RefusedInput.of(
                    "from", name(principal) + "在 " + period + " 已由" + name(other.deputy()) + "代理，请先结束原来的代理");
        }
        if (other.principal().equals(deputy)) {
            throw RefusedInput.of("deputy", name(deputy) + "在 " + period + " 由他人代理，不能再代理他人");
        }
        if (other.deputy().equals(principal)) {
            throw RefusedInput.of(
                    "from", name(principal) + "在 " + period + " 正代理" + name(other.principal()) + "，请先结束该代理");
        }
    }

    @Override
    public void end(Actor actor, String id) {
        for (var organ : organs(actor)) {
            for (var one : organizations.deputations(organ.id())) {
                if (one.id().equals(id) && (concerns(one, actor) || Colleagues.leads(actor, organ))) {
                    end(actor, organ, one);
                    return;
                }
            }
        }
        throw new NotFound("没有这项代理，或者已经结束");
    }

    private void end(Actor actor, Organ organ, Deputation one) {
        if (!mayEnd(actor, organ, one)) {
            throw new Refused("代理由被代理人或者机关负责人、分管领导结束");
        }
        if (!editor.endDeputation(one.id(), actor.userId())) {
            throw new Refused("该项代理已经结束");
        }
        releases.endOf(one);
    }

    private static boolean concerns(Deputation one, Actor actor) {
        return one.principal().equals(actor.userId()) || one.deputy().equals(actor.userId());
    }

    private static boolean mayEnd(Actor actor, Organ organ, Deputation one) {
        return one.principal().equals(actor.userId()) || Colleagues.leads(actor, organ);
    }

    private static List<Organ> organs(Actor actor) {
        return actor.workingSeats().stream().map(Seat::organ).distinct().toList();
    }

    /** Each once, with the highest of their roles. */
    private List<Seat> working(Organ organ) {
        return organizations.seatsIn(organ.id()).stream()
                .filter(seat -> seat.role().worksOnCases())
                .collect(Collectors.toMap(
                        Seat::userId, seat -> seat, (lower, higher) -> higher, LinkedHashMap<String, Seat>::new))
                .values()
                .stream()
                .toList();
    }

    private String name(String userId) {
        return organizations.personName(userId);
    }
}
