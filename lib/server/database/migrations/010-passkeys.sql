-- Passkeys: a second factor beside the authenticator app. The public half and what it is checked against.
create table passkey (
  organisation text not null,
  id text not null check (id <> ''),
  person text not null,
  -- What the authenticator calls it, in base64url.
  credential text not null check (credential <> ''),
  -- COSE, in base64url.
  public_key text not null,
  counter bigint not null,
  -- Of the extension it was made with: another store's extension cannot use it.
  origin text not null,
  transports text not null,
  name text not null,
  created_at bigint not null,
  used_at bigint,
  primary key (organisation, id),
  unique (organisation, credential),
  foreign key (organisation, person) references person (organisation, id)
);
create index passkey_person on passkey (organisation, person);

-- What an authenticator was asked to sign: one for each place that asks, and good once.
create table passkey_challenge (
  organisation text not null,
  -- The second step's ticket (its hash), or the sign-in and what it wants to do.
  about text not null,
  person text not null,
  challenge text not null check (challenge <> ''),
  origin text not null,
  expires_at bigint not null,
  primary key (organisation, about),
  foreign key (organisation, person) references person (organisation, id)
);

alter table passkey enable row level security;
alter table passkey_challenge enable row level security;
create policy own_organisation on passkey
  using (organisation = current_setting('overread.organisation', true));
create policy own_organisation on passkey_challenge
  using (organisation = current_setting('overread.organisation', true));

grant select, insert, update, delete on passkey to overread_app;
grant select, insert, update, delete on passkey_challenge to overread_app;

-- An administrator's orders to clear what a person's browsers keep: how many were given, and the number of the last
-- that takes along what was never sent.
alter table person add column clear_orders bigint not null default 0;
alter table person add column clear_unsent bigint not null default 0;
