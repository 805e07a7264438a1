package io.guicheng.ballot;

import io.guicheng.casework.Recusal;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class JdbcCounting implements Counting {

    private final JdbcClient jdbc;
    private final BallotTables tables;
    private final HandCounts counts;
    private final Avoidance avoidance;
    private final Recusal recusal;

    JdbcCounting(JdbcClient jdbc, BallotTables tables, HandCounts counts, Avoidance avoidance, Recusal recusal) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.counts = counts;
        this.avoidance = avoidance;
        this.recusal = recusal;
    }

    @Override
    public void issue(String ballotId, Actor actor, int issued) {
        var ballot = tables.run(ballotId, actor);
        onlyOnPaper(ballot);
        if (!counts.entries(ballot).isEmpty()) {
            throw new Refused("已经开始计票，发出票数不能再改");
        }
        var eligible = tables.roll(ballotId).size();
        if (issued < 1 || issued > eligible) {
            throw RefusedInput.of("issued", "“发出”应为 1 至 " + eligible + " 张，不能多于名册人数");
        }
        jdbc.sql("update ballot set issued = ? where id = ?")
                .params(issued, ballotId)
                .update();
    }

    @Override
    public void enter(String ballotId, Actor actor, Count count) {
        var ballot = tables.locked(ballotId);
        if (!ballot.tellers().contains(actor.userId())) {
            throw BallotTables.missing();
        }
        BallotTables.refuseUnlessOpen(ballot);
        onlyOnPaper(ballot);
        if (recusal.turnsAway(actor, ballot.caseKey(), "ballot.count")
                || avoidance.mustNotCount(ballot.caseKey(), ballot.items(), actor.userId())) {
            throw new Refused("您本人或亲属是表决对象，应当回避，不能监票、计票");
        }
        if (ballot.issued() == null) {
            throw new Refused("还没有登记发出的票数，不能录入计票结果");
        }
        var entries = counts.entries(ballot);
        var round = HandCounts.round(ballot, entries);
        if (entries.stream()
                .anyMatch(entry -> entry.round() == round && entry.teller().equals(actor.userId()))) {
            throw new Refused(counts.agreed(ballot).isPresent() ? "两人的计票结果已经一致，不能再改" : "您这一轮的计票结果已经录入，请等另一人录入后比对");
        }
        var errors = count.errors(ballot.items(), counts.issued(ballot));
        if (!errors.isEmpty()) {
            throw new RefusedInput(errors);
        }
        counts.add(ballot, actor.userId(), round, count.within(ballot.items()));
    }

    @Override
    @Transactional(readOnly = true)
    public Standing standing(String ballotId, Actor actor) {
        var ballot = tables.find(ballotId).orElseThrow(BallotTables::missing);
        var entries = counts.entries(ballot);
        var round = HandCounts.round(ballot, entries);
        var before = HandCounts.pair(ballot, entries, round - 1);
        return new Standing(
                round,
                entries.stream()
                        .filter(entry -> entry.round() == round)
                        .map(HandCounts.Entry::teller)
                        .toList(),
                entries.stream()
                        .filter(entry -> entry.teller().equals(actor.userId()))
                        .map(HandCounts.Entry::count)
                        .reduce((one, later) -> later)
                        .orElse(null),
                counts.agreed(ballot).isPresent(),
                before.size() == 2 ? before.get(0).differences(before.get(1), ballot.items()) : List.of());
    }

    private static void onlyOnPaper(Ballot ballot) {
        if (ballot.way() != Setup.Way.PAPER) {
            throw new Refused("这次投票在线进行，不用人工计票");
        }
    }
}
