-- Rows that come by the ten thousand from files. Each was held against the organisation's row, which took longer than writing
-- it. They are written with their remittance, claim or chart, which has that reference, and row security lets nobody write
-- one for another organisation.

alter table remit_claim drop constraint remit_claim_organisation_fkey;
alter table remit_line drop constraint remit_line_organisation_fkey;
alter table remit_adjustment drop constraint remit_adjustment_organisation_fkey;
alter table claim_line drop constraint claim_line_organisation_fkey;
alter table chart_code drop constraint chart_code_organisation_fkey;
