-- what is known of an official is looked up before a report is reviewed
create index rectification_item_official on rectification_item (official_id);
