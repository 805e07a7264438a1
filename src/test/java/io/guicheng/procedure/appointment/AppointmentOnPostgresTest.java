package io.guicheng.procedure.appointment;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;

/** The same paths on PostgreSQL. */
@WholeApplication
class AppointmentOnPostgresTest extends AppointmentPathTest implements OnPostgres {}
