-- The only column whose type differs between the two databases.
create table attachment_content (
    attachment_id varchar(36) primary key references attachment (id),
    content       bytea not null
);
