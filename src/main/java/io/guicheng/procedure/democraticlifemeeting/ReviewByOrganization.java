package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 组织部审核材料. */
@Component
class ReviewByOrganization implements Step {

    private final MaterialReview review;

    ReviewByOrganization(MaterialReview review) {
        this.review = review;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public String task() {
        return "reviewByOrganization";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return review.data(work, false);
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        review.complete(work, input, false);
        return Map.of();
    }
}
