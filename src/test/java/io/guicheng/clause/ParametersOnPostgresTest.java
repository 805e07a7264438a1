package io.guicheng.clause;

import io.guicheng.support.Database;

class ParametersOnPostgresTest extends ParametersContract {

    ParametersOnPostgresTest() {
        super(Database.POSTGRES);
    }
}
