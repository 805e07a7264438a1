package io.guicheng.procedure.inquiry;

import io.guicheng.support.OnPostgres;
import io.guicheng.support.WholeApplication;
import org.springframework.transaction.annotation.Transactional;

/** The same paths on PostgreSQL. */
@WholeApplication
@Transactional
class InquiryOnPostgresTest extends InquiryPathTest implements OnPostgres {}
