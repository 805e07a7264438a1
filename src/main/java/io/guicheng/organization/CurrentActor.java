package io.guicheng.organization;

/** The person on whose behalf the current request runs. Implemented by the security module. */
public interface CurrentActor {

    /** @throws io.guicheng.kernel.NotFound when nobody is signed in */
    Actor get();
}
