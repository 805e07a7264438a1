package io.guicheng.procedure.familyvisit;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same paths on PostgreSQL. */
@WholeApplication
@Transactional
class FamilyVisitOnPostgresTest extends FamilyVisitPathTest implements OnPostgres {}
