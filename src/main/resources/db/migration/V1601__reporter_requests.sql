-- A petition may be about somebody whom the register of officials does not know.
alter table petition alter column official_id drop not null;

-- Which organ holds a petition, where it is not the discipline organ of its jurisdiction; and the case that grew out of it.
create table petition_holder (
    petition_id varchar(40) primary key references petition (id),
    organ_id    varchar(64),
    case_key    varchar(32) references case_file (case_key)
);
create index petition_holder_organ on petition_holder (organ_id);

create table reporter_request (
    id              varchar(36)   primary key,
    petition_id     varchar(40)   not null references petition (id),
    custody         varchar(12)   not null,
    asked_by        varchar(64)   not null,
    asked_organ     varchar(64)   not null,
    motive          varchar(1000) not null,
    asked_at        timestamp with time zone not null,
    request_state   varchar(12)   not null,
    decided_by      varchar(64),
    decision_motive varchar(1000),
    decided_at      timestamp with time zone,
    expires_at      timestamp with time zone
);
create index reporter_request_asker on reporter_request (asked_by, asked_at);
create index reporter_request_custody on reporter_request (custody, asked_at);
create index reporter_request_expiry on reporter_request (request_state, expires_at);

-- append-only: nothing in the code updates or deletes here
create table reporter_access (
    id          bigint generated always as identity primary key,
    request_id  varchar(36),
    petition_id varchar(40)  not null,
    custody     varchar(12)  not null,
    at          timestamp with time zone not null,
    user_id     varchar(64)  not null,
    organ_id    varchar(64),
    event       varchar(12)  not null,
    motive      varchar(1000)
);
create index reporter_access_petition on reporter_access (petition_id, at);
