package io.guicheng.security;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Files with a hash in their name are kept for good, the loader that names them is asked for anew; without this all would be no-store. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var forever = CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
        registry.addResourceHandler("/taskform/assets/**")
                .addResourceLocations("classpath:/static/taskform/assets/")
                .setCacheControl(forever);
        registry.addResourceHandler("/app/assets/**")
                .addResourceLocations("classpath:/static/app/assets/")
                .setCacheControl(forever);
        // a pattern without a star leaves no path to look up below the location
        registry.addResourceHandler("/taskform/*")
                .addResourceLocations("classpath:/static/taskform/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/app/*")
                .addResourceLocations("classpath:/static/app/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/ui/**")
                .addResourceLocations("classpath:/static/ui/")
                .setCacheControl(CacheControl.noCache());
    }
}
