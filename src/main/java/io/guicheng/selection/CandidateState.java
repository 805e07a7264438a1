package io.guicheng.selection;

/** Where a candidate stands. */
public enum CandidateState {
    VETTING("审核中"),
    EXCEPTION("破格报审中"),
    OUT_QUALIFICATION("资格不符，未列为考察对象"),
    OUT_APPRAISAL("考察不合格"),
    NOT_TABLED("不上会"),
    TABLED("可以上会"),
    DEFERRED("暂缓表决"),
    NOT_CARRIED("表决未通过"),
    CARRIED("表决通过"),
    NOTICE("任前公示中"),
    NOT_APPOINTED("公示后不予任用"),
    APPOINTED("已任职"),
    PROBATION_PASSED("试用期满合格"),
    PROBATION_FAILED("试用期不胜任，免去试任职务");

    private final String chinese;

    CandidateState(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
