package io.guicheng.handover;

import io.guicheng.engine.OpenTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;

/** Models of tasks one after the other, side by side and many times, some with a timer, some for each organ of a list; and which tasks must be open after which were done. */
sealed interface RandomModel {

    String PROCEDURE = "random-model";
    int MOST_TASKS = 9;
    String DEPARTMENT = "990100-organization";
    String DISCIPLINE = "990100-discipline";
    String AUDIT = "990100-audit";

    /** A step of one task. */
    record One(Whose whose, boolean timer) implements RandomModel {}

    /** A task that comes several times: all at once, or one after the other. */
    record Many(Whose whose, boolean timer, int times, boolean atOnce, Signing signing) implements RandomModel {}

    /**
     * A task for each organ of a list, all at once; others may be added.
     *
     * @param organs ids of those asked from the beginning
     */
    record Asked(List<String> organs, boolean timer) implements RandomModel {}

    /** One after the other. */
    record Sequence(List<RandomModel> parts) implements RandomModel {}

    /** Side by side. */
    record Parallel(List<RandomModel> parts) implements RandomModel {}

    /**
     * One after the other, and one of them may send back to an earlier one.
     *
     * @param from index of the step that is mended
     * @param by index of the step that sends back
     * @param again whether the steps in between say that they always have to be asked again
     */
    record Returning(List<RandomModel> steps, int from, int by, boolean again) implements RandomModel {

        /** Whether something in between can never be passed over. */
        boolean allAgain() {
            return again || steps.subList(from + 1, by).stream().anyMatch(Many.class::isInstance);
        }
    }

    /** When a task that comes several times is over; what is needed of two thirds is reckoned in whole numbers here. */
    enum Signing {
        EACH(""),
        ALL("countersign=all refusal=ends"),
        SHARE("countersign=share countersignShare=selection.quorum_share"),
        ONE("countersign=one");

        final String properties;

        Signing(String properties) {
            this.properties = properties;
        }

        boolean isOver(int times, int done, int refused) {
            return done == times
                    || switch (this) {
                        case EACH -> false;
                        case ALL -> refused > 0;
                        case SHARE -> 3 * (done - refused) >= 2 * times || 3 * (times - refused) < 2 * times;
                        case ONE -> done > 0;
                    };
        }
    }

    /** Whose a task is. */
    enum Whose {
        DEPARTMENT("organization", ""),
        HEAD("organization", "head"),
        DISCIPLINE("discipline", ""),
        LEADER("discipline", "leader-in-charge");

        final String organ;
        final String role;

        Whose(String organ, String role) {
            this.organ = organ;
            this.role = role;
        }
    }

    static Arbitrary<RandomModel> any() {
        // only in a chain can a step be taken back: behind a join or among many tasks it cannot
        Arbitrary<RandomModel> chain = one().map(RandomModel.class::cast)
                .list()
                .ofMinSize(2)
                .ofMaxSize(4)
                .map(Sequence::new);
        return Arbitraries.frequencyOf(
                Tuple.of(2, any(2).filter(model -> tasks(model) <= MOST_TASKS)), Tuple.of(1, chain));
    }

    private static Arbitrary<One> one() {
        return Combinators.combine(Arbitraries.of(Whose.class), Arbitraries.of(true, false))
                .as(One::new);
    }

    /** Chains in which something may be sent back, mostly over other steps, of which one may be done by several. */
    static Arbitrary<RandomModel> returning() {
        return Combinators.combine(
                        one().list().ofMinSize(4).ofMaxSize(5),
                        many().injectNull(0.7).list().ofSize(2),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of(1, 2, 2, 3, 3),
                        Arbitraries.of(false, false, false, true))
                .as((ones, several, from, behind, again) -> {
                    var by = Math.min(from + behind, ones.size() - 1);
                    var steps = new ArrayList<RandomModel>(ones);
                    for (var i = from + 1; i < by; i++) {
                        var many = several.get(i - from - 1);
                        steps.set(i, many == null ? steps.get(i) : many);
                    }
                    return new Returning(steps, from, by, again);
                });
    }

