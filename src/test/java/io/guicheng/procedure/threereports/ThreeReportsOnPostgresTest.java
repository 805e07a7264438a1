package io.guicheng.procedure.threereports;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same paths on PostgreSQL. */
@WholeApplication
@Transactional
class ThreeReportsOnPostgresTest extends ThreeReportsPathTest implements OnPostgres {}
