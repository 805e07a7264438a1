-- Draws by lot. The nonce is secret until the record holds it; only its digest (commitment) is shown before.
create table draw (
    id                varchar(36)  primary key,
    case_key          varchar(32)  not null references case_file (case_key),
    organ_id          varchar(64)  not null,
    purpose           varchar(200) not null,
    source_kind       varchar(20)  not null,
    source_text       varchar(300) not null,
    available_on      date,
    nonce             varchar(64)  not null,
    commitment        varchar(64)  not null,
    committed_by      varchar(64)  not null,
    committed_at      timestamp with time zone not null,
    population        varchar(1000000),
    population_digest varchar(64),
    fixed_by          varchar(64),
    fixed_at          timestamp with time zone,
    record            varchar(1000000),
    record_digest     varchar(64),
    drawn_at          timestamp with time zone
);
create index draw_case on draw (case_key);
