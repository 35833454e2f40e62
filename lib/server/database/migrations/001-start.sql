-- The first tables. Every one leads with the organisation and shows a session of the role overread_app
-- only rows of the organisation named in the setting overread.organisation, whatever the query asks for.
-- JSON is kept as text: jsonb reorders keys and refuses some strings, and the log must keep what was sent.
-- Times are milliseconds since 1970.

create table organisation (
  id text primary key check (id <> ''),
  name text not null,
  -- Position and hash of the newest entry of the log. Locked for each push, so positions have no gaps.
  position bigint not null default 0,
  head text not null default ''
);

create table person (
  organisation text not null references organisation (id),
  id text not null check (id <> ''),
  -- In lower case. Unique over all organisations: it is what one signs in with.
  email text not null unique check (email <> ''),
  name text not null,
  role text not null,
  password_hash text not null,
  disabled boolean not null default false,
  created_at bigint not null,
  primary key (organisation, id)
);

create table session (
  organisation text not null,
  -- SHA-256 of the token; the token itself is with the browser only.
  token_hash text not null unique check (token_hash <> ''),
  person text not null,
  device text not null,
  created_at bigint not null,
  expires_at bigint not null,
  primary key (organisation, token_hash),
  foreign key (organisation, person) references person (organisation, id)
);

-- The audit trail. hash = SHA-256(hash of the entry before + canonical JSON of this one).
create table change_log (
  organisation text not null references organisation (id),
  position bigint not null,
  id text not null,
  kind text not null,
  record text not null,
  fields text not null,
  seen text not null,
  author text not null,
  device text not null,
  stamp text not null,
  received_at bigint not null,
  previous_hash text not null,
  hash text not null,
  primary key (organisation, position),
  unique (organisation, id)
);

-- What the log adds up to.
create table record (
  organisation text not null references organisation (id),
  kind text not null,
  id text not null,
  state text not null,
  -- Of the change that was applied last.
  position bigint not null,
  worksheet_id text,
  encounter_id text,
  primary key (organisation, kind, id)
);
create index record_worksheet on record (organisation, worksheet_id, kind);

alter table organisation enable row level security;
alter table person enable row level security;
alter table session enable row level security;
alter table change_log enable row level security;
alter table record enable row level security;

create policy own_organisation on organisation
  using (id = current_setting('overread.organisation', true));
create policy own_organisation on person
  using (organisation = current_setting('overread.organisation', true));
create policy own_organisation on session
  using (organisation = current_setting('overread.organisation', true));
create policy own_organisation on change_log
  using (organisation = current_setting('overread.organisation', true));
create policy own_organisation on record
  using (organisation = current_setting('overread.organisation', true));

-- Before the organisation is known, one row can be read by whoever can name it: a person by e-mail, a
-- session by the hash of its token.
create policy by_email on person for select
  using (email = current_setting('overread.email', true));
create policy by_token on session for select
  using (token_hash = current_setting('overread.token', true));

-- Roles are shared by all databases of a PostgreSQL server: it may be there already, or be made by another
-- process at this moment.
do $$
begin
  if not exists (select from pg_roles where rolname = 'overread_app') then
    create role overread_app nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;

-- The log can be added to and read, nothing else; records are never deleted.
grant usage on schema public to overread_app;
grant select, update on organisation to overread_app;
grant select, insert, update on person to overread_app;
grant select, insert, delete on session to overread_app;
grant select, insert on change_log to overread_app;
grant select, insert, update on record to overread_app;
