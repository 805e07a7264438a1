package io.guicheng.casework;

/**
 * A procedure whose cases are known to nobody but those who receive them: the heads of the organ that owns a case, in their own right, and
 * whom a head lets in. Neither their colleagues nor their deputies nor the organ above know that such a case exists, and no log names its
 * number. A bean of the procedure's package.
 */
public interface ConfinedCases {

    /** Key of the procedure. */
    String procedure();

    /** The two capital letters of its case numbers: they tell such a case without asking the database. */
    String prefix();
}
