package io.guicheng.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The desks of those who carry one case through Tasklist. {@code -Dtour.pictures=true} takes the pictures of the manual anew, into
 * docs/images.
 */
public final class Desks implements AutoCloseable {

    private final String base;
    private final Map<String, Desk> desks = new LinkedHashMap<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    public Desks(int port) {
        base = "http://127.0.0.1:" + port;
    }

    /** The desk of this account; signed in at the first time, then as it was left. */
    public Desk of(String user) {
        return desks.computeIfAbsent(user, one -> Desk.signedIn(base, one, troubles));
    }

    /** Takes a picture for the manual, where one is asked for. */
    public void picture(Desk desk, String name) {
        if (Boolean.getBoolean("tour.pictures")) {
            desk.picture(Path.of("docs/images", name + ".png"));
        }
    }

    /** What the browsers complained about: errors on the console, scripts that failed and requests to other servers. */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void close() {
        new ArrayList<>(desks.values()).forEach(Desk::close);
        desks.clear();
    }
}
