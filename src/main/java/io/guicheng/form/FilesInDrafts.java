package io.guicheng.form;

import io.guicheng.casework.KeptFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A file that a draft names is still to be handed in, however long the draft lies. */
@Component
class FilesInDrafts implements KeptFiles {

    private final JdbcClient jdbc;

    FilesInDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isKept(String attachmentId) {
        return jdbc.sql("select count(*) from task_draft where content like ?")
                        .param("%" + attachmentId + "%")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
