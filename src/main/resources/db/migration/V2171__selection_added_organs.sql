-- Organs asked about one candidate beyond those that the table and the motion name: added while opinions were collected.
create table selection_added_organ (
    candidate_id varchar(48) not null references selection_candidate (id),
    organ_id     varchar(64) not null,
    primary key (candidate_id, organ_id)
);
