package io.guicheng.draw;

import io.guicheng.support.Database;

class DrawsOnH2Test extends DrawsContract {

    DrawsOnH2Test() {
        super(Database.H2);
    }
}
