package io.guicheng.directreports;

/** What those who receive a letter write down about it; sealed like the letter. The author reads the first and the last. */
public enum Note {
    RECEIPT("签收说明"),
    DISPOSAL("处置方式"),
    GROUNDS("研判意见"),
    CLUE("线索摘要"),
    VERIFIER("了解核实人"),
    REQUEST("了解核实要求"),
    FINDING("了解核实结论"),
    FINDINGS("了解核实情况"),
    CHIEF("报告同级党委主要负责人"),
    FEEDBACK("反馈报告人");

    private final String chinese;

    Note(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
