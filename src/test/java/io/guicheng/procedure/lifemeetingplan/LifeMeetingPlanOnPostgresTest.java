package io.guicheng.procedure.lifemeetingplan;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same paths on PostgreSQL. */
@WholeApplication
@Transactional
class LifeMeetingPlanOnPostgresTest extends LifeMeetingPlanPathTest implements OnPostgres {}
