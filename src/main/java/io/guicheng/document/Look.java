package io.guicheng.document;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;

/** How a paragraph of the standard looks in Word and WPS; official.css says the same for the PDF. Sizes in points. */
enum Look {
    TITLE("方正小标宋简体", 22, 32, ParagraphAlignment.CENTER, false, "000000"),
    HEADING("黑体", 16, 29, ParagraphAlignment.BOTH, true, "000000"),
    SECOND_HEADING("楷体_GB2312", 16, 29, ParagraphAlignment.BOTH, true, "000000"),
    BODY("仿宋_GB2312", 16, 29, ParagraphAlignment.BOTH, true, "000000"),
    PLAIN("仿宋_GB2312", 16, 29, ParagraphAlignment.BOTH, false, "000000"),
    CENTER("仿宋_GB2312", 16, 29, ParagraphAlignment.CENTER, false, "000000"),
    RIGHT("仿宋_GB2312", 16, 29, ParagraphAlignment.RIGHT, false, "000000"),
    SIGN("仿宋_GB2312", 16, 29, ParagraphAlignment.RIGHT, false, "000000"),
    NOTE("仿宋_GB2312", 12, 20, ParagraphAlignment.BOTH, false, "000000"),
    ISSUER("方正小标宋简体", 36, 48, ParagraphAlignment.CENTER, false, "CC0000"),
    CELL("仿宋_GB2312", 12, 18, ParagraphAlignment.CENTER, false, "000000"),
    LONG_CELL("仿宋_GB2312", 12, 18, ParagraphAlignment.LEFT, false, "000000"),
    HEAD_CELL("黑体", 12, 18, ParagraphAlignment.CENTER, false, "000000");

    final String font;
    final int size;
    final int line;
    final ParagraphAlignment alignment;
    final boolean indented;
    final String color;

    Look(String font, int size, int line, ParagraphAlignment alignment, boolean indented, String color) {
        this.font = font;
        this.size = size;
        this.line = line;
        this.alignment = alignment;
        this.indented = indented;
        this.color = color;
    }

    /** The look of a paragraph element with this class. */
    static Look of(String element, String styleClass) {
        return switch (element) {
            case "h1" -> TITLE;
            case "h2" -> HEADING;
            case "h3" -> SECOND_HEADING;
            default ->
                switch (styleClass) {
                    case "issuer" -> ISSUER;
                    case "number", "center" -> CENTER;
                    case "to", "plain" -> PLAIN;
                    case "right" -> RIGHT;
                    case "sign" -> SIGN;
                    case "note" -> NOTE;
                    default -> BODY;
                };
        };
    }
}
