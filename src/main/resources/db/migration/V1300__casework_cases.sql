-- Cases, their numbers, the officials they concern, the dossier, attachments.
create table case_number (
    jurisdiction varchar(12) not null,
    prefix       varchar(4)  not null,
    number_year  int         not null,
    last_number  int         not null,
    primary key (jurisdiction, prefix, number_year)
);

create table case_file (
    case_key     varchar(32)  primary key,
    procedure_key varchar(64) not null,
    title        varchar(300) not null,
    jurisdiction varchar(12)  not null,
    owner_organ  varchar(64)  not null,
    initiator    varchar(64)  not null,
    started_at   timestamp with time zone not null,
    ended_at     timestamp with time zone,
    outcome      varchar(40),
    outcome_text varchar(300)
);
create index case_file_open on case_file (jurisdiction, ended_at, started_at);

create table case_subject (
    case_key    varchar(32) not null references case_file (case_key),
    official_id varchar(64) not null,
    primary key (case_key, official_id)
);
create index case_subject_official on case_subject (official_id);

create table case_organ (
    case_key varchar(32) not null references case_file (case_key),
    organ_id varchar(64) not null,
    primary key (case_key, organ_id)
);
create index case_organ_organ on case_organ (organ_id, case_key);

create table dossier_entry (
    case_key  varchar(32) not null references case_file (case_key),
    seq       int         not null,
    at        timestamp with time zone not null,
    user_id   varchar(64) not null,
    organ_id  varchar(64),
    kind      varchar(40) not null,
    step      varchar(120) not null,
    content   varchar(1000000) not null,
    hash      varchar(64) not null,
    primary key (case_key, seq)
);

create table attachment (
    id           varchar(36)  primary key,
    case_key     varchar(32),
    uploaded_for varchar(120) not null,
    uploaded_by  varchar(64)  not null,
    organ_id     varchar(64),
    uploaded_at  timestamp with time zone not null,
    name         varchar(255) not null,
    content_type varchar(120) not null,
    size_bytes   bigint       not null,
    sha256       varchar(64)  not null,
    step         varchar(120)
);
create index attachment_case on attachment (case_key);
create index attachment_upload on attachment (uploaded_for, uploaded_by);
