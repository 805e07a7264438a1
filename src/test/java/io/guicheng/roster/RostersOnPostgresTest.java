package io.guicheng.roster;

import io.guicheng.support.Database;

class RostersOnPostgresTest extends RostersContract {

    RostersOnPostgresTest() {
        super(Database.POSTGRES);
    }
}
