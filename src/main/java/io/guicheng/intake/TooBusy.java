package io.guicheng.intake;

/** More than is let in at a time. Answered as 429; nobody in particular is meant, for nobody is known. */
public final class TooBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooBusy() {
        super("当前访问较多，请稍等几分钟再试");
    }
}
