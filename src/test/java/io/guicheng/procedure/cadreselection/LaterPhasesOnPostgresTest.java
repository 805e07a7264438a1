package io.guicheng.procedure.cadreselection;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;

/** The same paths on PostgreSQL. */
@WholeApplication
class LaterPhasesOnPostgresTest extends LaterPhasesPathTest implements OnPostgres {}
