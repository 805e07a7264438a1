-- Talks with officials: 提醒, 函询, 诫勉, 廉政谈话, 三谈一访 (one row per case), and the talks with newly appointed officials.
create table interview (
    case_key          varchar(32)   primary key references case_file (case_key),
    kind              varchar(30)   not null,
    situation         varchar(40)   not null,
    reason            varchar(2000) not null,
    called_by         varchar(32),
    drafted_by        varchar(64)   not null,
    returned_note     varchar(2000),
    approved_by       varchar(64),
    approved_on       date,
    confirmed_by      varchar(64),
    confirmed_on      date,
    inquired_on       date,
    answer_due        date,
    inquiries         integer       not null,
    answered_on       date,
    late_reason       varchar(1000),
    answer            varchar(2000),
    endorsed_by       varchar(200),
    endorsement       varchar(2000),
    judgement         varchar(2000),
    talk_on           date,
    talk_by           varchar(200),
    content           varchar(2000),
    attitude          varchar(2000),
    signed            boolean,
    refusal_note      varchar(1000),
    effect_until      date,
    follow_up_on      date,
    followed_on       date,
    corrected         boolean,
    follow_up_note    varchar(2000)
);

create table interview_official (
    case_key    varchar(32) not null references interview (case_key),
    official_id varchar(40) not null references official (id),
    primary key (case_key, official_id)
);
create index interview_official_official on interview_official (official_id);

create table appointment_talk (
    case_key     varchar(32)   not null references case_file (case_key),
    talk         varchar(20)   not null,
    official_id  varchar(40)   not null references official (id),
    post_id      varchar(60),
    post_title   varchar(100)  not null,
    appointed_on date          not null,
    talkers      varchar(200)  not null,
    talk_on      date,
    talk_by      varchar(200),
    topics       varchar(400),
    content      varchar(2000),
    signed       boolean,
    refusal_note varchar(1000),
    primary key (case_key, talk)
);
create index appointment_talk_official on appointment_talk (official_id, appointed_on);

-- new chiefs without a talk in this register, each with the reason that the organization department gave
create table appointment_talk_gap (
    official_id  varchar(40)   not null references official (id),
    appointed_on date          not null,
    reason       varchar(1000) not null,
    case_key     varchar(32)   not null references case_file (case_key),
    primary key (official_id, appointed_on)
);
