package io.guicheng.ballot;

import io.guicheng.support.Database;

class BallotsOnH2Test extends BallotsContract {

    BallotsOnH2Test() {
        super(Database.H2);
    }
}
