-- Who was last written to about what is late, and who wants no such mail. One mail a person and day, however many processes
-- look: whoever writes the day sends the mail. Of the organisation (an empty person), that everybody was looked at.
create table late_mail (
  organisation text not null references organisation (id),
  person text not null,
  -- `2026-11-30`, by the organisation's clock; empty: never.
  day text not null default '',
  off boolean not null default false,
  primary key (organisation, person)
);
alter table late_mail enable row level security;
create policy own_organisation on late_mail
  using (organisation = current_setting('overread.organisation', true));
grant select, insert, update on late_mail to overread_app;