    private static Arbitrary<Many> many() {
        return Combinators.combine(
                        Arbitraries.of(Whose.class),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(2, 3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Signing.class))
                .as(Many::new);
    }

    /** Steps that ask several organs at once, behind, before and beside others. */
    static Arbitrary<RandomModel> asking() {
        Arbitrary<RandomModel> asked = Combinators.combine(
                        Arbitraries.of(List.of(DEPARTMENT), List.of(DISCIPLINE), List.of(DISCIPLINE, DEPARTMENT)),
                        Arbitraries.of(true, false))
                .as(Asked::new);
        var some =
                Arbitraries.frequencyOf(Tuple.of(1, any(0)), Tuple.of(2, asked)).list();
        return Combinators.combine(some.ofMaxSize(1), asked, some.ofMaxSize(2), Arbitraries.of(true, false))
                .as((before, one, after, beside) -> {
                    var parts = new ArrayList<>(before);
                    parts.add(one);
                    parts.addAll(after);
                    return beside ? new Parallel(parts) : new Sequence(parts);
                });
    }

    private static Arbitrary<RandomModel> any(int depth) {
        var one = one().map(RandomModel.class::cast);
        var many = many().map(RandomModel.class::cast);
        if (depth == 0) {
            return Arbitraries.oneOf(one, many);
        }
        var parts = any(depth - 1).list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(1, one),
                Tuple.of(1, many),
                Tuple.of(2, parts.map(Sequence::new)),
                Tuple.of(3, parts.map(Parallel::new)));
    }

    /** Gives a task of a model one more property. */
    static void say(BpmnModelInstance bpmn, String task, String name, String value) {
        UserTask element = bpmn.getModelElementById(task);
        if (element.getExtensionElements() == null) {
            element.setExtensionElements(bpmn.newInstance(ExtensionElements.class));
        }
        var query = element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class);
        var properties = query.count() > 0
                ? query.singleResult()
                : element.getExtensionElements().addExtensionElement(CamundaProperties.class);
        var property = bpmn.newInstance(CamundaProperty.class);
        property.setCamundaName(name);
        property.setCamundaValue(value);
        properties.addChildElement(property);
    }

    /** Gives it several, written one behind the other with their values. */
    static void say(BpmnModelInstance bpmn, String task, String properties) {
        Arrays.stream(properties.split(" "))
                .filter(property -> !property.isEmpty())
                .map(property -> property.split("="))
                .forEach(property -> say(bpmn, task, property[0], property[1]));
    }

    private static int tasks(RandomModel model) {
        if (model instanceof Sequence sequence) {
            return sequence.parts().stream().mapToInt(RandomModel::tasks).sum();
        }
        return model instanceof Parallel parallel
                ? parallel.parts().stream().mapToInt(RandomModel::tasks).sum()
                : 1;
    }

    /** The model drawn out, with names for its tasks in the order in which they are drawn: t0, t1, … */
    final class Drawn {

        private final RandomModel model;
        private final Map<String, Whose> whose = new HashMap<>();
        private final Map<String, RandomModel> tasks = new HashMap<>();
        private final Map<RandomModel, String> names = new java.util.IdentityHashMap<>();
        private final Map<String, List<String>> waitedFor = new HashMap<>();
        private int gateways;

        Drawn(RandomModel model) {
            this.model = copy(model);
        }

        /** Equal parts are different places. */
        private static RandomModel copy(RandomModel model) {
            if (model instanceof One one) {
                return new One(one.whose(), one.timer());
            }
            if (model instanceof Many many) {
                return new Many(many.whose(), many.timer(), many.times(), many.atOnce(), many.signing());
            }
            if (model instanceof Asked asked) {
                return new Asked(asked.organs(), asked.timer());
            }
            if (model instanceof Sequence sequence) {
                return new Sequence(sequence.parts().stream().map(Drawn::copy).toList());
            }
            if (model instanceof Returning returning) {
                return new Returning(
                        returning.steps().stream().map(Drawn::copy).toList(),
                        returning.from(),
                        returning.by(),
                        returning.again());
            }
            return new Parallel(
                    ((Parallel) model).parts().stream().map(Drawn::copy).toList());
        }

        BpmnModelInstance bpmn() {
            var start = Bpmn.createExecutableProcess(PROCEDURE)
                    .name("随机流程")
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent("start");
            var bpmn = draw(start, model).endEvent("end").done();
            for (var task : bpmn.getModelElementsByType(UserTask.class)) {
                properties(task.getId()).forEach((name, value) -> say(bpmn, task.getId(), name, value));
                returns(task.getId()).forEach((name, value) -> say(bpmn, task.getId(), name, value));
                if (tasks.get(task.getId()) instanceof Many many) {
                    say(bpmn, task.getId(), many.signing().properties);
                }
            }
            return bpmn;
        }

        private Map<String, String> properties(String step) {
            var of = whose.get(step);
            return of == null
                    ? Map.of(
                            "organVariable",
                            step + "Organ",
                            "signersAddedBy",
                            "organization",
                            "signersFrom",
                            "organization discipline audit")
                    : of.role.isEmpty() ? Map.of("organ", of.organ) : Map.of("organ", of.organ, "role", of.role);
        }

        /** What a case of the model begins with: whom the steps ask, each in a list of its own. */
        Map<String, List<String>> lists() {
            var lists = new HashMap<String, List<String>>();
            tasks.forEach((step, part) -> {
                if (part instanceof Asked asked) {
                    lists.put(step + "Organs", asked.organs());
                }
            });
            return lists;
        }

        private Map<String, String> returns(String step) {
            if (!(model instanceof Returning returning)) {
                return Map.of();
            }
            var number = Integer.parseInt(step.substring(1));
            return number == returning.from()
                    ? Map.of("returnable", "true")
                    : number == returning.by()
                            ? Map.of("returnsTo", "t" + returning.from())
                            : number > returning.from() && number < returning.by() && returning.again()
                                    ? Map.of("passedOver", "never")
                                    : Map.of();
        }

        private AbstractFlowNodeBuilder<?, ?> draw(AbstractFlowNodeBuilder<?, ?> after, RandomModel part) {
            if (part instanceof One one) {
                return timed(task(after, one, one.whose()), one.timer());
            }
            if (part instanceof Many many) {
                var loop = task(after, many, many.whose()).multiInstance();
                var task = (many.atOnce() ? loop.parallel() : loop.sequential())
                        .cardinality(String.valueOf(many.times()))
                        .<UserTaskBuilder>multiInstanceDone();
                return timed(task, many.timer());
            }
            if (part instanceof Asked asked) {
                var task = task(after, asked, null);
                var step = task.getElement().getId();
                waitedFor.put(step, new ArrayList<>(asked.organs()));
                return timed(
                        task.multiInstance()
                                .parallel()
                                .camundaCollection(step + "Organs")
                                .camundaElementVariable(step + "Organ")
                                .<UserTaskBuilder>multiInstanceDone(),
                        asked.timer());
            }
            if (part instanceof Sequence sequence) {
                AbstractFlowNodeBuilder<?, ?> here = after;
                for (var one : sequence.parts()) {
                    here = draw(here, one);
                }
                return here;
            }
            if (part instanceof Returning returning) {
                return draw(after, returning);
            }
            var number = gateways++;
            AbstractFlowNodeBuilder<?, ?> fork = after.parallelGateway("fork" + number);
            AbstractFlowNodeBuilder<?, ?> join = null;
            for (var one : ((Parallel) part).parts()) {
                var branch = draw(fork, one);
                join = join == null ? branch.parallelGateway("join" + number) : branch.connectTo("join" + number);
                fork = join.moveToNode("fork" + number);
            }
            return fork.moveToNode("join" + number);
        }

        private AbstractFlowNodeBuilder<?, ?> draw(AbstractFlowNodeBuilder<?, ?> after, Returning part) {
            AbstractFlowNodeBuilder<?, ?> here = after;
            for (var i = 0; i < part.steps().size(); i++) {
                here = draw(here, part.steps().get(i));
                if (i == part.by()) {
                    here = here.exclusiveGateway("judged")
                            .condition("退回", "${sentBack}")
                            .connectTo("t" + part.from())
                            .moveToNode("judged");
                }
            }
            return here;
        }

        /** What may be sent back, and by which step; empty where nothing can. */
        Optional<Returning> returning() {
            return model instanceof Returning returning ? Optional.of(returning) : Optional.empty();
        }

        private UserTaskBuilder task(AbstractFlowNodeBuilder<?, ?> after, RandomModel part, @Nullable Whose of) {
            var name = "t" + tasks.size();
            tasks.put(name, part);
            names.put(part, name);
            if (of != null) {
                whose.put(name, of);
            }
            return after.userTask(name).name("步骤" + name);
        }

        private static AbstractFlowNodeBuilder<?, ?> timed(UserTaskBuilder task, boolean timer) {
            var id = task.getElement().getId();
            if (!timer) {
                return task;
            }
            return task.boundaryEvent(id + "Late")
                    .cancelActivity(false)
                    .timerWithDuration("PT48H")
                    .endEvent(id + "Told")
                    .<UserTaskBuilder>moveToActivity(id);
        }

        /** The steps that must be open, each as often as it must be, given how often each was done, and {@link #refused}. */
        List<String> open(Map<String, Integer> done) {
            return open(model, done);
        }

        private List<String> open(RandomModel part, Map<String, Integer> done) {
            if (part instanceof Sequence sequence) {
                return firstOpen(sequence.parts(), done);
            }
            if (part instanceof Returning returning) {
                return firstOpen(returning.steps(), done);
            }
            if (part instanceof Parallel parallel) {
                var all = new ArrayList<String>();
                parallel.parts().forEach(one -> all.addAll(open(one, done)));
                return all;
            }
            var name = names.get(part);
            if (part instanceof Asked) {
                return Collections.nCopies(waitedFor(name).size(), name);
            }
            if (part instanceof Many many
                    && many.signing()
                            .isOver(many.times(), done.getOrDefault(name, 0), done.getOrDefault(refused(name), 0))) {
                return List.of();
            }
            var left = times(part) - done.getOrDefault(name, 0);
            var now = part instanceof Many many && !many.atOnce() ? Math.min(1, left) : left;
            return Collections.nCopies(now, name);
        }

        private List<String> firstOpen(List<? extends RandomModel> parts, Map<String, Integer> done) {
            return parts.stream()
                    .filter(one -> !finished(one, done))
                    .findFirst()
                    .map(one -> open(one, done))
                    .orElse(List.of());
        }

        private boolean finished(RandomModel part, Map<String, Integer> done) {
            return open(part, done).isEmpty();
        }

        /** Under which name it is counted how often a step was refused; done it is then as well. */
        static String refused(String step) {
            return step + " refused";
        }

        private static int times(RandomModel part) {
            return part instanceof Many many ? many.times() : 1;
        }

        /** The organs that have not answered yet, kept by who plays; empty for a step that does not ask organs of a list. */
        List<String> waitedFor(String step) {
            return waitedFor.getOrDefault(step, List.of());
        }

        /** The organ of a task is not waited for any more. */
        void answered(OpenTask task) {
            if (asks(task.step())) {
                waitedFor(task.step()).remove(String.valueOf(task.organ()));
            }
        }

        /** Whether a step asks the organs of a list. */
        boolean asks(String step) {
            return waitedFor.containsKey(step);
        }

        /** Whether a step carries a timer. */
        boolean timed(String step) {
            var part = tasks.get(step);
            if (part instanceof Asked asked) {
                return asked.timer();
            }
            return part instanceof One one ? one.timer() : ((Many) part).timer();
        }

        @Override
        public String toString() {
            return model.toString();
        }
    }
}
