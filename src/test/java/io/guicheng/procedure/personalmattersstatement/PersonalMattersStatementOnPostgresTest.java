package io.guicheng.procedure.personalmattersstatement;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same paths on PostgreSQL. */
@WholeApplication
@Transactional
class PersonalMattersStatementOnPostgresTest extends PersonalMattersStatementPathTest implements OnPostgres {}
