-- What figures ask of reviews and queries, made of their records and kept beside them, so that a scorecard does not go
-- through every record again. It can be made anew at any time: the records alone are the truth. No patient is named.

create table measured_review (
  organisation text not null references organisation (id),
  worksheet text not null check (worksheet <> ''),
  encounter text not null check (encounter <> ''),
  number text not null,
  facility text,
  vendor text,
  coder text,
  specialty text,
  encounter_type text,
  payer text,
  provider text,
  signed_at bigint not null,
  gaps int not null,
  queries int not null,
  -- JSON: codes agreed, revised, omitted and deleted, and what else is counted.
  counts text not null,
  primary key (organisation, worksheet)
);
create index measured_review_encounter on measured_review (organisation, encounter);

create table measured_query (
  organisation text not null references organisation (id),
  query text not null check (query <> ''),
  encounter text not null check (encounter <> ''),
  number text not null,
  facility text,
  vendor text,
  coder text,
  specialty text,
  encounter_type text,
  payer text,
  provider text,
  sent_at bigint not null,
  answered_at bigint,
  acted_at bigint,
  primary key (organisation, query)
);
create index measured_query_encounter on measured_query (organisation, encounter);

-- Up to where of which log they were made.
create table measured_up_to (
  organisation text not null references organisation (id),
  position bigint not null,
  epoch text not null,
  primary key (organisation)
);

do $$
declare t text;
begin
  foreach t in array array['measured_review', 'measured_query', 'measured_up_to'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_organisation on %I using (organisation = current_setting(''overread.organisation'', true))', t);
  end loop;
end $$;

grant select, insert, update, delete on measured_review, measured_query, measured_up_to to overread_app;
