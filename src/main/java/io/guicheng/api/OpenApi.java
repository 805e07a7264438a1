package io.guicheng.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interface at {@code /api/docs}. */
@Configuration(proxyBeanMethods = false)
class OpenApi {

    private static final String BASIC = "basic";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("规程接口").version("1").description("""
                                办理案件的全部接口，与办件中心和案件页面使用的相同。

                                **登录**：浏览器会话（写接口须带 `GET /api/session` 给出的 CSRF 请求头），或在站点开启 \
                                `guicheng.api.basic-auth=true` 时使用 HTTP Basic（不需要 CSRF）。

                                **走完一个案件**：`GET /api/start` 看可发起的流程；`GET /api/start/{procedure}/form` 取表单和选项；\
                                `POST /api/cases/{procedure}` 发起；之后各经办人反复用 `GET /api/tasks?view=organ` 找到待办、\
                                `GET /api/tasks/{id}/form` 取表单（`schema` 说明每个字段，`data` 是登记簿中的数据和选项）、\
                                `POST /api/tasks/{id}/complete` 提交字段；附件先用 `POST /api/tasks/{id}/attachments` 上传，\
                                再把返回的对象放进上传字段的数组。办结后响应头 `X-Next-Task` 是同一案件中本人的下一个任务。

                                **拒绝**：填写有误为 422，`errors` 逐项指出字段和原因；不能办理为 409；不存在或无权查看为 404。"""))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BASIC)
                                        .description("须由站点开启")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }
}
