-- A provider who opens a link by signing in with the organisation, in the place of the code.
-- Of the address that a link was mailed to, keyed with the link's token, which is not here; null: it was not mailed.
alter table query_link add column recipient_hash text;
-- Who signed in, as the organisation's sign-in service calls them; empty: the code was given.
alter table query_visit add column signed_in text not null default '';

-- A sign-in that is under way: one a link, so that nobody fills the table with them.
create table query_sign_in (
  organisation text not null references organisation (id),
  query_id text not null,
  state_hash text not null unique check (state_hash <> ''),
  -- Of what the browser that began it has as a cookie.
  browser_hash text not null check (browser_hash <> ''),
  nonce text not null,
  code_verifier text not null,
  longer boolean not null,
  expires_at bigint not null,
  primary key (organisation, query_id)
);

alter table query_sign_in enable row level security;

create policy own_organisation on query_sign_in
  using (organisation = current_setting('overread.organisation', true));
create policy by_token on query_sign_in for select
  using (state_hash = current_setting('overread.token', true));

grant select, insert, update, delete on query_sign_in to overread_app;
