-- A vendor's liaison at the pages of the backend: what their browser has as a cookie, of which only a hash is here. It
-- hangs on a sign-in, so that whatever ends that ends this.
create table vendor_visit (
  organisation text not null,
  token_hash text not null unique check (token_hash <> ''),
  sign_in text not null,
  person text not null,
  -- Moved with each look; it never outlives the sign-in.
  expires_at bigint not null,
  primary key (organisation, token_hash),
  foreign key (organisation, sign_in) references sign_in (organisation, id) on delete cascade
);
create index vendor_visit_sign_in on vendor_visit (organisation, sign_in);

alter table vendor_visit enable row level security;
create policy own_organisation on vendor_visit
  using (organisation = current_setting('overread.organisation', true));
create policy by_token on vendor_visit for select
  using (token_hash = current_setting('overread.token', true));
grant select, insert, update, delete on vendor_visit to overread_app;
