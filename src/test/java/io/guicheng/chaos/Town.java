package io.guicheng.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The nodes of one site, of which some may be up. */
final class Town implements AutoCloseable {

    private final Path folder;
    private final List<String> settings;
    private final List<Node> started = new ArrayList<>();
    private final List<Node> up = new CopyOnWriteArrayList<>();
    private int kills;

    Town(Path folder, List<String> settings) {
        this.folder = folder;
        this.settings = List.copyOf(settings);
    }

    /** Where the nodes that are up can be reached. */
    List<URI> addresses() {
        return up.stream().map(Node::address).toList();
    }

    /** Starts so many nodes at the same moment and waits for all. */
    List<Node> start(String... names) throws IOException, InterruptedException {
        var nodes = new ArrayList<Node>();
        for (var name : names) {
            var node = Node.start(name, folder, settings);
            started.add(node);
            nodes.add(node);
        }
        for (var node : nodes) {
            up.add(node.ready());
        }
        return nodes;
    }

    void kill(Node node) throws InterruptedException {
        node.kill();
        up.remove(node);
        kills++;
    }

    List<Node> up() {
        return List.copyOf(up);
    }

    int kills() {
        return kills;
    }

    @Override
    public void close() {
        started.forEach(Node::close);
    }
}
