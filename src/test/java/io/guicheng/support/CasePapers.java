package io.guicheng.support;

import io.guicheng.casework.Cases;
import io.guicheng.document.CaseDocuments;
import io.guicheng.document.Documents;
import io.guicheng.kernel.CaseKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The documents a case offers at this moment. */
public class CasePapers {

    private final Cases cases;
    private final List<CaseDocuments> sorts;
    private final Documents documents;

    CasePapers(Cases cases, List<CaseDocuments> sorts, Documents documents) {
        this.cases = cases;
        this.sorts = sorts;
        this.documents = documents;
    }

    /**
     * Kind, stroke and subject, with the filled text of each that lacks nothing.
     *
     * @throws io.guicheng.kernel.Refused when one lacks something
     */
    public Map<String, String> of(CaseKey key) {
        var file = cases.find(key).orElseThrow();
        var papers = new TreeMap<String, String>();
        sorts.stream()
                .filter(sort -> sort.knows(file.procedure()))
                .flatMap(sort -> sort.of(file).stream())
                .forEach(offer -> papers.put(
                        offer.kind() + "/" + offer.subject(),
                        documents.fill(offer.kind(), offer.values()).xhtml()));
        return papers;
    }
}
