package io.guicheng.reporter;

import io.guicheng.support.OnPostgres;

/** The same on PostgreSQL. */
class ReporterAccessOnPostgresTest extends ReporterAccessTest implements OnPostgres {}
