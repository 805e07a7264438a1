package io.guicheng.lifemeetings;

import io.guicheng.kernel.CaseKey;
import io.guicheng.lifemeetings.YearPlan.Planned;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of the yearly plans. */
public interface YearPlans {

    /** Enters the plan of a year, still without any meetings. */
    void open(CaseKey key, int year, @Nullable String theme);

    /** @throws io.guicheng.kernel.NotFound when the case has none */
    YearPlan get(CaseKey key);

    /** The plans of a jurisdiction for a year whose cases were not stopped, as many as there are. */
    int ofYear(String jurisdiction, int year);

    /** Enters the meetings and the draw that was prepared for them. */
    void plan(CaseKey key, List<Planned> bodies, String drawId);

    /** Notes which meetings leaders attend by lot. */
    void drawn(CaseKey key, Collection<String> bodyIds);
}
