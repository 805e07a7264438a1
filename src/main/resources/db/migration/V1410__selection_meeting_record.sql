-- What a meeting's record holds beyond attendance and statements, and whether its appointments have been filed.
create table selection_recusal (
    meeting_id   varchar(48) not null references selection_meeting (id),
    candidate_id varchar(48) not null references selection_candidate (id),
    member_id    varchar(64) not null,
    reason       varchar(300) not null,
    primary key (meeting_id, candidate_id, member_id)
);

create table selection_new_problem (
    meeting_id   varchar(48) not null references selection_meeting (id),
    candidate_id varchar(48) not null references selection_candidate (id),
    problem      varchar(1000) not null,
    primary key (meeting_id, candidate_id)
);

create table selection_filing (
    meeting_id varchar(48) primary key references selection_meeting (id),
    filed_on   date not null,
    filed_by   varchar(64) not null
);
