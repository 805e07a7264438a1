package io.guicheng.registry;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Plain inserts. */
@Repository
@Transactional
class JdbcRegistryEditor implements RegistryEditor {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    JdbcRegistryEditor(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public void add(Official official) {
        insert(
                """
                insert into official (id, name, jurisdiction_code, gender, birth_date, work_start, party_joined, education,
                    grassroots_years, training_hours, party_school_months, last_appraisal, spouse_abroad, leader_relative, health)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                official.id(),
                official.name(),
                official.jurisdiction(),
                official.gender(),
                official.birthDate(),
                official.workStart(),
                official.partyJoined(),
                official.education(),
                official.grassrootsYears(),
                official.trainingHours(),
                official.partySchoolMonths(),
                official.lastAppraisal(),
                official.spouseAbroad(),
                official.leaderRelative(),
                official.health());
    }

    @Override
    public void add(Tenure tenure) {
        insert(
                """
                insert into tenure (official_id, post_id, title, post_level, chief, held_since, held_until, on_probation)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                tenure.officialId(),
                tenure.postId(),
                tenure.title(),
                tenure.level().name(),
                tenure.chief(),
                tenure.since(),
                tenure.until(),
                tenure.onProbation());
    }

    @Override
    public void add(Sanction sanction) {
        insert(
                "insert into sanction (official_id, kind, title, decided_on) values (?, ?, ?, ?)",
                sanction.officialId(),
                sanction.kind(),
                sanction.title(),
                sanction.decidedOn());
    }

    @Override
    public void add(ArchiveItem item) {
        insert(
                "insert into archive_item (official_id, item, in_file, in_register) values (?, ?, ?, ?)",
                item.officialId(),
                item.item(),
                item.inFile(),
                item.inRegister());
    }

    @Override
    public void relate(Relation relation) {
        insert(
                "insert into official_relative (official_id, relative_id, relation) values (?, ?, ?)",
                relation.officialId(),
                relation.relativeId(),
                relation.relation());
    }

    @Override
    public void add(Post post) {
        insert(
                "insert into post (id, jurisdiction_code, organ_id, title, post_level, probation) values (?, ?, ?, ?, ?, ?)",
                post.id(),
                post.jurisdiction(),
                post.organId(),
                post.title(),
                post.level().name(),
                post.probation());
    }

    @Override
    public void add(Quota quota) {
        insert(
                """
                insert into establishment (organ_id, post_level, approved_staff, filled_staff, approved_posts, filled_posts,
                    approved_ranks, filled_ranks, organ_level)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                quota.organId(),
                quota.level().name(),
                quota.approvedStaff(),
                quota.filledStaff(),
                quota.approvedPosts(),
                quota.filledPosts(),
                quota.approvedRanks(),
                quota.filledRanks(),
                quota.organLevel().name());
    }

    @Override
    public void add(Petition petition) {
        var finding = petition.finding();
        insert(
                """
                insert into petition (id, official_id, jurisdiction_code, source, received_on, summary, is_specific, is_checkable,
                    petition_state, finding, closed_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                petition.id(),
                petition.officialId(),
                petition.jurisdiction(),
                petition.source(),
                petition.receivedOn(),
                petition.summary(),
                petition.specific(),
                petition.checkable(),
                petition.state().name(),
                finding == null ? null : finding.name(),
                petition.closedOn());
        var official = petition.officialId();
        if (official != null && petition.blocks()) {
            events.publishEvent(new ClueChanged(petition.id(), official, true, null));
        }
    }

    @Override
    public void add(PersonalMatter matter) {
        insert(
                """
                insert into personal_matter (official_id, report_year, item, reported, verified, amount)
                values (?, ?, ?, ?, ?, ?)""",
                matter.officialId(),
                matter.year(),
                matter.item(),
                matter.reported(),
                matter.verified(),
                matter.amount());
    }

    private void insert(String sql, @Nullable Object... values) {
        jdbc.sql(sql).params(values).update();
    }
}
