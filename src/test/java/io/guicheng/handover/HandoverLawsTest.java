package io.guicheng.handover;

import io.guicheng.handover.HandoverPlay.Move;
import io.guicheng.support.Database;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.test.context.TestContextManager;

/**
 * Random acts on random models of tasks one after the other, side by side and many times, some of them signed, with timers: no task is lost,
 * none doubled, who need not sign any more has nothing left to sign,
 * everybody's inbox is right by both doors, what is sent back goes the way it must, deadlines and timers stay, stand still or move as they must, the dossier is whole, and every
 * case can be brought to its end.
 */
class HandoverLawsTest {

    private static final Map<Database, HandoverPlay> PLAYS = new EnumMap<>(Database.class);

    @Provide
    Arbitrary<RandomModel> models() {
        return RandomModel.any();
    }

    @Provide
    Arbitrary<RandomModel> returningModels() {
        return RandomModel.returning();
    }

    @Provide
    Arbitrary<RandomModel> askingModels() {
        return RandomModel.asking();
    }

    @Provide
    Arbitrary<Move> moves() {
        return moves(3, Move.Deed.COMPLETE, Move.Deed.COMPLETE_AS_HOLDER, Move.Deed.REFUSE, Move.Deed.WITHDRAW_AS_DOER);
    }

    @Provide
    Arbitrary<Move> movesToAndFro() {
        return moves(
                8,
                Move.Deed.COMPLETE_AS_HOLDER,
                Move.Deed.COMPLETE_AS_HOLDER,
                Move.Deed.COMPLETE_AS_HOLDER,
                Move.Deed.COMPLETE_MUCH_CHANGED,
                Move.Deed.REFUSE,
                Move.Deed.SEND_BACK,
                Move.Deed.SEND_STRAIGHT_BACK,
                Move.Deed.SEND_STRAIGHT_BACK,
                Move.Deed.WITHDRAW_AS_DOER);
    }

    @Provide
    Arbitrary<Move> movesOfSigners() {
        return moves(
                8,
                Move.Deed.COMPLETE_AS_HOLDER,
                Move.Deed.ADD_SIGNER,
                Move.Deed.ADD_SIGNER,
                Move.Deed.ADD_SIGNER,
                Move.Deed.REMOVE_SIGNER,
                Move.Deed.REMOVE_SIGNER,
                Move.Deed.WITHDRAW_AS_DOER);
    }

    /** What has to follow each other is drawn more often: of all deeds alone, a step would hardly ever be taken back. */
    private static Arbitrary<Move> moves(int often, Move.Deed... more) {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.of(Move.Deed.class)), Tuple.of(often, Arbitraries.of(more))),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 1000))
                .as(Move::new);
    }

    @AfterTry
    void real_time() {
        ClockUtil.reset();
    }

    @Property(tries = 12, shrinking = ShrinkingMode.BOUNDED)
    void whatever_is_done_with_tasks_the_case_goes_on_with_every_one_of_them(
            @ForAll Database database,
            @ForAll("models") RandomModel model,
            @ForAll @Size(min = 10, max = 30) List<@From("moves") Move> moves)
            throws Exception {
        play(database, model, moves);
    }

    @Property(tries = 10, shrinking = ShrinkingMode.BOUNDED)
    void whatever_is_sent_back_goes_through_all_steps_again_or_straight_back(
            @ForAll Database database,
            @ForAll("returningModels") RandomModel model,
            @ForAll @Size(min = 20, max = 40) List<@From("movesToAndFro") Move> moves)
            throws Exception {
        play(database, model, moves);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.BOUNDED)
    void whoever_is_asked_in_addition_or_not_after_all_the_step_ends_when_all_have_answered(
            @ForAll Database database,
            @ForAll("askingModels") RandomModel model,
            @ForAll @Size(min = 20, max = 40) List<@From("movesOfSigners") Move> moves)
            throws Exception {
        play(database, model, moves);
    }

    private static void play(Database database, RandomModel model, List<Move> moves) throws Exception {
        var play = server(database);
        play.begin(new RandomModel.Drawn(model));
        try {
            for (var move : moves) {
                play.move(move);
            }
        } finally {
            play.everybodyIsBack();
        }
        play.finish();
    }

    @AfterContainer
    static void what_was_played() {
        PLAYS.forEach((database, play) -> System.out.printf(
                "%s: accepted %s, straight back %d%n", database, play.accepted(), play.wentStraight()));
    }

    /** The servers of the other tests of this package. */
    private static HandoverPlay server(Database database) throws Exception {
        var known = PLAYS.get(database);
        if (known != null) {
            return known;
        }
        var test = database == Database.H2 ? HandoverTest.class : HandoverOnPostgresTest.class;
        var manager = new TestContextManager(test);
        manager.prepareTestInstance(test.getDeclaredConstructor().newInstance());
        var play = new HandoverPlay(manager.getTestContext().getApplicationContext());
        PLAYS.put(database, play);
        return play;
    }
}
