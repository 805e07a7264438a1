package io.guicheng.form;

import io.guicheng.engine.OpenTask;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Steps that were sent back (退回) to be mended and then to come straight back to who sent them back (直接回到我), instead of going through the
 * steps in between again (继续往下). The model says where that choice is: the deciding step names in {@code returnsTo} the step it sends back to,
 * which is {@code returnable}, no step in between is {@code passedOver=never}, and the deciding step's form asks for {@code afterReturn}. In
 * the end {@link Step#answersStand} decides: if what was changed concerns those in between, they are asked again.
 */
public interface StraightReturns {

    /** Those of these tasks that go straight back when they are done, by id; no statement when none can. */
    Map<String, Back> of(Collection<OpenTask> open);

    /**
     * Where a step goes back to.
     *
     * @param step the deciding step, with {@code name}
     * @param userId who sent it back
     * @param principal in whose place; null when in their own right
     * @param passedOver names of the steps that are not done again, in order; never empty
     */
    record Back(
            String step,
            String name,
            String userId,
            @Nullable String principal,
            List<String> passedOver) {}
}
