package io.guicheng.support;

import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A city with two organs and one open case, on a database of its own, without web and engine. */
public final class CaseRegisters implements AutoCloseable {

    public static final String CITY = "990100";
    public static final String COUNTY = "990121";
    public static final String DISCIPLINE = CITY + "-discipline";
    public static final String ORGANIZATION = CITY + "-organization";

    private final Registers registers;
    private final DataSource source;

    public CaseRegisters(Database database, String... packages) {
        source = database.fresh();
        registers = Registers.on(source, context -> {
            context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
            context.scan("io.guicheng.casework", "io.guicheng.clause", "io.guicheng.outbox");
            context.scan(packages);
        });
        var editor = registers.get(OrganizationEditor.class);
        editor.put(new Jurisdiction(CITY, "云泽市", "city", null));
        editor.put(new Jurisdiction(COUNTY, "青禾县", "county", CITY));
        editor.put(new Organ(DISCIPLINE, CITY, OrganKind.DISCIPLINE, "市纪委监委机关"));
        editor.put(new Organ(ORGANIZATION, CITY, OrganKind.ORGANIZATION, "市委组织部"));
        person("jw.clerk", "周梓秋", null, DISCIPLINE);
        person("jw.head", "罗承栩", null, DISCIPLINE);
        person("zzb.clerk", "宋岚楷", null, ORGANIZATION);
    }

    /** Somebody with a seat as clerk. */
    public Actor person(String userId, String name, @Nullable String officialId, String organ) {
        var editor = registers.get(OrganizationEditor.class);
        editor.put(new Person(userId, name, officialId, true));
        editor.seat(userId, organ, SeatRole.CLERK);
        return actor(userId);
    }

    public Actor actor(String userId) {
        var organizations = registers.get(Organizations.class);
        return organizations.actor(organizations.person(userId).orElseThrow());
    }

    /** A new case of the discipline organ. */
    public CaseKey openCase() {
        return in(() -> registers
                .get(Cases.class)
                .open("three-reports", "SS", "二〇二六年度述责述廉述德", CITY, DISCIPLINE, "jw.clerk")
                .key());
    }

    public <T> T get(Class<T> type) {
        return registers.get(type);
    }

    public MutableClock clock() {
        return registers.clock();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public DataSource source() {
        return source;
    }

    /** Does it in one transaction, as a step does. */
    public <T> T in(Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                new TransactionTemplate(registers.get(PlatformTransactionManager.class)).execute(status -> work.get()));
    }

    public void in(Runnable work) {
        new TransactionTemplate(registers.get(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
    }

    /** Kinds of the entries of a dossier, whose chain holds. */
    public List<String> entries(CaseKey key) {
        var dossier = registers.get(Dossier.class);
        if (dossier.verify(key).firstBad() != null) {
            throw new AssertionError("the dossier does not hold");
        }
        return dossier.entries(key).stream().map(Dossier.Entry::kind).toList();
    }

    /** Every row of every table, as text, by table: what somebody sees who reads the whole database. */
    public Map<String, List<String>> everything() {
        var tables = jdbc().sql("select table_schema, table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type like '%TABLE%'")
                .query((row, ignored) -> row.getString(1) + "." + row.getString(2))
                .list();
        var all = new TreeMap<String, List<String>>();
        for (var table : tables) {
            var quoted = "\"" + table.replace(".", "\".\"") + "\"";
            all.put(
                    table.substring(table.indexOf('.') + 1).toLowerCase(java.util.Locale.ROOT),
                    jdbc().sql("select * from " + quoted)
                            .query((row, ignored) -> {
                                var cells = new ArrayList<String>();
                                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                    if (row.getMetaData().getColumnType(i) != Types.BLOB) {
                                        cells.add(String.valueOf(row.getObject(i)));
                                    }
                                }
                                return String.join(" | ", cells);
                            })
                            .list());
        }
        return all;
    }

    @Override
    public void close() {
        registers.close();
    }
}
