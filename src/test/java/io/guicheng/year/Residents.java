package io.guicheng.year;

import io.guicheng.calendar.CalendarEditor;
import io.guicheng.calendar.DateRange;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.ArchiveItem;
import io.guicheng.registry.Official;
import io.guicheng.registry.PersonalMatter;
import io.guicheng.registry.Post;
import io.guicheng.registry.PostLevel;
import io.guicheng.registry.Quota;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.registry.Tenure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the demo city's registers lack for a whole year: the leading bodies of eighteen more units, accounts in the five counties whose
 * offices have none, and the calendars of the next two years.
 */
final class Residents {

    static final String CITY = "990100";

    /** A deputy of the publicity department who may become the chief of another unit. */
    static final String RISING = "990100-G-0802";

    /** Vacant posts of deputies with a probation. */
    static final String SECOND_POST = "990100-P-0898";

    static final String THIRD_POST = "990100-P-0899";

    /** A vacant post of a chief. */
    static final String CHIEF_POST = "990100-P-0004";

    private static final List<String> UNITS = List.of(
            "publicity",
            "committee-office",
            "government-office",
            "united-front",
            "political-legal",
            "inspection-office",
            "establishment",
            "public-security",
            "court",
            "procuratorate",
            "poverty-alleviation",
            "party-school",
            "organs-committee",
            "people-congress-office",
            "cppcc-office",
            "stationed-discipline",
            "stationed-discipline-2",
            "village-supervision");

    /** The counties without accounts, with the letters that their accounts end on. */
    private static final Map<String, String> COUNTIES = Map.of(
            "990122", "lx",
            "990123", "wx",
            "990124", "sl",
            "990125", "sy",
            "990126", "bd");

    private static final String SURNAMES = "樊谷靳褚裴晏阮卞柏翟鄢郁祁聂焦邵庄";
    private static final String GIVEN = "青山远水明月清风长林";

    private final OrganizationEditor organization;
    private final RegistryEditor registry;
    private final CalendarEditor calendar;
    private int officials;

    Residents(OrganizationEditor organization, RegistryEditor registry, CalendarEditor calendar) {
        this.organization = organization;
        this.registry = registry;
        this.calendar = calendar;
    }

    void settle() {
        UNITS.forEach(unit -> body(CITY + "-" + unit));
        vacancies();
        risingFile();
        COUNTIES.forEach(this::offices);
        seated("pzz2.clerk", CITY + "-stationed-discipline-2", SeatRole.CLERK);
        year(2027);
        year(2028);
    }

    private void body(String organ) {
        registry.add(quota(organ, PostLevel.COUNTY_CHIEF, 1, 1));
        registry.add(quota(organ, PostLevel.COUNTY_DEPUTY, 4, 2));
        leader(organ, "主要负责人", PostLevel.COUNTY_CHIEF);
        leader(organ, "副职", PostLevel.COUNTY_DEPUTY);
        leader(organ, "副职", PostLevel.COUNTY_DEPUTY);
    }

    private static Quota quota(String organ, PostLevel level, int approved, int filled) {
        return new Quota(organ, level, 60, 50, approved, filled, 10, 5, PostLevel.COUNTY_CHIEF);
    }

    private void leader(String organ, String title, PostLevel level) {
        var id = CITY + "-G-%04d".formatted(801 + officials);
        var post = new Post(CITY + "-P-%04d".formatted(801 + officials), CITY, organ, title, level, false);
        var surname = SURNAMES.charAt(officials % SURNAMES.length());
        var name = "" + surname + GIVEN.charAt(officials / SURNAMES.length()) + GIVEN.charAt(9 - officials % 5);
        officials++;
        registry.add(new Official(
                id,
                name,
                CITY,
                officials % 2 == 0 ? "男" : "女",
                LocalDate.of(1978, 5, 6),
                LocalDate.of(2000, 7, 1),
                LocalDate.of(2003, 7, 1),
                "本科",
                5,
                620,
                3,
                "称职",
                false,
                false,
                "健康"));
        registry.add(post);
        registry.add(new Tenure(
                id,
                null,
                "某镇党委书记",
                PostLevel.TOWN_CHIEF,
                true,
                LocalDate.of(2008, 1, 1),
                LocalDate.of(2014, 1, 1),
                false));
        registry.add(new Tenure(
                id,
                null,
                "某县副县长",
                PostLevel.COUNTY_DEPUTY,
                false,
                LocalDate.of(2014, 1, 1),
                LocalDate.of(2020, 1, 1),
                false));
        registry.add(new Tenure(id, post.id(), title, level, level.isChief(), LocalDate.of(2020, 1, 1), null, false));
    }

    private void vacancies() {
        registry.add(new Post(SECOND_POST, CITY, CITY + "-publicity", "市委宣传部副部长", PostLevel.COUNTY_DEPUTY, true));
        registry.add(new Post(THIRD_POST, CITY, CITY + "-party-school", "市委党校副校长", PostLevel.COUNTY_DEPUTY, true));
    }

    /** What the one who is to rise has on file agrees with the register. */
    private void risingFile() {
        Map.of(
                        "年龄", "1978-05",
                        "工龄", "2000-07",
                        "党龄", "2003-07",
                        "学历", "本科",
                        "工作经历", "2000-07 参加工作",
                        "干部身份", "2001-07 公务员登记")
                .forEach((item, text) -> registry.add(new ArchiveItem(RISING, item, text, text)));
        registry.add(new PersonalMatter(RISING, 2026, "房产", "1 套", "1 套", 0));
    }

    private void offices(String county, String letters) {
        seated("xwb.clerk." + letters, county + "-committee-office", SeatRole.CLERK);
        seated("xw.head." + letters, county + "-committee", SeatRole.HEAD);
        seated("jw.clerk." + letters, county + "-discipline", SeatRole.CLERK);
        seated("jw.head." + letters, county + "-discipline", SeatRole.HEAD);
        seated("jw.leader." + letters, county + "-discipline", SeatRole.LEADER_IN_CHARGE);
    }

    private void seated(String user, String organ, SeatRole role) {
        organization.put(new Person(user, "经办" + user, null, true));
        organization.seat(user, organ, role);
    }

    /** The clerk of a jurisdiction's discipline organ. */
    static String disciplineClerk(String jurisdiction) {
        if (jurisdiction.equals(CITY)) {
            return "jw.clerk";
        }
        return "jw.clerk." + COUNTIES.getOrDefault(jurisdiction, "qh");
    }

    private void year(int year) {
        var off = new ArrayList<DateRange>();
        off.add(new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 1, 3)));
        off.add(new DateRange(LocalDate.of(year, 2, 6), LocalDate.of(year, 2, 12)));
        off.add(new DateRange(LocalDate.of(year, 5, 1), LocalDate.of(year, 5, 5)));
        off.add(new DateRange(LocalDate.of(year, 10, 1), LocalDate.of(year, 10, 7)));
        calendar.enterYear(year, "国办发明电〔%d〕7 号（虚构）".formatted(year - 1), off, List.of(), "xtgl");
    }
}
