package io.guicheng.security;

import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;

/** What the container itself has to do differently. After Spring Boot's own adjustments, which put a page of errors of their own. */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.LOWEST_PRECEDENCE)
class ContainerLimits implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Duration grace;
    private final DataSize perSecond;

    ContainerLimits(
            @Value("${guicheng.limits.slow-content-grace:30s}") Duration grace,
            @Value("${guicheng.limits.slowest-content-per-second:2KB}") DataSize perSecond) {
        this.grace = grace;
        this.perSecond = perSecond;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new SlowBodies(grace, perSecond.toBytes()));
        factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            for (var valve : host.getPipeline().getValves()) {
                if (valve instanceof ErrorReportValve) {
                    host.getPipeline().removeValve(valve);
                }
            }
            host.setErrorReportValveClass(BareErrors.class.getName());
        });
    }
}
