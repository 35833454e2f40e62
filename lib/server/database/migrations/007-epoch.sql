-- Names the log as it goes on from here: made with the organisation, and anew at each restore. A browser that has
-- read another one knows that the server may have forgotten what it read.
alter table organisation add column epoch text not null default gen_random_uuid()::text;
