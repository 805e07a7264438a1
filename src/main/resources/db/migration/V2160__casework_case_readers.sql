-- whom the head of the receiving organ has let into a case that is confined to those who receive it
create table case_reader (
    case_key varchar(32) not null references case_file (case_key),
    user_id  varchar(64) not null,
    primary key (case_key, user_id)
);
