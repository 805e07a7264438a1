package io.guicheng.casework;

import io.guicheng.chain.Anchor;
import io.guicheng.chain.AnchorFolder;
import io.guicheng.chain.Chain;
import io.guicheng.chain.Merkle;
import io.guicheng.kernel.CaseKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Anchors as files of one folder. Each node of a site has a folder and a key of its own: they are witnesses independent of each other. */
@Component
class SiteAnchors implements Anchors {

    private static final Logger LOG = LoggerFactory.getLogger(SiteAnchors.class);

    /** So many links of a jurisdiction at most go into one anchor. */
    private static final int MOST = 50_000;

    private final JdbcClient jdbc;
    private final DossierSettings settings;
    private final Clock clock;
    private @Nullable AnchorFolder folder;
    private @Nullable String alarm;

    SiteAnchors(JdbcClient jdbc, DossierSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Anchor> write() {
        var known = read();
        alarm = known.fault().map(Object::toString).orElse(null);
        if (alarm != null) {
            LOG.error(
                    "the anchors in {} cannot be continued: {}",
                    settings.anchors().folder(),
                    alarm);
            return Optional.empty();
        }
        var lists = new TreeMap<String, List<AnchorFolder.Line>>();
        for (var end : ends().entrySet()) {
            var fresh =
                    since(end.getKey(), end.getValue(), known.head(end.getKey()).orElse(null));
            if (!fresh.isEmpty()) {
                lists.put(end.getKey(), fresh);
            }
        }
        for (var anchor : known.anchors()) {
            anchor.heads().stream()
                    .filter(head -> !ends().containsKey(head.jurisdiction()))
                    .findFirst()
                    .ifPresent(head -> refuse("辖区 " + head.jurisdiction() + " 的链已锚定，数据库中却没有"));
        }
        if (alarm != null || lists.isEmpty()) {
            return Optional.empty();
        }
        var anchor = sign(known, lists);
        store(anchor, lists);
        folder = null;
        LOG.info("anchor {} written: {}", anchor.number(), anchor.digest());
        return Optional.of(anchor);
    }

    private AnchorFolder read() {
        var known = folder;
        if (known == null) {
            try {
                known = AnchorFolder.read(settings.anchors().folder(), null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            folder = known;
        }
        return known;
    }

    private Map<String, Long> ends() {
        var ends = new TreeMap<String, Long>();
        jdbc.sql("select chain, last_seq from dossier_head where chain not like '%-%'")
                .query(row -> {
                    ends.put(row.getString(1), row.getLong(2));
                });
        return ends;
    }

    /** The links behind the last anchored one, which must still be what it was. */
    private List<AnchorFolder.Line> since(String jurisdiction, long end, Anchor.@Nullable Head last) {
        var from = last == null ? 0 : last.to();
        var rows = jdbc.sql("select link_seq, case_key, seq, link_hash from dossier_entry"
                        + " where jurisdiction = ? and link_seq >= ? and link_seq <= ? order by link_seq")
                .params(jurisdiction, from, Math.min(end, from + MOST))
                .query((row, ignored) -> new AnchorFolder.Line(
                        jurisdiction, row.getLong(1), row.getString(2), row.getInt(3), row.getString(4)))
                .list();
        if (last != null && (rows.isEmpty() || !rows.get(0).hash().equals(last.hash()))) {
            refuse("辖区 " + jurisdiction + " 的链与上次锚定（第 " + last.to() + " 号）不衔接，数据库可能被改写或者恢复到旧的备份");
            return List.of();
        }
        var fresh = last == null ? rows : rows.subList(1, rows.size());
        for (int i = 0; i < fresh.size(); i++) {
            if (fresh.get(i).link() != from + i + 1) {
                refuse("辖区 " + jurisdiction + " 的链缺少第 " + (from + i + 1) + " 号");
                return List.of();
            }
        }
        return fresh;
    }

    private void refuse(String why) {
        alarm = why;
        LOG.error("no anchor is written: {}", why);
    }

    private Anchor sign(AnchorFolder known, Map<String, List<AnchorFolder.Line>> lists) {
        var algorithm = settings.algorithm();
        var heads = new ArrayList<Anchor.Head>();
        lists.forEach((jurisdiction, lines) -> {
            var last = lines.get(lines.size() - 1);
            heads.add(new Anchor.Head(
                    jurisdiction,
                    lines.get(0).link(),
                    last.link(),
                    last.hash(),
                    Merkle.root(
                            algorithm,
                            lines.stream().map(AnchorFolder.Line::hash).toList())));
        });
        var keys = AnchorKeys.in(settings.anchors().keys());
        return Anchor.signed(
                known.anchors().size() + 1,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                algorithm,
                known.last().map(Anchor::digest).orElse(Chain.START),
                heads,
                keys.getPublic(),
                keys.getPrivate());
    }

    /** Under another name first: a file of this name is always whole. */
    private void store(Anchor anchor, Map<String, List<AnchorFolder.Line>> lists) {
        var place = settings.anchors().folder();
        var name = AnchorFolder.fileName(anchor.number());
        var text = new StringBuilder(anchor.text()).append(AnchorFolder.LIST).append('\n');
        lists.values().forEach(lines -> lines.forEach(line -> text.append(line.text())));
        try {
            Files.createDirectories(place);
            var unfinished = place.resolve(name + ".unfinished");
            try (var file = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            // fails when somebody else has written this number meanwhile
            Files.move(unfinished, place.resolve(name));
            place.resolve(name).toFile().setReadOnly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized List<Anchor> written() {
        return read().anchors();
    }

    @Override
    public synchronized Optional<Standing> standing(CaseKey key, List<Dossier.Entry> entries) {
        var known = read();
        var reached = known.head(key.jurisdiction()).map(Anchor.Head::to).orElse(0L);
        return entries.stream()
                .filter(entry -> entry.link() > 0 && entry.link() <= reached)
                .reduce((earlier, later) -> later)
                .flatMap(entry -> known.covering(key.jurisdiction(), entry.link())
                        .map(anchor -> new Standing(entry.seq(), anchor.at())));
    }

    @Override
    public synchronized Optional<String> alarm() {
        return Optional.ofNullable(alarm);
    }

    @Override
    public synchronized Map<Anchor, Map<Integer, List<String>>> proofs(CaseKey key, List<Dossier.Entry> entries) {
        var known = read();
        var covered = new LinkedHashMap<Anchor, List<Dossier.Entry>>();
        for (var entry : entries) {
            known.covering(key.jurisdiction(), entry.link())
                    .ifPresent(anchor -> covered.computeIfAbsent(anchor, ignored -> new ArrayList<>())
                            .add(entry));
        }
        var proofs = new LinkedHashMap<Anchor, Map<Integer, List<String>>>();
        covered.forEach((anchor, some) -> {
            var hashes = known.lines(anchor, key.jurisdiction()).stream()
                    .map(AnchorFolder.Line::hash)
                    .toList();
            var from = anchor.head(key.jurisdiction()).orElseThrow().from();
            var paths = new LinkedHashMap<Integer, List<String>>();
            some.forEach(entry -> paths.put(
                    entry.seq(), Merkle.path(anchor.algorithm(), hashes, Math.toIntExact(entry.link() - from))));
            proofs.put(anchor, paths);
        });
        return proofs;
    }
}
