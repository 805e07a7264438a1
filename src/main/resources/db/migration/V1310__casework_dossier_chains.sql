-- Entries written before keep their format: 1 has the content in the digest, 2 a salted commitment to it.
alter table dossier_entry add column format int default 1 not null;
alter table dossier_entry add column algorithm varchar(10) default 'SHA-256' not null;
alter table dossier_entry add column role_key varchar(40);
alter table dossier_entry add column on_behalf_of varchar(64);
alter table dossier_entry add column model varchar(200);
alter table dossier_entry add column form varchar(64);
alter table dossier_entry add column clauses varchar(4000) default '' not null;
-- SHA-256 of the attachments, separated by blanks
alter table dossier_entry add column files varchar(100000) default '' not null;
alter table dossier_entry add column salt varchar(64);
alter table dossier_entry add column commitment varchar(64);
-- gone once it was lawfully erased
alter table dossier_entry alter column content drop not null;
-- place in the chain of the jurisdiction
alter table dossier_entry add column jurisdiction varchar(12);
alter table dossier_entry add column link_seq bigint;
alter table dossier_entry add column link_hash varchar(64);
create unique index dossier_entry_link on dossier_entry (jurisdiction, link_seq);

-- The end of each chain, of cases and of jurisdictions: the row that writers lock.
create table dossier_head (
    chain     varchar(32) primary key,
    last_seq  bigint      not null,
    last_hash varchar(64) not null
);
insert into dossier_head (chain, last_seq, last_hash)
select e.case_key, e.seq, e.hash
  from dossier_entry e
 where e.seq = (select max(l.seq) from dossier_entry l where l.case_key = e.case_key);
