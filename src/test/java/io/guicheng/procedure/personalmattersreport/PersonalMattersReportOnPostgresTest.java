package io.guicheng.procedure.personalmattersreport;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same paths on PostgreSQL. */
@WholeApplication
@Transactional
class PersonalMattersReportOnPostgresTest extends PersonalMattersReportPathTest implements OnPostgres {}
