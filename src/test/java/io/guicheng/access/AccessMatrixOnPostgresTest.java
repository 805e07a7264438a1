package io.guicheng.access;

import io.guicheng.support.OnPostgres;

/** The same on PostgreSQL, which unlike H2 refuses to write for who only reads, and fails a transaction as a whole. */
class AccessMatrixOnPostgresTest extends AccessMatrixTest implements OnPostgres {}
