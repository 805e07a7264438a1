-- What a written inquiry asks, and when an official was told of a talk beforehand.
alter table interview add column questions varchar(2000);
alter table interview add column noticed_on date;
