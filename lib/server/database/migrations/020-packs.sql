-- Packs of figures for reviews with vendors: frozen when they are made, and never changed.
create table pack (
  organisation text not null references organisation (id),
  id text not null check (id <> ''),
  kind text not null check (kind in ('monthly', 'quarterly')),
  vendor text not null check (vendor <> ''),
  -- As names are compared.
  vendor_folded text not null check (vendor_folded <> ''),
  period_from text not null,
  period_to text not null,
  -- Null: made by the calendar.
  made_by text,
  made_at bigint not null,
  -- SHA-256 of the content.
  digest text not null check (length(digest) = 64),
  -- JSON: what it lacks of the monthly minimum.
  missing text not null,
  -- JSON.
  content text not null,
  primary key (organisation, id)
);
create index pack_made on pack (organisation, made_at desc);
-- The calendar makes each once, however many processes there are.
create unique index pack_by_calendar on pack (organisation, vendor_folded, kind, period_from) where made_by is null;

alter table pack enable row level security;
create policy own_organisation on pack
  using (organisation = current_setting('overread.organisation', true));
grant select, insert on pack to overread_app;
