package io.guicheng.procedure.interferencerecord;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same paths on PostgreSQL. */
@WholeApplication
@Transactional
class InterferenceRecordOnPostgresTest extends InterferenceRecordPathTest implements OnPostgres {}
