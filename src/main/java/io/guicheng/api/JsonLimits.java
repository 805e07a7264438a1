package io.guicheng.api;

import com.fasterxml.jackson.core.StreamReadConstraints;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much JSON is read at all: far more than any form needs, far less than would hurt the server. */
@Configuration(proxyBeanMethods = false)
class JsonLimits {

    private static final int DEPTH = 40;
    private static final int TEXT = 1_000_000;
    private static final long WHOLE = 2_000_000;

    @Bean
    Jackson2ObjectMapperBuilderCustomizer limitedReading() {
        return builder -> builder.postConfigurer(mapper -> mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(TEXT)
                        .maxDocumentLength(WHOLE)
                        .maxNumberLength(100)
                        .build()));
    }
}
