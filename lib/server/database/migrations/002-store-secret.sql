-- What a person's browser unlocks its database with after signing in. It is told to nobody but that person's
-- sessions, so an account that is shut out can no longer open what a browser holds by signing in.
-- Two random UUIDs: 244 bits, made by the database's own strong source.
alter table person add column store_secret text not null
  default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
