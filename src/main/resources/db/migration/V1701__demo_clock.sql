-- How many days the demo city's calendar runs ahead of the real one; stays empty on a real server.
create table demo_clock (
    id         int primary key,
    days_ahead int not null
);
