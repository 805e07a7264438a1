package io.guicheng.procedure.rectification;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same lists on PostgreSQL. */
@WholeApplication
@Transactional
class RectificationListOnPostgresTest extends RectificationListTest implements OnPostgres {}
