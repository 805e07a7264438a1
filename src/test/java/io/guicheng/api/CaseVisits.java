package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import org.springframework.boot.test.context.TestComponent;

/** The pages of cases, for tests of other packages. */
@TestComponent
public class CaseVisits {

    private final CaseReader reader;

    CaseVisits(CaseReader reader) {
        this.reader = reader;
    }

    /** Reads the page as the person would in the browser, where they may. */
    public void open(Actor actor, CaseKey key) {
        assertThat(reader.view(actor, key.value()).businessKey()).isEqualTo(key.value());
    }
}
