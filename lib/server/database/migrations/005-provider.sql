-- People who come by the organisation's own sign-in service are known by what it calls them, never by e-mail.
alter table person add column subject text;
create unique index person_subject on person (organisation, subject);

-- A sign-in that is under way there. The one who began it has a verifier, of which this is the hash; where it
-- came back to has a hand-over of its own. Only both together are worth a session.
create table provider_flow (
  organisation text not null references organisation (id),
  state_hash text not null check (state_hash <> ''),
  verifier_hash text not null,
  return_to text not null,
  nonce text not null,
  code_verifier text not null,
  expires_at bigint not null,
  -- Once the service has answered.
  person text,
  hand_over_hash text,
  primary key (organisation, state_hash)
);

alter table provider_flow enable row level security;
create policy own_organisation on provider_flow
  using (organisation = current_setting('overread.organisation', true));
grant select, insert, update, delete on provider_flow to overread_app;
