-- A query that the EHR's FHIR server has taken, for as long as it is not over. Which chart it is about is not here: that
-- is asked of the query, and nothing is left of one that is erased, or ended, once it was looked for.
create table query_fhir (
  organisation text not null references organisation (id),
  query_id text not null,
  -- Names the exchange in both logs, as the author of an answer that is found.
  exchange text not null check (exchange <> ''),
  sent_at bigint not null,
  -- 0: not yet.
  looked_at bigint not null default 0,
  -- Whether an answer is there that a person must look at.
  waits boolean not null default false,
  -- Hashes of the answers that were recorded, by blanks.
  used text not null default '',
  primary key (organisation, query_id)
);

alter table query_fhir enable row level security;

create policy own_organisation on query_fhir
  using (organisation = current_setting('overread.organisation', true));

grant select, insert, update, delete on query_fhir to overread_app;
