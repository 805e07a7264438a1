package io.guicheng.procedure.casetermination;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;

/** The same paths on PostgreSQL. */
@WholeApplication
class StopOnPostgresTest extends StopPathTest implements OnPostgres {}
