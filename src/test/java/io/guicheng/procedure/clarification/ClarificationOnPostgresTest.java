package io.guicheng.procedure.clarification;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same paths on PostgreSQL. */
@WholeApplication
@Transactional
class ClarificationOnPostgresTest extends ClarificationPathTest implements OnPostgres {}
