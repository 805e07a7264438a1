package io.guicheng.roster;

import io.guicheng.support.Database;

class RostersOnH2Test extends RostersContract {

    RostersOnH2Test() {
        super(Database.H2);
    }
}
