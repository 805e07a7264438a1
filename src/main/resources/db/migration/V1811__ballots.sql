-- Ballots. Between the roll and the papers of a secret ballot there is no column that both have, no time and no order.
create table ballot (
    id          varchar(36)  primary key,
    case_key    varchar(32)  not null references case_file (case_key),
    organ_id    varchar(64)  not null,
    title       varchar(200) not null,
    secrecy     varchar(10)  not null,
    way         varchar(10)  not null,
    items       varchar(200000) not null,
    first_teller  varchar(64),
    second_teller varchar(64),
    small_cell  int          not null,
    opened_by   varchar(64)  not null,
    opened_at   timestamp with time zone not null,
    closes_at   timestamp with time zone,
    issued      int,
    state       varchar(10)  not null,
    closed_at   timestamp with time zone,
    result      varchar(400000)
);
create index ballot_case on ballot (case_key);
create index ballot_organ on ballot (organ_id, state);

create table ballot_voter (
    ballot_id   varchar(36)  not null references ballot (id),
    voter_key   varchar(64)  not null,
    name        varchar(60)  not null,
    unit        varchar(200) not null,
    user_id     varchar(64),
    official_id varchar(64),
    voted       boolean      not null,
    primary key (ballot_id, voter_key)
);
create index ballot_voter_user on ballot_voter (user_id);

-- voter_key only in open ballots
create table ballot_paper (
    ballot_id   varchar(36)  not null references ballot (id),
    paper_id    varchar(36)  not null,
    commitment  varchar(64)  not null,
    choices     varchar(20000) not null,
    voter_key   varchar(64),
    primary key (ballot_id, paper_id)
);

-- what each teller counted, every round of it
create table ballot_count (
    ballot_id   varchar(36)  not null references ballot (id),
    teller      varchar(64)  not null,
    count_round int          not null,
    figures     varchar(200000) not null,
    primary key (ballot_id, teller, count_round)
);
