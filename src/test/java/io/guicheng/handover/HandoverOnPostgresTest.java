package io.guicheng.handover;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;

/** The same on PostgreSQL, where the inbox has a table of its own. */
@WholeApplication
class HandoverOnPostgresTest extends HandoverTest implements OnPostgres {}
