-- The other half of the audit trail: what the backend gave out, who signed in or tried to, and what administrators
-- did. A chain of its own, beside that of the changes: reading must not wait for those who write.

create table access_log (
  organisation text not null references organisation (id),
  position bigint not null,
  at bigint not null,
  -- Empty where nobody's account is meant.
  person text not null,
  act text not null,
  -- JSON, as it was hashed.
  detail text not null,
  address text not null,
  device text not null,
  previous_hash text not null,
  hash text not null,
  primary key (organisation, position)
);
create index access_log_person on access_log (organisation, person, at);
create index access_log_at on access_log (organisation, at);

-- Position and hash of the newest entry. Locked for each append.
create table access_head (
  organisation text primary key references organisation (id),
  position bigint not null default 0,
  head text not null default ''
);

-- The access report asks for everything of one person, of one chart, and of a period.
create index change_log_author on change_log (organisation, author, received_at);
create index change_log_record on change_log (organisation, record);
create index record_encounter on record (organisation, encounter_id, kind);

alter table access_log enable row level security;
alter table access_head enable row level security;
create policy own_organisation on access_log
  using (organisation = current_setting('overread.organisation', true));
create policy own_organisation on access_head
  using (organisation = current_setting('overread.organisation', true));

grant select, insert on access_log to overread_app;
grant select, insert, update on access_head to overread_app;
