package io.guicheng.support;

import java.io.IOException;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** The application as shipped: what tests configure for themselves stays out of it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "io.guicheng",
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = Shipped.TestClasses.class))
public class Shipped {

    /** Classes from the tests' own output. */
    static final class TestClasses implements TypeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/")
                    || reader.getClassMetadata().getClassName().equals("io.guicheng.GuichengApplication");
        }
    }
}
