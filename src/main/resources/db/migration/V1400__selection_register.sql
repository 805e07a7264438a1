-- The register of appointments (选任纪实).
create table selection_motion (
    case_key       varchar(32)  primary key references case_file (case_key),
    analysis       varchar(4000) not null,
    scope          varchar(1000) not null,
    method         varchar(1000) not null,
    restructuring  boolean not null,
    chief_leaving  boolean not null,
    leap           boolean not null,
    without_recommendation boolean not null,
    extra_organs   varchar(1000) not null
);

create table selection_post (
    case_key   varchar(32) not null references case_file (case_key),
    post_id    varchar(64) not null,
    seats      int not null,
    conditions varchar(1000) not null,
    findings   varchar(2000) not null,
    excess     boolean not null,
    primary key (case_key, post_id)
);

create table selection_proposed (
    case_key    varchar(32) not null references case_file (case_key),
    official_id varchar(64) not null,
    primary key (case_key, official_id)
);

create table selection_consent (
    case_key    varchar(32) not null references case_file (case_key),
    subject     varchar(64) not null,
    answer      varchar(20) not null,
    reasons     varchar(2000) not null,
    note        varchar(2000) not null,
    answered_by varchar(64) not null,
    answered_on date not null,
    seq         int not null,
    primary key (case_key, subject, seq)
);

create table selection_recommendation (
    case_key varchar(32) not null references case_file (case_key),
    kind     varchar(10) not null,
    held_on  date not null,
    due      int not null,
    present  int not null,
    primary key (case_key, kind)
);

create table selection_recommendation_vote (
    case_key    varchar(32) not null references case_file (case_key),
    kind        varchar(10) not null,
    official_id varchar(64) not null,
    post_id     varchar(64) not null,
    votes       int not null,
    primary key (case_key, kind, official_id, post_id)
);

create table selection_candidate (
    id          varchar(48) primary key,
    case_key    varchar(32) not null references case_file (case_key),
    official_id varchar(64) not null,
    post_id     varchar(64) not null,
    state       varchar(30) not null,
    vetting_round int not null,
    training_makeup_due date,
    unique (case_key, official_id)
);
create index selection_candidate_official on selection_candidate (official_id);

create table selection_criterion (
    candidate_id varchar(48) not null references selection_candidate (id),
    position     int not null,
    criterion    varchar(40) not null,
    title        varchar(100) not null,
    passed       boolean not null,
    consequence  varchar(20) not null,
    figures      varchar(500) not null,
    clauses      varchar(200) not null,
    primary key (candidate_id, position)
);

create table selection_ground (
    candidate_id varchar(48) not null references selection_candidate (id),
    position     int not null,
    source       varchar(40) not null,
    text         varchar(1000) not null,
    clauses      varchar(200) not null,
    primary key (candidate_id, position)
);

create table selection_appraisal (
    candidate_id varchar(48) primary key references selection_candidate (id),
    team         varchar(500) not null,
    notice_on    date not null,
    from_day     date not null,
    until_day    date not null,
    talks        int not null,
    matters_handed_on date not null,
    strengths    varchar(4000) not null,
    shortcomings varchar(4000) not null,
    fit          boolean not null,
    note         varchar(2000) not null
);

create table selection_must (
    candidate_id varchar(48) not null references selection_candidate (id),
    must         varchar(20) not null,
    verdict      varchar(40) not null,
    summary      varchar(2000) not null,
    user_id      varchar(64) not null,
    organ_id     varchar(64) not null,
    given_on     date not null,
    primary key (candidate_id, must)
);

create table selection_opinion (
    candidate_id varchar(48) not null references selection_candidate (id),
    organ_id     varchar(64) not null,
    seq          int not null,
    verdict      varchar(40) not null,
    grounds      varchar(2000) not null,
    user_id      varchar(64) not null,
    given_on     date not null,
    valid_until  date not null,
    primary key (candidate_id, organ_id, seq)
);

create table selection_integrity_draft (
    candidate_id varchar(48) primary key references selection_candidate (id),
    verdict      varchar(40) not null,
    grounds      varchar(2000) not null,
    heard_local  varchar(2000) not null,
    drafted_by   varchar(64) not null,
    first_signer varchar(64),
    second_signer varchar(64),
    returned_note varchar(1000)
);

create table selection_meeting (
    id        varchar(48) primary key,
    case_key  varchar(32) not null references case_file (case_key),
    held_on   date,
    planned_on date not null,
    agenda    varchar(2000) not null,
    due       int not null,
    present   int not null,
    result    varchar(20) not null,
    note      varchar(2000) not null
);
create index selection_meeting_case on selection_meeting (case_key);

create table selection_meeting_candidate (
    meeting_id   varchar(48) not null references selection_meeting (id),
    candidate_id varchar(48) not null references selection_candidate (id),
    agree        int not null,
    disagree     int not null,
    defer        int not null,
    result       varchar(20) not null,
    new_problem  varchar(1000) not null,
    primary key (meeting_id, candidate_id)
);

create table selection_attendance (
    meeting_id varchar(48) not null references selection_meeting (id),
    member_id  varchar(64) not null,
    name       varchar(100) not null,
    present    boolean not null,
    note       varchar(300) not null,
    primary key (meeting_id, member_id)
);

create table selection_statement (
    meeting_id   varchar(48) not null references selection_meeting (id),
    candidate_id varchar(48) not null references selection_candidate (id),
    member_id    varchar(64) not null,
    stance       varchar(10) not null,
    spoken       int not null,
    primary key (meeting_id, candidate_id, member_id)
);

create table selection_notice (
    candidate_id varchar(48) primary key references selection_candidate (id),
    published_on date not null,
    last_day     date not null,
    place        varchar(300) not null,
    achievements varchar(4000) not null,
    special_note varchar(1000) not null
);

create table selection_objection (
    id           varchar(48) primary key,
    candidate_id varchar(48) not null references selection_candidate (id),
    received_on  date not null,
    summary      varchar(2000) not null,
    specific     boolean not null,
    finding      varchar(2000),
    effect       varchar(20),
    checked_by   varchar(64),
    checked_on   date
);
create index selection_objection_candidate on selection_objection (candidate_id);

create table selection_appointment (
    candidate_id varchar(48) primary key references selection_candidate (id),
    decided_on   date not null,
    effective_on date not null,
    document_no  varchar(100) not null,
    talk_on      date,
    talk_by      varchar(200),
    talk_content varchar(4000),
    probation_until date,
    probation_result varchar(20)
);
