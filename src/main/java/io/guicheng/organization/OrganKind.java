package io.guicheng.organization;

import java.util.Arrays;
import java.util.Optional;

/** What an organ is; the same kind exists in every jurisdiction (procedures.md §0). */
public enum OrganKind {
    COMMITTEE("committee", "党委"),
    COMMITTEE_OFFICE("committee-office", "党委办"),
    GOVERNMENT_OFFICE("government-office", "政府办"),
    DISCIPLINE("discipline", "纪委监委机关"),
    ORGANIZATION("organization", "组织部"),
    PUBLICITY("publicity", "宣传部"),
    UNITED_FRONT("united-front", "统战部"),
    POLITICAL_LEGAL("political-legal", "政法委"),
    INSPECTION_OFFICE("inspection-office", "巡察办"),
    ESTABLISHMENT("establishment", "编办"),
    HUMAN_RESOURCES("human-resources", "人社局"),
    AUDIT("audit", "审计局"),
    PETITION_OFFICE("petition-office", "信访局"),
    HEALTH("health", "卫健委"),
    PUBLIC_SECURITY("public-security", "公安局"),
    COURT("court", "法院"),
    PROCURATORATE("procuratorate", "检察院"),
    FINANCE("finance", "财政局"),
    DEVELOPMENT("development", "发改委"),
    NATURAL_RESOURCES("natural-resources", "自然资源局"),
    ENVIRONMENT("environment", "生态环境局"),
    HOUSING("housing", "住建局"),
    TRANSPORT("transport", "交通局"),
    WATER("water", "水利局"),
    AGRICULTURE("agriculture", "农业农村局"),
    POVERTY_ALLEVIATION("poverty-alleviation", "扶贫办"),
    PARTY_SCHOOL("party-school", "党校"),
    ORGANS_COMMITTEE("organs-committee", "机关工委"),
    PEOPLE_CONGRESS_OFFICE("people-congress-office", "人大办"),
    CPPCC_OFFICE("cppcc-office", "政协办"),
    STATIONED_DISCIPLINE("stationed-discipline", "派驻纪检组"),
    VILLAGE_SUPERVISION("village-supervision", "村居监委会");

    private final String key;
    private final String chinese;

    OrganKind(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<OrganKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
