package io.guicheng.security;

/** What is said when something goes wrong outside our own interface: the status in words, and nothing of the inside. */
final class ErrorWords {

    private ErrorWords() {}

    /** A heading of two to six characters. */
    static String title(int status) {
        return switch (status) {
            case 401 -> "未登录";
            case 403 -> "没有权限";
            case 404 -> "不存在";
            case 405 -> "方法不允许";
            case 409 -> "办理冲突";
            case 413 -> "内容过大";
            case 406, 415 -> "格式不支持";
            case 429 -> "操作过于频繁";
            default -> status < 500 ? "请求有误" : "服务器出错";
        };
    }

    /** A sentence with what to do. */
    static String sentence(int status) {
        return switch (status) {
            case 401 -> "尚未登录或登录已过期，请重新登录。";
            case 403 -> "没有权限执行此操作，或页面已过期，请刷新后重试。";
            case 404 -> "没有这个地址，或者您无权查看。";
            case 405 -> "这个地址不支持该请求方法，请从页面上的链接和按钮进入。";
            case 409 -> "他人刚刚办理了该事项，请刷新后重试。";
            case 413 -> "提交的内容超过了系统允许的大小。";
            case 406, 415 -> "不支持所提交或所要求的内容格式。";
            case 429 -> "操作过于频繁，请稍等片刻再试。";
            default -> status < 500 ? "请求的格式或内容不正确，系统没有受理。" : "服务器没有完成这次操作，已填写的内容没有提交。请稍后重试；多次出现请把时间告诉管理员。";
        };
    }
}
