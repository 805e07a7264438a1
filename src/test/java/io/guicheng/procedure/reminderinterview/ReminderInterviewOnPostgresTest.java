package io.guicheng.procedure.reminderinterview;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same paths on PostgreSQL. */
@WholeApplication
@Transactional
class ReminderInterviewOnPostgresTest extends ReminderInterviewPathTest implements OnPostgres {}
