-- A second factor beside the password: a secret shared with an authenticator app, and codes on paper for the day
-- the app is gone.
alter table person add column totp_secret text;
-- Shown, but not yet proved to be in an app.
alter table person add column totp_pending text;
-- The time step of the last code used: none is good twice.
alter table person add column totp_step bigint;

-- When they signed in last: it stays when their sessions have ended.
alter table person add column signed_in_at bigint;

-- Roles whose people must have one, by blanks.
alter table organisation add column factor_roles text not null default '';

create table recovery_code (
  organisation text not null,
  person text not null,
  code_hash text not null check (code_hash <> ''),
  primary key (organisation, person, code_hash),
  foreign key (organisation, person) references person (organisation, id)
);

-- Between a right password and a right code.
create table second_step (
  organisation text not null,
  ticket_hash text not null unique check (ticket_hash <> ''),
  person text not null,
  expires_at bigint not null,
  primary key (organisation, ticket_hash),
  foreign key (organisation, person) references person (organisation, id)
);

alter table recovery_code enable row level security;
alter table second_step enable row level security;
create policy own_organisation on recovery_code
  using (organisation = current_setting('overread.organisation', true));
create policy own_organisation on second_step
  using (organisation = current_setting('overread.organisation', true));
create policy by_token on second_step for select
  using (ticket_hash = current_setting('overread.token', true));

grant select, insert, delete on recovery_code to overread_app;
grant select, insert, delete on second_step to overread_app;
