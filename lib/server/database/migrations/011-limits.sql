-- Accounts that are limited to charts of some facilities or vendors, and where each chart belongs.

-- JSON: names of facilities and of vendors; null: no limit.
alter table person add column limits text;
-- Organisation that employs the person; null: this one.
alter table person add column employer text;

-- Of encounters, as their state has them, without characters that a text cannot hold. Compared by the program, which
-- alone knows which names are one: see readable.ts.
alter table record add column facility text;
alter table record add column vendor text;

-- Names that JSON had to escape stay unknown until the encounter is written again: nobody who is limited sees it.
update record set facility = (
  select case when said like '"%' and strpos(said, '\u') = 0 then said::json #>> '{}' end
  from (select substring(state from '"facility":\{[^{}]*"value":("(?:[^"\\]|\\.)*"|null)\}') as said) value
) where kind = 'encounter';
create index record_place on record (organisation, facility, vendor) where kind = 'encounter';

-- An encounter that came to belong elsewhere after somebody may have read past it. What it was and is decides who has
-- to read anew.
create table encounter_move (
  organisation text not null references organisation (id),
  -- Of the change; the encounter itself is not named, so that nothing is left of one that is erased.
  position bigint not null,
  facility_before text,
  vendor_before text,
  facility text,
  vendor text,
  primary key (organisation, position)
);
alter table encounter_move enable row level security;
create policy own_organisation on encounter_move
  using (organisation = current_setting('overread.organisation', true));
grant select, insert on encounter_move to overread_app;
