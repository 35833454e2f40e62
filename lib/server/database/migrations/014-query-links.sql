-- A provider without the extension answers a query on a page. The link to it is good once and with a code; of both
-- only hashes are here. Which chart it is about is not: that is asked of the query, and nothing is left of one that
-- is erased.
create table query_link (
  organisation text not null references organisation (id),
  -- One link a query: a newer one takes the place of the older.
  query_id text not null,
  -- Names the link in both logs.
  link text not null check (link <> ''),
  token_hash text not null unique check (token_hash <> ''),
  -- Keyed with the token, which is not here: eight digits alone would be guessed from any hash.
  code_hash text not null,
  wrong int not null default 0,
  made_by text not null,
  expires_at bigint not null,
  primary key (organisation, query_id),
  foreign key (organisation, made_by) references person (organisation, id)
);

-- Somebody has opened a link and reads the query, or writes the answer.
create table query_visit (
  organisation text not null references organisation (id),
  query_id text not null,
  link text not null check (link <> ''),
  -- Of what the browser has as a cookie.
  token_hash text not null unique check (token_hash <> ''),
  expires_at bigint not null,
  primary key (organisation, query_id)
);

alter table query_link enable row level security;
alter table query_visit enable row level security;

create policy own_organisation on query_link
  using (organisation = current_setting('overread.organisation', true));
create policy own_organisation on query_visit
  using (organisation = current_setting('overread.organisation', true));

create policy by_token on query_link for select
  using (token_hash = current_setting('overread.token', true));
create policy by_token on query_visit for select
  using (token_hash = current_setting('overread.token', true));

grant select, insert, update, delete on query_link to overread_app;
grant select, insert, update, delete on query_visit to overread_app;
