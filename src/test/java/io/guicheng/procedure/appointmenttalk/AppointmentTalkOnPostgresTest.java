package io.guicheng.procedure.appointmenttalk;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same paths on PostgreSQL. */
@WholeApplication
@Transactional
class AppointmentTalkOnPostgresTest extends AppointmentTalkPathTest implements OnPostgres {}
