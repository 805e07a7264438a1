package io.guicheng.procedure.deliberation;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;

/** The same paths on PostgreSQL. */
@WholeApplication
class DeliberationOnPostgresTest extends DeliberationPathTest implements OnPostgres {}
