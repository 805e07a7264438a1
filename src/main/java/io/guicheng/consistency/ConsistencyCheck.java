package io.guicheng.consistency;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Checks every invariant on one connection; changes nothing and needs no server. */
public final class ConsistencyCheck {

    private static final List<Invariant> INVARIANTS = List.of(
            DecisionOnce.INVARIANT,
            OpinionKept.INVARIANT,
            new OrgansAsked(),
            SignersAdded.INVARIANT,
            HistoryInDossier.INVARIANT,
            new StepsInDossier(),
            DrawnOnce.INVARIANT,
            DeadlineOnce.INVARIANT,
            new InboxFollows(),
            NothingStuck.INVARIANT,
            EndedCases.INVARIANT,
            DraftsOfOpenTasks.INVARIANT,
            new AttachmentsWhole(),
            NumbersWithoutGaps.INVARIANT,
            RegisterReferences.INVARIANT,
            AppointmentOnce.INVARIANT,
            DeployedOnce.INVARIANT);

    private ConsistencyCheck() {}

    /** Hears how far a check has come. */
    @FunctionalInterface
    public interface Progress {

        /**
         * @param done invariants checked so far
         * @param total invariants in all
         * @param next Chinese name of the one that is checked now; empty at the end
         */
        void at(int done, int total, String next);
    }

    /**
     * Checks the database that the connection leads to, as it is at this moment. The connection is left as it was.
     *
     * @throws SQLException when the database cannot be read, or is not one of ours
     */
    public static Result run(Connection connection, Progress progress) throws SQLException {
        try (var snapshot = Snapshot.of(connection)) {
            return run(snapshot, progress);
        }
    }

    /** The keys of all invariants. */
    static List<String> keys() {
        return INVARIANTS.stream().map(Invariant::key).toList();
    }

    static Result run(Snapshot snapshot, Progress progress) throws SQLException {
        var checks = new ArrayList<Result.Checked>();
        var all = new ArrayList<Finding>();
        for (var invariant : INVARIANTS) {
            progress.at(checks.size(), INVARIANTS.size(), invariant.title());
            var findings = new Findings(invariant);
            invariant.check(snapshot, findings);
            checks.add(new Result.Checked(invariant.key(), invariant.title(), findings.count()));
            all.addAll(findings.kept());
        }
        progress.at(checks.size(), INVARIANTS.size(), "");
        return new Result(List.copyOf(checks), List.copyOf(all));
    }
}
