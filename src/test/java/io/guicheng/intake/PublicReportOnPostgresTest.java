package io.guicheng.intake;

import io.guicheng.support.OnPostgres;

/** The same on PostgreSQL. */
class PublicReportOnPostgresTest extends PublicReportTest implements OnPostgres {}
