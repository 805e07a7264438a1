package io.guicheng.signers;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same on PostgreSQL, where the inbox has a table of its own. */
@WholeApplication
@Transactional
class SignersOnPostgresTest extends SignersTest implements OnPostgres {}
