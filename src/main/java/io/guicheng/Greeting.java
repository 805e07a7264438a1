package io.guicheng;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the console, once everything is ready, where the server is, who can sign in, and what not to use it for. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Greeting implements ApplicationRunner {

    private final ServletWebServerApplicationContext server;
    private final Environment environment;

    Greeting(ServletWebServerApplicationContext server, Environment environment) {
        this.server = server;
        this.environment = environment;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        System.out.println(text());
    }

    private String text() {
        var lines = new StringBuilder("\n规程 Guicheng 已启动：http://%s:%d\n"
                .formatted(
                        environment.getProperty("server.address", "127.0.0.1"),
                        server.getWebServer().getPort()));
        if (environment.getProperty("guicheng.demo", Boolean.class, false)) {
            lines.append("演示账号（口令都是 demo-1234，全部见 docs/demo-accounts.csv）：\n")
                    .append("  zzb.clerk 组织部经办人  bb.clerk 编办  jw.clerk 纪委经办人  jw.head 纪委负责人\n")
                    .append("  jw.leader 纪委分管领导  swb.clerk 市委办  xtgl 系统管理员\n");
        }
        if (environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:")) {
            lines.append("提醒：当前使用内置 H2 数据库，只供试用；正式使用请以 --spring.profiles.active=postgres 连接 PostgreSQL。\n");
        }
        return lines.toString();
    }
}
