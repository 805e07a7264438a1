package io.guicheng.consistency;

import io.guicheng.support.WholeApplication;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@WholeApplication
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:consistency;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000")
@DirtiesContext
class ConsistencyOnH2Test extends ConsistencyContract {}
