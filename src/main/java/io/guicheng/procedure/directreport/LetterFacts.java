package io.guicheng.procedure.directreport;

import io.guicheng.directreports.LetterFile;
import io.guicheng.directreports.Note;
import io.guicheng.directreports.ReceivedLetters;
import io.guicheng.form.CasePanels.Fact;
import io.guicheng.form.Facts;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A letter in words, for forms and for the page of its case. Who wrote it is told to the heads of the organ that received it alone. */
@Component("directReportFacts")
class LetterFacts {

    private final ReceivedLetters letters;
    private final Organizations organizations;

    LetterFacts(ReceivedLetters letters, Organizations organizations) {
        this.letters = letters;
        this.organizations = organizations;
    }

    Map<String, Object> block(CaseKey key, String title, Actor reader, String owner) {
        return Facts.titled(title)
                .lines(letter(key, reader.heads(owner)))
                .lines(handled(key))
                .block();
    }

    /** @param head whether the reader is a head of the organ that received it */
    List<Fact> letter(CaseKey key, boolean head) {
        var letter = letters.letter(key);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("报告事项", letter.kindName()));
        facts.add(new Fact("报告人", head ? letter.authorName() + "（" + letter.authorUnit() + "）" : "由机关负责人掌握"));
        facts.add(new Fact("反映的对象", letter.subjectName()));
        facts.add(new Fact("主要情况", letter.facts()));
        if (letter.raisedOn() != null) {
            facts.add(new Fact("向本人提出", letter.raisedOn() + "：" + letter.raising()));
        } else if (!letter.raising().isEmpty()) {
            facts.add(new Fact("没有向本人提出的原因", letter.raising()));
        }
        if (!letter.alsoTo().isEmpty()) {
            facts.add(new Fact("同时报告", letter.alsoTo()));
        }
        var files = letters.files(key);
        if (!files.isEmpty()) {
            facts.add(new Fact(
                    "附件", files.stream().map(LetterFile::name).collect(Collectors.joining("、")) + "（在案件页面“直报件”中下载）"));
        }
        return facts;
    }

    /** What has been made of it so far. */
    List<Fact> handled(CaseKey key) {
        return letters.notes(key).entrySet().stream()
                .filter(note -> !note.getValue().isEmpty())
                .map(note -> new Fact(note.getKey().chinese(), inWords(note.getKey(), note.getValue())))
                .toList();
    }

    private String inWords(Note note, String text) {
        return note == Note.VERIFIER ? organizations.personName(text) : text;
    }
}
