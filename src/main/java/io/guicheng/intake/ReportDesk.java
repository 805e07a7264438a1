package io.guicheng.intake;

import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.PetitionState;
import io.guicheng.registry.Petitions;
import io.guicheng.reporter.Custody;
import io.guicheng.sealing.ReporterIdentity;
import io.guicheng.sealing.SealedReporters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk at which the public reports (12380). It knows nobody: neither an account nor an address nor a session. The only way back to a
 * report is its receipt code.
 */
@Service
@Transactional
public class ReportDesk {

    private static final String SOURCE = "网络";

    private final Organizations organizations;
    private final Petitions petitions;
    private final Custody custody;
    private final SealedReporters reporters;
    private final Addressee addressee;
    private final Proofs proofs;
    private final Tide tide;
    private final ReceiptCodes codes;
    private final Passes passes;
    private final ReportTables tables;
    private final ReportStore store;
    private final Clock clock;

    ReportDesk(
            Organizations organizations,
            Petitions petitions,
            Custody custody,
            SealedReporters reporters,
            Addressee addressee,
            Proofs proofs,
            Tide tide,
            ReceiptCodes codes,
            Passes passes,
            ReportTables tables,
            ReportStore store,
            Clock clock) {
        this.organizations = organizations;
        this.petitions = petitions;
        this.custody = custody;
        this.reporters = reporters;
        this.addressee = addressee;
        this.proofs = proofs;
        this.tide = tide;
        this.codes = codes;
        this.passes = passes;
        this.tables = tables;
        this.store = store;
        this.clock = clock;
    }

    /** A place with the organs that take reports there. */
    public record Place(String code, String name, String level, List<Organ> organs) {}

    /**
     * Where to report. Whoever asks gets the same.
     */
    @Transactional(readOnly = true)
    public List<Place> places() {
        return organizations.jurisdictions().stream()
                .map(place -> new Place(
                        place.code(),
                        place.name(),
                        place.level(),
                        Custody.HOLDERS.stream()
                                .flatMap(kind -> organizations.organ(place.code(), kind).stream())
                                .toList()))
                .filter(place -> !place.organs().isEmpty())
                .toList();
    }

    /**
     * What the browser has to work on before it may send.
     *
     * @param bits leading zero bits that the digest must have
     */
    public record Task(String challenge, int bits) {}

    /** A fresh task; nothing is kept of it. */
    @Transactional(readOnly = true)
    public Task task() {
        var challenge = proofs.challenge();
        return new Task(challenge.challenge(), challenge.bits());
    }

    /**
     * What the reporter is given, once.
     *
     * @param code 16 digits in groups of four
     * @param pass opens the report for half an hour, to add files
     */
    public record Receipt(String code, String pass, String organ, LocalDate receivedOn) {

        @Override
        public String toString() {
            return "Receipt[***]";
        }
    }

    /**
     * Takes a report in: as a petition in the register, with what it says sealed.
     *
     * @throws RefusedInput naming the wrong fields
     * @throws io.guicheng.kernel.Refused without a good proof
     * @throws TooBusy when too many come at once
     */
    public Receipt submit(ReportDraft draft, Proof proof) {
        proofs.spend(proof);
        var addressed = check(draft);
        var identity = identity(draft);
        tide.enter();
        var kind = draft.chosenKind();
        var destination = addressee.of(addressed, draft);
        var organ = destination.organ();
        var today = LocalDate.now(clock);
        var petition = petitions.add(
                destination.officialId(),
                organ.jurisdiction(),
                SOURCE,
                today,
                "网上举报（" + kind.chinese() + "），内容见举报件",
                false,
                false);
        custody.give(petition.id(), organ.id());
        reporters.seal(petition.id(), identity);
        var code = codes.fresh();
        var report = new ReportTables.Report(UUID.randomUUID().toString(), petition.id(), today);
        tables.insert(report, code);
        store.begin(report.id(), draft.texts(kind));
        return new Receipt(grouped(code.code()), passes.issue(report.id()), organ.name(), today);
    }

    /**
     * Opens a report by its code; answers a pass for {@link #view}.
     *
     * @throws NotFound for a code that is wrong, whatever is wrong with it
     */
    public String open(String code, Proof proof) {
        proofs.spend(proof);
        tide.enter();
        return codes.find(code).map(passes::issue).orElseThrow(() -> new NotFound("查询码不正确，请核对 16 位数字"));
    }

    /** @throws NotFound when the pass has run out */
    @Transactional(readOnly = true)
    public ReportView view(String pass) {
        return view(report(pass));
    }

    /** Adds a text; see {@link ReportStore#add}. */
    public ReportView add(String pass, String text) {
        var report = report(pass);
        tide.enter();
        store.add(report.id(), text, null);
        return view(report);
    }

    /** Adds a file; see {@link ReportStore#attach}. */
    public ReportView.File attach(String pass, String name, byte[] content) {
        var report = report(pass);
        tide.enter();
        return store.attach(report.id(), name, content);
    }

    private ReportTables.Report report(String pass) {
        return tables.find(passes.check(pass)).orElseThrow(() -> new NotFound("查询已过期，请重新输入查询码"));
    }

    private ReportView view(ReportTables.Report report) {
        var petition = petitions.find(report.petitionId()).orElseThrow();
        return new ReportView(
                custody.organOf(report.petitionId())
                        .flatMap(organizations::organ)
                        .map(Organ::name)
                        .orElse(""),
                report.receivedOn(),
                state(petition.state()),
                // who of the handlers wrote is not for the reporter
                store.messages(report.id()).stream()
                        .map(message -> new ReportView.Message(
                                message.fromReporter(), message.writtenOn(), message.texts(), null))
                        .toList(),
                store.files(report.id()));
    }

    private Organ check(ReportDraft draft) {
        var wrong = new ArrayList<FieldError>();
        var organ = Optional.ofNullable(draft.organKind())
                .flatMap(OrganKind::ofKey)
                .filter(Custody.HOLDERS::contains)
                .flatMap(kind -> organizations.organ(Objects.requireNonNullElse(draft.jurisdiction(), ""), kind));
        if (organ.isEmpty()) {
            wrong.add(new FieldError("jurisdiction", "请选择“受理地区和机关”"));
        }
        try {
            draft.chosenKind();
        } catch (RefusedInput missing) {
            wrong.addAll(missing.errors());
        }
        wrong.addAll(draft.wrong());
        try {
            identity(draft);
        } catch (RefusedInput unknown) {
            wrong.addAll(unknown.errors());
        }
        if (!wrong.isEmpty()) {
            throw new RefusedInput(wrong);
        }
        return organ.orElseThrow();
    }

    private static ReporterIdentity identity(ReportDraft draft) {
        return ReporterIdentity.of(Objects.requireNonNullElse(draft.reporter(), Map.of()), "reporter.");
    }

    private static String state(PetitionState state) {
        return switch (state) {
            case RECEIVED -> "已收到";
            case CLOSED -> "已办结";
            default -> "办理中";
        };
    }

    private static String grouped(String code) {
        return code.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
}
