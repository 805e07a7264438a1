package io.guicheng.procedure.directreport;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same paths on PostgreSQL. */
@WholeApplication
@Transactional
class DirectReportOnPostgresTest extends DirectReportPathTest implements OnPostgres {}
