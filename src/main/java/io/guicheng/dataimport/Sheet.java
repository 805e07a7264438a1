package io.guicheng.dataimport;

import java.util.List;

/** How one kind of file is read, checked and stored. Stateless. */
interface Sheet<T> {

    Kind kind();

    List<Column> columns();

    /** Reads and checks one line; what is wrong is noted at the line, and the result is then not used. */
    T read(Line line);

    void write(T row);
}
