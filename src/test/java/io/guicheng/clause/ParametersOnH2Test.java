package io.guicheng.clause;

import io.guicheng.support.Database;

class ParametersOnH2Test extends ParametersContract {

    ParametersOnH2Test() {
        super(Database.H2);
    }
}
