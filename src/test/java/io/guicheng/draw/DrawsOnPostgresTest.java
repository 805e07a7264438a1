package io.guicheng.draw;

import io.guicheng.support.Database;

class DrawsOnPostgresTest extends DrawsContract {

    DrawsOnPostgresTest() {
        super(Database.POSTGRES);
    }
}
