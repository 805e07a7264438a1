create table organization_version (
    id integer primary key,
    version_number bigint not null
);
insert into organization_version (id, version_number) values (1, 1);

create table jurisdiction (
    code varchar(12) primary key,
    name varchar(60) not null,
    level_key varchar(10) not null,
    parent_code varchar(12) references jurisdiction (code)
);

create table organ (
    id varchar(60) primary key,
    jurisdiction_code varchar(12) not null references jurisdiction (code),
    kind varchar(40) not null,
    name varchar(100) not null
);
create index organ_jurisdiction on organ (jurisdiction_code);

create table person (
    user_id varchar(64) primary key,
    name varchar(60) not null,
    official_id varchar(40),
    active boolean not null
);

create table person_admin (
    user_id varchar(64) not null references person (user_id),
    admin_role varchar(20) not null,
    primary key (user_id, admin_role)
);

create table seat (
    user_id varchar(64) not null references person (user_id),
    organ_id varchar(60) not null references organ (id),
    seat_role varchar(20) not null,
    primary key (user_id, organ_id, seat_role)
);
create index seat_organ on seat (organ_id);

create table committee_member (
    id varchar(40) primary key,
    jurisdiction_code varchar(12) not null references jurisdiction (code),
    name varchar(60) not null,
    position_title varchar(100) not null,
    official_id varchar(40),
    chair boolean not null,
    ranking integer not null
);
create index committee_member_jurisdiction on committee_member (jurisdiction_code);
