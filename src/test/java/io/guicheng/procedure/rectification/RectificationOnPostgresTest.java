package io.guicheng.procedure.rectification;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same paths on PostgreSQL. */
@WholeApplication
@Transactional
class RectificationOnPostgresTest extends RectificationPathTest implements OnPostgres {}
