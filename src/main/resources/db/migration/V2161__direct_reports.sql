-- Letters in which members of a leading body report upward. What they say, of which kind they are and who wrote them is sealed; days are
-- kept, not times. Whose a letter is can be told only by who signs in as its author: the mark is a keyed digest of letter and account.
create table direct_letter (
    id           varchar(36) primary key,
    case_key     varchar(32) unique references case_file (case_key),
    organ_id     varchar(64) not null,
    author_mark  varchar(64) not null,
    handed_in_on date        not null,
    received_on  date,
    answered_on  date
);

create table direct_letter_file (
    letter_id    varchar(36)  not null references direct_letter (id),
    seq          int          not null,
    content_type varchar(120) not null,
    size_bytes   bigint       not null,
    cleaned      boolean      not null,
    added_on     date         not null,
    primary key (letter_id, seq)
);
