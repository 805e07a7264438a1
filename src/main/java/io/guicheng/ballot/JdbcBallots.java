package io.guicheng.ballot;

import io.guicheng.ballot.Ballot.State;
import io.guicheng.casework.Dossier;
import io.guicheng.clause.Parameters;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.kernel.Sha256;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.reminder.Reminders;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class JdbcBallots implements Ballots {

    private final JdbcClient jdbc;
    private final BallotTables tables;
    private final HandCounts counts;
    private final Avoidance avoidance;
    private final Parameters parameters;
    private final Organizations organizations;
    private final Reminders reminders;
    private final Dossier dossier;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JdbcBallots(
            JdbcClient jdbc,
            BallotTables tables,
            HandCounts counts,
            Avoidance avoidance,
            Parameters parameters,
            Organizations organizations,
            Reminders reminders,
            Dossier dossier,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.counts = counts;
        this.avoidance = avoidance;
        this.parameters = parameters;
        this.organizations = organizations;
        this.reminders = reminders;
        this.dossier = dossier;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String open(CaseKey key, Actor actor, String organ, Setup setup) {
        if (!actor.sitsIn(organ)) {
            throw BallotTables.missing();
        }
        var smallCell = parameters.number(SMALL_CELL, key.jurisdiction(), LocalDate.now(clock));
        refuseWhoMustStayAway(key, setup, smallCell);
        var id = UUID.randomUUID().toString();
        var screen = setup.way() == Setup.Way.SCREEN;
        jdbc.sql("insert into ballot (id, case_key, organ_id, title, secrecy, way, items, first_teller, second_teller,"
                        + " small_cell, opened_by, opened_at, closes_at, issued, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')")
                .params(
                        id,
                        key.value(),
                        organ,
                        setup.title(),
                        setup.secrecy().name(),
                        setup.way().name(),
                        BallotTables.json(setup.items()),
                        screen ? null : setup.tellers().get(0),
                        screen ? null : setup.tellers().get(1),
                        smallCell,
                        actor.userId(),
                        Timestamp.from(clock.instant()),
                        setup.closesAt() == null ? null : Timestamp.from(setup.closesAt()),
                        screen ? setup.roll().size() : null)
                .update();
        for (var voter : setup.roll()) {
            jdbc.sql("insert into ballot_voter (ballot_id, voter_key, name, unit, user_id, official_id, voted)"
                            + " values (?, ?, ?, ?, ?, ?, false)")
                    .params(id, voter.key(), voter.name(), voter.unit(), voter.userId(), voter.officialId())
                    .update();
        }
        enter(tables.find(id).orElseThrow(), actor, "ballot-opened", opening(setup));
        return id;
    }

    private void refuseWhoMustStayAway(CaseKey key, Setup setup, int smallCell) {
        var errors = new ArrayList<FieldError>();
        if (setup.tellers().size() == 2
                && setup.tellers().get(0).equals(setup.tellers().get(1))) {
            errors.add(new FieldError(
                    "tellers", "“监票人”和“计票人”不能是同一个人：" + name(setup.tellers().get(0))));
        }
        for (var teller : setup.tellers()) {
            if (organizations.person(teller).filter(Person::active).isEmpty()) {
                errors.add(new FieldError("tellers", "“" + teller + "”不是可以登录的用户，不能监票、计票"));
            } else if (avoidance.mustNotCount(key, setup.items(), teller)) {
                errors.add(new FieldError("tellers", name(teller) + "本人或亲属是表决对象，应当回避，不能监票、计票"));
            }
        }
        for (var voter : setup.roll()) {
            if (avoidance.recused(key, setup.items(), voter).size()
                    == setup.items().size()) {
                errors.add(new FieldError("roll", voter.name() + "本人或亲属是表决对象，应当回避，不能列入投票名册"));
            }
        }
        if (setup.secrecy() == Setup.Secrecy.SECRET && setup.roll().size() < smallCell) {
            errors.add(new FieldError(
                    "roll", "无记名投票的名册只有 " + setup.roll().size() + " 人，少于 " + smallCell + " 人，从结果可以推知个人意见；请改用记名方式"));
        }
        if (!errors.isEmpty()) {
            throw new RefusedInput(errors);
        }
    }

    private Map<String, Object> opening(Setup setup) {
        var content = new LinkedHashMap<String, Object>();
        content.put("方式", words(setup.secrecy(), setup.way()));
        content.put("应到", setup.roll().size());
        content.put(
                "名册摘要",
                Sha256.hex(setup.roll().stream()
                        .map(voter -> voter.key() + "\t" + voter.name() + "\t" + voter.unit())
                        .sorted()
                        .collect(Collectors.joining("\n"))));
        content.put("表决事项", setup.items().stream().map(Item::label).toList());
        if (!setup.tellers().isEmpty()) {
            content.put("监票人、计票人", setup.tellers().stream().map(this::name).toList());
        }
        return content;
    }

    private static String words(Setup.Secrecy secrecy, Setup.Way way) {
        return (secrecy == Setup.Secrecy.SECRET ? "无记名" : "记名") + "，" + (way == Setup.Way.SCREEN ? "在线投票" : "纸质选票");
    }

    @Override
    public Result close(String ballotId, Actor actor) {
        var ballot = tables.run(ballotId, actor);
        var roll = tables.roll(ballotId);
        var content = new LinkedHashMap<String, Object>();
        Result result;
        if (ballot.way() == Setup.Way.SCREEN) {
            result = countScreen(ballot, roll);
        } else {
            var agreed = counts.agreed(ballot).orElseThrow(() -> new Refused("监票人和计票人的计票结果还没有一致，不能结束"));
            result = agreed.result(ballot, roll.size(), counts.issued(ballot), "", "");
            content.put("计票轮次", counts.history(ballot));
        }
        jdbc.sql("update ballot set state = ?, closed_at = ?, result = ? where id = ?")
                .params(State.CLOSED.name(), Timestamp.from(clock.instant()), BallotTables.json(result), ballotId)
                .update();
        reminders.settle(ballot.about());
        content.putAll(sealed(result));
        enter(ballot, actor, "ballot-closed", content);
        events.publishEvent(new BallotClosed(ballot.caseKey(), ballotId));
        return result;
    }

    private Result countScreen(Ballot ballot, List<BallotTables.OnRoll> roll) {
        var papers = tables.papers(ballot.id());
        var voted = roll.stream().filter(BallotTables.OnRoll::voted).count();
        if (papers.size() != voted) {
            throw new Refused("选票 " + papers.size() + " 张，与已投票的 " + voted + " 人不符，可能被改动，不能计票；请联系管理员核查");
        }
        if (!papers.stream().allMatch(paper -> Papers.fits(ballot.items(), paper.line()))) {
            throw new Refused("有选票的内容不完整，可能被改动，不能计票；请联系管理员核查");
        }
        return Papers.count(
                        ballot.items(), papers.stream().map(Papers.Paper::line).toList())
                .result(
                        ballot,
                        roll.size(),
                        roll.size(),
                        Papers.root(
                                papers.stream().map(Papers.Paper::commitment).toList()),
                        Papers.digest(papers));
    }

    private static Map<String, Object> sealed(Result result) {
        var content = new LinkedHashMap<String, Object>();
        content.put("应到", result.eligible());
        content.put("发出", result.issued());
        content.put("收回", result.returned());
        content.put("有效", result.valid());
        content.put("无效", result.invalid());
        content.put("空白", result.blank());
        if (result.withheld()) {
            content.put("各项票数", "有效票过少，不列明细");
        } else {
            var items = new LinkedHashMap<String, Object>();
            for (var item : result.items()) {
                var cells = new LinkedHashMap<String, Object>();
                item.options().forEach(option -> cells.put(option.label(), option.votes()));
                cells.put("弃权", item.abstained());
                items.put(item.label(), cells);
            }
            content.put("各项票数", items);
        }
        if (!result.root().isEmpty()) {
            content.put("计入选票清单摘要", result.root());
            content.put("选票摘要", result.papers());
        }
        return content;
    }

    @Override
    public void cancel(String ballotId, Actor actor, String reason) {
        var ballot = tables.run(ballotId, actor);
        var why = reason.strip();
        if (why.isEmpty() || why.length() > 500) {
            throw RefusedInput.of("reason", "“作废理由”必须填写，不超过 500 个字");
        }
        jdbc.sql("delete from ballot_paper where ballot_id = ?").param(ballotId).update();
        jdbc.sql("delete from ballot_count where ballot_id = ?").param(ballotId).update();
        jdbc.sql("update ballot set state = ?, closed_at = ? where id = ?")
                .params(State.CANCELLED.name(), Timestamp.from(clock.instant()), ballotId)
                .update();
        reminders.settle(ballot.about());
        enter(ballot, actor, "ballot-cancelled", Map.of("理由", why));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Ballot> find(String ballotId) {
        return tables.find(ballotId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ballot> ofCase(CaseKey key) {
        return tables.ofCase(key);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ballot> openFor(Actor actor) {
        var found = tables.openFor(actor);
        var closed = avoidance.closedTo(actor, found);
        return found.stream()
                .filter(ballot -> !closed.contains(ballot.caseKey())
                        || tables.onRoll(ballot.id(), actor.userId()).isPresent())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Progress progress(String ballotId) {
        var roll = tables.roll(ballotId);
        var missing = roll.stream()
                .filter(one -> !one.voted())
                .map(BallotTables.OnRoll::voter)
                .toList();
        return new Progress(roll.size() - missing.size(), roll.size(), missing);
    }

    @Override
    public Reminders.Sent remind(String ballotId, Actor actor) {
        var ballot = tables.run(ballotId, actor);
        if (ballot.way() == Setup.Way.PAPER) {
            throw new Refused("纸质选票不在系统中投票，不能提醒");
        }
        var users = progress(ballotId).missing().stream()
                .map(Voter::userId)
                .map(String::valueOf)
                .toList();
        return reminders.remind(
                ballot.caseKey(), ballot.about(), "请投票：" + ballot.title(), "/ballots/" + ballotId, users, actor);
    }

    private void enter(Ballot ballot, Actor actor, String kind, Map<String, Object> facts) {
        var content = new LinkedHashMap<String, Object>(facts);
        content.put("name", ballot.title());
        content.put("ballot", ballot.id());
        dossier.append(
                ballot.caseKey(), Dossier.Author.of(actor, ballot.organ()), kind, "ballot." + ballot.id(), content);
    }

    private @Nullable String name(String userId) {
        return organizations.personName(userId);
    }
}
