-- Code tables of an organisation: made of published files, given to its browsers.
create table code_table (
  organisation text not null references organisation (id),
  kind text not null check (kind <> ''),
  release text not null check (release <> ''),
  -- Of the table as it is used, unpacked.
  sha256 text not null check (length(sha256) = 64),
  bytes bigint not null,
  parts int not null,
  -- JSON: what is known of the release.
  head text not null,
  -- Empty: the command line.
  kept_by text not null,
  kept_at bigint not null,
  primary key (organisation, kind, release),
  unique (organisation, sha256)
);

-- Packed with gzip, in base64. Parts of a table that is not in use yet are there until all have come.
create table code_part (
  organisation text not null references organisation (id),
  sha256 text not null check (length(sha256) = 64),
  part int not null,
  data text not null,
  put_at bigint not null,
  primary key (organisation, sha256, part)
);
-- It is packed already.
alter table code_part alter column data set storage external;

alter table code_table enable row level security;
alter table code_part enable row level security;
create policy own_organisation on code_table
  using (organisation = current_setting('overread.organisation', true));
create policy own_organisation on code_part
  using (organisation = current_setting('overread.organisation', true));

grant select, insert, delete on code_table to overread_app;
grant select, insert, update, delete on code_part to overread_app;
