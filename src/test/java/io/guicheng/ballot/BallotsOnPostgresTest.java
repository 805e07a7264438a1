package io.guicheng.ballot;

import io.guicheng.support.Database;

class BallotsOnPostgresTest extends BallotsContract {

    BallotsOnPostgresTest() {
        super(Database.POSTGRES);
    }
}
