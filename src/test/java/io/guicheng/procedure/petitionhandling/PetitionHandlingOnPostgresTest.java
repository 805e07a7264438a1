package io.guicheng.procedure.petitionhandling;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same paths on PostgreSQL. */
@WholeApplication
@Transactional
class PetitionHandlingOnPostgresTest extends PetitionHandlingPathTest implements OnPostgres {}
