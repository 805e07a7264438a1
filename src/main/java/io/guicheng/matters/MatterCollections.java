package io.guicheng.matters;

import io.guicheng.kernel.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The yearly collections of personal-matters reports. */
public interface MatterCollections {

    /** Begins a collection. */
    void open(CaseKey key, String jurisdiction, int year, LocalDate dueOn, List<Owing> owing);

    /** Who owes a report, as the register of officials says today. */
    record Owing(String officialId, String name, String post, boolean chief, boolean countyHead) {}

    /** @throws io.guicheng.kernel.NotFound when the case is none */
    MatterCollection get(CaseKey key);

    /** The case that collects a year and was not stopped. */
    Optional<CaseKey> caseOf(String jurisdiction, int year);

    /** Everybody who owes, by id; three statements. */
    List<MatterDebtor> debtors(CaseKey key);

    /**
     * Ends the collection.
     *
     * @param missing why there is no report, by official
     */
    void close(CaseKey key, LocalDate on, Map<String, String> missing);

    /** Notes that the reports of county heads were filed above. */
    void file(CaseKey key, LocalDate on, String with);

    void prepare(CaseKey key, String userId, String drawId);

    /** Notes who was drawn, and by which stratum. */
    void drawn(CaseKey key, Map<String, String> strata);

    void summarize(CaseKey key, String summary);
}
