-- How long charts are kept, what keeps them longer, and that the content of entries was erased.

alter table organisation add column retention_years int not null default 6 check (retention_years between 6 and 100);
-- Why as long as that.
alter table organisation add column retention_reason text not null default '';
-- Names what was erased without saying what it was: ids of charts are made of patients' numbers.
alter table organisation add column erasure_key text not null
  default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');

-- Position, author, time and both hashes stay; fields and seen are empty, id and record are keyed hashes. Whether it
-- was right to erase it stands in the log of accesses.
alter table change_log add column erased boolean not null default false;
create index change_log_erased on change_log (organisation, record) where erased;

-- A released hold stays: it says why a chart was kept.
create table legal_hold (
  organisation text not null references organisation (id),
  id text not null check (id <> ''),
  held text not null check (held in ('patient', 'encounter', 'person', 'everything')),
  -- The patient's or encounter's number as the EHR shows it, or the id of an account; empty for everything.
  what text not null,
  reason text not null check (reason <> ''),
  placed_by text not null,
  placed_at bigint not null,
  released_by text,
  released_at bigint,
  release_reason text,
  primary key (organisation, id),
  foreign key (organisation, placed_by) references person (organisation, id),
  foreign key (organisation, released_by) references person (organisation, id)
);

alter table legal_hold enable row level security;
create policy own_organisation on legal_hold
  using (organisation = current_setting('overread.organisation', true));
-- Released once, and for good.
create policy released_once on legal_hold as restrictive for update
  using (released_at is null) with check (true);
grant select, insert on legal_hold to overread_app;
grant update (released_by, released_at, release_reason) on legal_hold to overread_app;
