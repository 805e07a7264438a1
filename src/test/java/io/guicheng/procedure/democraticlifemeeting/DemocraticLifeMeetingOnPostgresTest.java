package io.guicheng.procedure.democraticlifemeeting;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same paths on PostgreSQL. */
@WholeApplication
@Transactional
class DemocraticLifeMeetingOnPostgresTest extends DemocraticLifeMeetingPathTest implements OnPostgres {}
