create table official (
    id varchar(40) primary key,
    name varchar(60) not null,
    jurisdiction_code varchar(12) not null,
    gender varchar(4) not null,
    birth_date date not null,
    work_start date not null,
    party_joined date,
    education varchar(20) not null,
    grassroots_years double precision not null,
    training_hours integer not null,
    party_school_months double precision not null,
    last_appraisal varchar(20) not null,
    spouse_abroad boolean not null,
    leader_relative boolean not null,
    health varchar(20) not null
);
create index official_jurisdiction on official (jurisdiction_code, id);

create table official_relative (
    official_id varchar(40) not null references official (id),
    relative_id varchar(40) not null references official (id),
    relation varchar(20) not null,
    primary key (official_id, relative_id)
);
create index official_relative_back on official_relative (relative_id);

create table post (
    id varchar(60) primary key,
    jurisdiction_code varchar(12) not null,
    organ_id varchar(60) not null,
    title varchar(100) not null,
    post_level varchar(20) not null,
    probation boolean not null
);
create index post_jurisdiction on post (jurisdiction_code, id);

create table establishment (
    organ_id varchar(60) not null,
    post_level varchar(20) not null,
    approved_staff integer not null,
    filled_staff integer not null,
    approved_posts integer not null,
    filled_posts integer not null,
    approved_ranks integer not null,
    filled_ranks integer not null,
    organ_level varchar(20) not null,
    primary key (organ_id, post_level)
);

create table tenure (
    id bigint generated always as identity primary key,
    official_id varchar(40) not null references official (id),
    post_id varchar(60) references post (id),
    title varchar(100) not null,
    post_level varchar(20) not null,
    chief boolean not null,
    held_since date not null,
    held_until date,
    on_probation boolean not null
);
create index tenure_official on tenure (official_id);
create index tenure_post on tenure (post_id);

create table sanction (
    id bigint generated always as identity primary key,
    official_id varchar(40) not null references official (id),
    kind varchar(40) not null,
    title varchar(60) not null,
    decided_on date not null
);
create index sanction_official on sanction (official_id);

create table archive_item (
    official_id varchar(40) not null references official (id),
    item varchar(20) not null,
    in_file varchar(200) not null,
    in_register varchar(200) not null,
    primary key (official_id, item)
);

create table petition (
    id varchar(40) primary key,
    official_id varchar(40) not null references official (id),
    jurisdiction_code varchar(12) not null,
    source varchar(20) not null,
    received_on date not null,
    summary varchar(1000) not null,
    is_specific boolean not null,
    is_checkable boolean not null,
    petition_state varchar(20) not null,
    finding varchar(20),
    closed_on date
);
create index petition_official on petition (official_id);

-- numbers for petitions that this server registers itself
create table petition_counter (
    id integer primary key,
    last_number bigint not null
);
insert into petition_counter (id, last_number) values (1, 0);

create table personal_matter (
    official_id varchar(40) not null references official (id),
    report_year integer not null,
    item varchar(60) not null,
    reported varchar(400) not null,
    verified varchar(400),
    amount integer not null,
    primary key (official_id, report_year, item)
);

-- append-only: nothing in the code updates or deletes here
create table integrity_entry (
    id bigint generated always as identity primary key,
    official_id varchar(40) not null references official (id),
    entered_at timestamp with time zone not null,
    kind varchar(40) not null,
    entry_text varchar(4000) not null,
    case_key varchar(40) not null
);
create index integrity_entry_official on integrity_entry (official_id);
