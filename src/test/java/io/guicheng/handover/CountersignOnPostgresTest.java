package io.guicheng.handover;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;

/** The same on PostgreSQL, where two answers at the same moment are two transactions. */
@WholeApplication
class CountersignOnPostgresTest extends CountersignTest implements OnPostgres {}
