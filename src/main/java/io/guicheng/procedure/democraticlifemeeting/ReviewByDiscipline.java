package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 纪委监委机关审核材料. */
@Component
class ReviewByDiscipline implements Step {

    private final MaterialReview review;

    ReviewByDiscipline(MaterialReview review) {
        this.review = review;
    }

    @Override
    public String procedure() {
        return DemocraticLifeMeeting.KEY;
    }

    @Override
    public String task() {
        return "reviewByDiscipline";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return review.data(work, true);
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        review.complete(work, input, true);
        return Map.of();
    }
}
