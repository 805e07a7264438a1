package io.guicheng.api;

/** The value of a header that must not appear where the framework writes down what it called. */
record Unspoken(String value) {

    /** By which the framework makes one of a header. */
    public static Unspoken of(String value) {
        return new Unspoken(value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
