package io.guicheng.ballot;

import io.guicheng.casework.Recusal;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.Actor;
import io.guicheng.reminder.Reminders;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class JdbcVoting implements Voting {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcVoting.class);

    private final JdbcClient jdbc;
    private final BallotTables tables;
    private final Avoidance avoidance;
    private final Recusal recusal;
    private final Reminders reminders;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    JdbcVoting(
            JdbcClient jdbc,
            BallotTables tables,
            Avoidance avoidance,
            Recusal recusal,
            Reminders reminders,
            Clock clock) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.avoidance = avoidance;
        this.recusal = recusal;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BlankPaper> paper(String ballotId, Actor actor) {
        return tables.find(ballotId)
                .flatMap(ballot -> tables.onRoll(ballotId, actor.userId())
                        .map(one -> new BlankPaper(
                                ballot,
                                one.voted(),
                                avoidance.recused(ballot.caseKey(), ballot.items(), one.voter()))));
    }

    @Override
    public Receipt vote(String ballotId, Actor actor, Map<String, List<String>> choices) {
        var ballot = tables.locked(ballotId);
        var own = tables.onRoll(ballotId, actor.userId()).orElseThrow(BallotTables::missing);
        BallotTables.refuseUnlessOpen(ballot);
        var ends = ballot.closesAt();
        if (ends != null && !clock.instant().isBefore(ends)) {
            throw new Refused("投票已经截止");
        }
        if (ballot.way() != Setup.Way.SCREEN) {
            throw new Refused("这次投票使用纸质选票，不在系统中投票");
        }
        if (own.voted()) {
            throw new Refused("您已经投过票，每人只能投一次");
        }
        var recused = avoidance.recused(ballot.caseKey(), ballot.items(), own.voter());
        if (recused.size() == ballot.items().size()) {
            // said alike in either case; an attempt in a case about a relative is recorded besides
            var recorded = recusal.turnsAway(actor, ballot.caseKey(), "ballot.vote");
            LOG.debug("a vote was turned away, recorded: {}", recorded);
            throw new Refused("表决对象是您本人或亲属，按规定应当回避，不能投票");
        }
        var line = Papers.line(ballot.items(), choices, recused);
        var code = Receipts.fresh(random);
        var commitment = Papers.commitment(ballotId, code, line);
        shuffleIn(
                ballot,
                new Kept(commitment, line, ballot.secret() ? null : own.voter().key()));
        markVoted(ballotId, own.voter());
        reminders.settle(ballot.about(), List.of(actor.userId()));
        return new Receipt(Receipts.shown(code), commitment);
    }

    /**
     * Writes all papers anew in random order: a database knows in which order, and in which transaction, rows were written, and would lead
     * from the row of the voter to the paper of the same moment.
     */
    private void shuffleIn(Ballot ballot, Kept paper) {
        var papers = new ArrayList<Kept>(
                jdbc.sql("select commitment, choices, voter_key from ballot_paper where ballot_id = ?")
                        .param(ballot.id())
                        .query((row, ignored) -> new Kept(row.getString(1), row.getString(2), row.getString(3)))
                        .list());
        papers.add(paper);
        Collections.shuffle(papers, random);
        jdbc.sql("delete from ballot_paper where ballot_id = ?")
                .param(ballot.id())
                .update();
        for (var one : papers) {
            jdbc.sql(
                            "insert into ballot_paper (ballot_id, paper_id, commitment, choices, voter_key) values (?, ?, ?, ?, ?)")
                    .params(ballot.id(), UUID.randomUUID().toString(), one.commitment(), one.line(), one.voter())
                    .update();
        }
    }

    /** Writes every row of the roll, for the same reason. */
    private void markVoted(String ballotId, Voter voter) {
        jdbc.sql("update ballot_voter set voted = case when voter_key = ? then true else voted end where ballot_id = ?")
                .params(voter.key(), ballotId)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Found> reread(String ballotId, Actor actor, String receipt) {
        if (tables.onRoll(ballotId, actor.userId()).isEmpty()) {
            throw BallotTables.missing();
        }
        var code = Receipts.typed(receipt);
        return tables.papers(ballotId).stream()
                .filter(paper -> Papers.commitment(ballotId, code, paper.line()).equals(paper.commitment()))
                .findFirst()
                .map(paper -> new Found(paper.commitment(), paper.line(), Papers.read(paper.line())));
    }

    @Override
    @Transactional(readOnly = true)
    public Published published(String ballotId) {
        var ballot = tables.find(ballotId).orElseThrow(BallotTables::missing);
        if (ballot.state() != Ballot.State.CLOSED) {
            return new Published(List.of(), "");
        }
        var commitments =
                tables.papers(ballotId).stream().map(Papers.Paper::commitment).toList();
        return new Published(commitments, Papers.root(commitments));
    }

    private record Kept(
            String commitment, String line, @Nullable String voter) {}
}
