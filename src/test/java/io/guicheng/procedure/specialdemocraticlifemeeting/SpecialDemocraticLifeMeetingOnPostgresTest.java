package io.guicheng.procedure.specialdemocraticlifemeeting;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same paths on PostgreSQL. */
@WholeApplication
@Transactional
class SpecialDemocraticLifeMeetingOnPostgresTest extends SpecialDemocraticLifeMeetingPathTest implements OnPostgres {}
