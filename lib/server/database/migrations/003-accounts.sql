-- A sign-in is what a person sees in the list of their sessions and can end. It has short access tokens (table
-- session) and refresh tokens that are each good once. Before, a session was one token; those end here.
create table sign_in (
  organisation text not null,
  id text not null check (id <> ''),
  person text not null,
  device text not null,
  created_at bigint not null,
  -- Of the last renewal.
  used_at bigint not null,
  ends_at bigint not null,
  primary key (organisation, id),
  foreign key (organisation, person) references person (organisation, id)
);
create index sign_in_person on sign_in (organisation, person);

delete from session;
alter table session drop column device;
alter table session add column sign_in text not null;
alter table session add foreign key (organisation, sign_in) references sign_in (organisation, id) on delete cascade;
create index session_sign_in on session (organisation, sign_in);

create table refresh_token (
  organisation text not null,
  -- SHA-256 of the token; the token itself is with the browser only.
  token_hash text not null unique check (token_hash <> ''),
  sign_in text not null,
  -- Hash of the token that was given up for this one.
  follows text,
  spent_at bigint,
  -- SHA-256 of what the browser named its renewal by: the same renewal may be asked for again.
  attempt_hash text,
  primary key (organisation, token_hash),
  foreign key (organisation, sign_in) references sign_in (organisation, id) on delete cascade
);
create index refresh_token_sign_in on refresh_token (organisation, sign_in);

-- With this a person chooses a password: nobody else ever knows it. No person: whoever has it makes the first
-- account of the organisation.
create table one_time_code (
  organisation text not null references organisation (id),
  code_hash text not null unique check (code_hash <> ''),
  person text,
  made_at bigint not null,
  expires_at bigint not null,
  primary key (organisation, code_hash),
  foreign key (organisation, person) references person (organisation, id)
);
create unique index one_code_each on one_time_code (organisation, coalesce(person, ''));

-- Nobody signs in with a password before they have chosen one.
alter table person alter column password_hash drop not null;

alter table sign_in enable row level security;
alter table refresh_token enable row level security;
alter table one_time_code enable row level security;

create policy own_organisation on sign_in
  using (organisation = current_setting('overread.organisation', true));
create policy own_organisation on refresh_token
  using (organisation = current_setting('overread.organisation', true));
create policy own_organisation on one_time_code
  using (organisation = current_setting('overread.organisation', true));

create policy by_token on refresh_token for select
  using (token_hash = current_setting('overread.token', true));
create policy by_token on one_time_code for select
  using (code_hash = current_setting('overread.token', true));

grant select, insert, update, delete on sign_in to overread_app;
grant select, insert, update, delete on refresh_token to overread_app;
grant select, insert, delete on one_time_code to overread_app;
