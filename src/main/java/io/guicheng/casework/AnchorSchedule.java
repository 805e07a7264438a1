package io.guicheng.casework;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Lets the state of the chains leave the database at the interval of the settings. */
@Component
class AnchorSchedule implements SchedulingConfigurer {

    private final Anchors anchors;
    private final DossierSettings settings;
    private final DataSource database;
    private final AnchorMail mail;

    AnchorSchedule(Anchors anchors, DossierSettings settings, DataSource database, AnchorMail mail) {
        this.anchors = anchors;
        this.mail = mail;
        this.settings = settings;
        this.database = database;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        var interval = settings.anchors().interval();
        tasks.addFixedDelayTask(new FixedDelayTask(this::write, interval, interval));
    }

    private void write() {
        if (lasts()) {
            anchors.write();
            mail.post();
        }
    }

    /** A database in memory is gone before anybody could compare it with its anchors. */
    private boolean lasts() {
        try (var connection = database.getConnection()) {
            return !connection.getMetaData().getURL().startsWith("jdbc:h2:mem");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
