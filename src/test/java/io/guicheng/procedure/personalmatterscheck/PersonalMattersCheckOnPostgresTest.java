package io.guicheng.procedure.personalmatterscheck;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same paths on PostgreSQL. */
@WholeApplication
@Transactional
class PersonalMattersCheckOnPostgresTest extends PersonalMattersCheckPathTest implements OnPostgres {}
