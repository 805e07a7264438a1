package io.guicheng.api;

import io.guicheng.casework.CaseFile;
import io.guicheng.engine.Gate;
import io.guicheng.engine.ProcessVariable;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.AdminRole;
import io.guicheng.organization.Credentials;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.Official;
import io.guicheng.registry.Post;
import io.guicheng.registry.PostLevel;
import io.guicheng.registry.Quota;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.registry.Relation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/** A small city with a county, and a procedure of two models that asks organs one question: what the interface needs to be tried on. */
@TestConfiguration(proxyBeanMethods = false)
class ApiFixture {

    static final String CITY = "990100";
    static final String COUNTY = "990101";
    static final String PASSWORD = "Api-Test-2026";
    static final int OFFICIALS = 45;

    private static final ProcessVariable<List<String>> ASKED = ProcessVariable.ids("askedOrgans");

    static String organ(OrganKind kind) {
        return CITY + "-" + kind.key();
    }

    static String official(int number) {
        return "%s-G-%04d".formatted(CITY, number);
    }

    @Bean
    @Order(5)
    ApplicationRunner smallCity(
            OrganizationEditor organization,
            RegistryEditor registry,
            Credentials credentials,
            TransactionTemplate transaction) {
        return arguments -> {
            transaction.executeWithoutResult(status -> {
                organization.put(new Jurisdiction(CITY, "云泽市", "city", null));
                organization.put(new Jurisdiction(COUNTY, "青溪县", "county", CITY));
                for (var kind : OrganKind.values()) {
                    organization.put(new Organ(organ(kind), CITY, kind, "云泽市" + kind.chinese()));
                }
                for (var kind : List.of(OrganKind.ORGANIZATION, OrganKind.AUDIT)) {
                    organization.put(new Organ(COUNTY + "-" + kind.key(), COUNTY, kind, "青溪县" + kind.chinese()));
                }
                officials(registry);
                person(organization, "org1", "陈立", null, organ(OrganKind.ORGANIZATION));
                person(organization, "org2", "沈言", null, organ(OrganKind.ORGANIZATION));
                person(organization, "audit1", "顾审", null, organ(OrganKind.AUDIT));
                person(organization, "audit2", "苏计", null, organ(OrganKind.AUDIT));
                person(organization, "health1", "白康", null, organ(OrganKind.HEALTH));
                person(organization, "disc1", "严正", null, organ(OrganKind.DISCIPLINE));
                person(organization, "office1", "卢文", null, organ(OrganKind.COMMITTEE_OFFICE));
                person(organization, "finance1", "钱宽", null, organ(OrganKind.FINANCE));
                person(organization, "village1", "柳村", null, organ(OrganKind.VILLAGE_SUPERVISION));
                person(organization, "county1", "田野", null, COUNTY + "-organization");
                person(organization, "countyaudit1", "江澄", null, COUNTY + "-audit");
                person(organization, "subject1", "人选本人", official(1), organ(OrganKind.ORGANIZATION));
                person(organization, "relative1", "人选亲属", official(2), organ(OrganKind.ORGANIZATION));
                organization.put(new Person("admin1", "管理员", null, true));
                organization.setAdminRoles("admin1", Set.of(AdminRole.SYSTEM));
                credentials.setInitialPassword("admin1", PASSWORD);
                credentials.setInitialPassword("org1", PASSWORD);
            });
        };
    }

    private static void officials(RegistryEditor registry) {
        for (int i = 1; i <= OFFICIALS; i++) {
            registry.add(new Official(
                    official(i),
                    "干部" + i,
                    CITY,
                    "男",
                    LocalDate.of(1980, 1, 1),
                    LocalDate.of(2002, 7, 1),
                    LocalDate.of(2001, 7, 1),
                    "本科",
                    5,
                    600,
                    3,
                    "称职",
                    false,
                    false,
                    "健康"));
        }
        registry.relate(new Relation(official(1), official(2), "配偶"));
        registry.add(
                new Post(CITY + "-P-01", CITY, organ(OrganKind.AGRICULTURE), "市农业农村局副局长", PostLevel.TOWN_DEPUTY, true));
        registry.add(new Quota(
                organ(OrganKind.AGRICULTURE), PostLevel.TOWN_DEPUTY, 30, 28, 3, 2, 6, 4, PostLevel.TOWN_CHIEF));
    }

    private static void person(
            OrganizationEditor organization, String userId, String name, @Nullable String officialId, String organ) {
        organization.put(new Person(userId, name, officialId, true));
        organization.seat(userId, organ, SeatRole.CLERK);
    }

    @Bean
    @Order(20)
    ApplicationRunner errandModels(RepositoryService repository) {
        return arguments -> Gate.open(() -> repository
                .createDeployment()
                .name("errand")
                .addString("processes/errand/errand.bpmn", resource("errand.bpmn"))
                .addString("forms/errand/start.form", resource("errand-start.form"))
                .addString("forms/errand/prepare.form", resource("errand-prepare.form"))
                .addString("processes/errand-reply/errand-reply.bpmn", resource("errand-reply.bpmn"))
                .addString("forms/errand-reply/answer.form", resource("errand-answer.form"))
                .deploy());
    }

    private static String resource(String name) {
        try {
            return new ClassPathResource("api/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    CaseStart errandStart() {
        return new CaseStart() {
            @Override
            public String procedure() {
                return "errand";
            }

            @Override
            public String prefix() {
                return "ER";
            }

            @Override
            public Set<OrganKind> startedBy() {
                return Set.of(OrganKind.ORGANIZATION);
            }

            @Override
            public Optional<Organ> startingOrgan(Actor actor) {
                return actor.seats().stream()
                        .map(seat -> seat.organ())
                        .filter(organ -> organ.kind() == OrganKind.ORGANIZATION)
                        .findFirst();
            }

            @Override
            public Map<String, Object> data(Organ organ) {
                return Map.of("organName", organ.name());
            }

            @Override
            public String title(Organ organ, Input input) {
                return "征询：" + input.text("subject");
            }

            @Override
            public Map<String, Object> begin(CaseFile file, Actor actor, Input input) {
                return Map.of();
            }
        };
    }

    @Bean
    Step errandPrepare() {
        return new OneStep("errand", "prepare") {
            @Override
            public Map<String, Object> data(Work work) {
                return Map.of("organOptions", List.of(Map.of("value", organ(OrganKind.AUDIT), "label", "审计局")));
            }

            @Override
            public Map<String, Object> complete(Work work, Input input) {
                if (input.text("grounds").contains("不许")) {
                    throw new Refused("现在不能办理");
                }
                if (input.text("grounds").contains("出错")) {
                    throw new IllegalStateException("secret internals of the server");
                }
                if (input.chosen("organs").isEmpty()) {
                    throw RefusedInput.of("organs", "“征询机关”至少选择一项");
                }
                return ASKED.as(input.chosen("organs"));
            }
        };
    }

    @Bean
    Step errandAnswer() {
        return new OneStep("errand-reply", "answer") {
            @Override
            public Map<String, Object> complete(Work work, Input input) {
                return Map.of();
            }
        };
    }

    private abstract static class OneStep implements Step {

        private final String procedure;
        private final String task;

        OneStep(String procedure, String task) {
            this.procedure = procedure;
            this.task = task;
        }

        @Override
        public String procedure() {
            return procedure;
        }

        @Override
        public String task() {
            return task;
        }

        @Override
        public Map<String, Object> data(Work work) {
            return Map.of();
        }
    }
}
