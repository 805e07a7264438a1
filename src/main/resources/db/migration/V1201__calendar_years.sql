-- One row per year whose notice has been entered, and its exceptions from "Monday to Friday are worked".
create table calendar_year (
    year_no      integer not null primary key,
    published    varchar(300) not null,
    entered_by   varchar(64) not null,
    entered_at   timestamp with time zone not null
);

create table calendar_day (
    on_date      date not null primary key,
    year_no      integer not null references calendar_year (year_no),
    worked       boolean not null
);

create index calendar_day_by_year on calendar_day (year_no);
