-- What goes between vendor, client and payers, as files tell it: coded charts, claims, remittances, and the denials in them.
-- These are not records: there are far too many for a browser, and none of them is a person's judgement.

create table operations_import (
  organisation text not null references organisation (id),
  id text not null check (id <> ''),
  kind text not null check (kind in ('coded-charts', 'claims-837', 'claims-fhir', 'claims-csv', 'remittances-835', 'denials-csv')),
  name text not null,
  -- Of the file: the same one is not taken twice.
  sha256 text not null check (length(sha256) = 64),
  -- Whose charts they are, where the file is a vendor's.
  vendor text,
  -- JSON: how it was read; the next file of the vendor is read the same way.
  options text not null default '{}',
  -- JSON: how many of what.
  counts text not null,
  imported_by text not null,
  imported_at bigint not null,
  primary key (organisation, id),
  unique (organisation, kind, sha256)
);

-- Parts of a file on its way, packed with gzip, in base64.
create table operations_part (
  organisation text not null references organisation (id),
  sha256 text not null check (length(sha256) = 64),
  part int not null,
  data text not null,
  put_at bigint not null,
  primary key (organisation, sha256, part)
);
alter table operations_part alter column data set storage external;

-- A chart as its coding was delivered. Moments are milliseconds since 1970, days are `2026-11-30`.
create table coded_chart (
  organisation text not null references organisation (id),
  -- Made of facility and number.
  id text not null check (id <> ''),
  import text not null,
  -- The account or encounter number that claims and remittances have too.
  number text not null check (number <> ''),
  facility text,
  -- Name of the vendor; null with the source `in-house`.
  vendor text,
  source text not null check (source in ('vendor', 'in-house', 'unknown')),
  coder text,
  specialty text,
  encounter_type text,
  class text not null default 'standard' check (class in ('standard', 'complex', 'urgent')),
  payer text,
  provider text,
  delivery text check (delivery in ('ehr', 'sftp', 'web')),
  date_of_service text,
  discharged text,
  drg text,
  -- The stages of a chart.
  documented_at bigint,
  received_at bigint,
  coded_at bigint,
  reviewed_at bigint,
  returned_at bigint,
  billed_at bigint,
  -- While a query was open.
  paused_ms bigint not null default 0,
  -- What the vendor wrote for the biller of a complex case.
  rationale text not null default '',
  -- The vendor's own review has looked at it.
  own_review boolean not null default false,
  primary key (organisation, id)
);
create index coded_chart_number on coded_chart (organisation, number);
create index coded_chart_returned on coded_chart (organisation, returned_at);

create table chart_code (
  organisation text not null references organisation (id),
  chart text not null,
  line int not null,
  system text not null,
  code text not null,
  modifiers text not null default '',
  units numeric,
  poa text,
  primary key (organisation, chart, line)
);

create table claim (
  organisation text not null references organisation (id),
  id text not null check (id <> ''),
  import text not null,
  number text not null check (number <> ''),
  -- Coded chart of the same number; null where none came.
  chart text,
  form text not null check (form in ('professional', 'institutional')),
  payer text,
  facility text,
  vendor text,
  source text not null check (source in ('vendor', 'in-house', 'unknown')),
  coder text,
  specialty text,
  encounter_type text,
  provider text,
  -- 1 original, 7 replacement, 8 void.
  frequency text not null default '1',
  -- Cents.
  charge bigint not null,
  submitted_on text,
  date_of_service text,
  -- Passed all edits at the first submission without anybody's hand; null: not known.
  clean boolean,
  -- Why it did not.
  unclean_cause text check (unclean_cause in ('coding', 'billing', 'other')),
  unclean_why text not null default '',
  diagnoses text not null default '[]',
  primary key (organisation, id)
);
create index claim_number on claim (organisation, number);
create index claim_submitted on claim (organisation, submitted_on);

create table claim_line (
  organisation text not null references organisation (id),
  claim text not null,
  line int not null,
  code text,
  revenue text,
  modifiers text not null default '',
  units numeric,
  charge bigint not null,
  pointers text not null default '',
  date_of_service text,
  -- As the remittance names it (REF*6R).
  control text,
  primary key (organisation, claim, line)
);

create table remittance (
  organisation text not null references organisation (id),
  id text not null check (id <> ''),
  import text not null,
  payer text not null,
  payer_id text,
  -- TRN02.
  trace text not null,
  payee text,
  method text,
  paid_on text not null,
  -- Cents, as the payment says.
  amount bigint not null,
  -- Of provider level adjustments (PLB).
  provider_adjustments text not null default '[]',
  primary key (organisation, id),
  unique (organisation, payer, trace, paid_on)
);

create table remit_claim (
  organisation text not null references organisation (id),
  remittance text not null,
  n int not null,
  number text not null,
  -- CLP02.
  status text not null,
  charge bigint not null,
  paid bigint not null,
  patient bigint,
  filing text,
  payer_claim text,
  place text,
  frequency text,
  drg text,
  received_on text,
  date_of_service text,
  -- Claim of the same number; null where none came.
  claim text,
  -- A later reversal took it back.
  reversed boolean not null default false,
  -- JSON: RARC of the claim.
  remarks text not null default '[]',
  primary key (organisation, remittance, n)
);
create index remit_claim_number on remit_claim (organisation, number);

create table remit_line (
  organisation text not null references organisation (id),
  remittance text not null,
  n int not null,
  line int not null,
  code text,
  modifiers text not null default '',
  original_code text,
  revenue text,
  charge bigint not null,
  paid bigint not null,
  units numeric,
  date_of_service text,
  control text,
  remarks text not null default '[]',
  primary key (organisation, remittance, n, line)
);

create table remit_adjustment (
  organisation text not null references organisation (id),
  remittance text not null,
  n int not null,
  -- 0: of the claim.
  line int not null,
  at int not null,
  group_code text not null,
  reason text not null,
  amount bigint not null,
  quantity numeric,
  primary key (organisation, remittance, n, line, at)
);

-- A denied line or claim and what becomes of it. What was done is in denial_step; here is where it stands.
create table denial (
  organisation text not null references organisation (id),
  id text not null check (id <> ''),
  import text not null,
  remittance text,
  remit_claim int,
  -- 0: the whole claim.
  line int not null default 0,
  -- Nothing of the claim was paid.
  claim_denied boolean not null default false,
  number text not null,
  claim text,
  chart text,
  payer text not null,
  facility text,
  vendor text,
  source text not null check (source in ('vendor', 'in-house', 'unknown')),
  coder text,
  specialty text,
  encounter_type text,
  code text,
  modifiers text not null default '',
  group_code text not null,
  carc text not null,
  -- JSON.
  rarcs text not null default '[]',
  amount bigint not null,
  denied_on text not null,
  -- coding, documentation, coding-or-documentation, billing, authorization, coverage, unknown: by the table, and as a person has it.
  attributed_auto text not null,
  attributed text not null,
  attributed_by text,
  attributed_why text not null default '',
  root_cause text,
  state text not null check (state in ('open', 'at-vendor', 'answered', 'rework', 'resubmitted', 'closed', 'reversed')),
  -- Nobody's denial is kept: whoever imported it answers for it until it is handed on.
  owner text not null check (owner <> ''),
  due_on text not null,
  sent_at bigint,
  cause_due_on text,
  cause_at bigint,
  rework_owner text,
  cost_bearer text check (cost_bearer in ('vendor', 'client', 'shared')),
  reworked_at bigint,
  resubmitted_at bigint,
  hours numeric,
  -- To whom it is laid.
  responsible text check (responsible in ('vendor', 'client', 'payer', 'nobody')),
  outcome text check (outcome in ('paid', 'partly-paid', 'upheld', 'written-off', 'not-pursued')),
  closed_at bigint,
  -- The client's own compliance task goes on, whoever caused it.
  compliance text not null default 'none' check (compliance in ('none', 'open', 'closed')),
  -- A finding of a review about the same code.
  worksheet text,
  -- How many are in denial_step: who takes the next one says after which.
  steps int not null default 1,
  primary key (organisation, id)
);
create index denial_open on denial (organisation, state, due_on);
create index denial_number on denial (organisation, number);
create index denial_day on denial (organisation, denied_on);

create table denial_step (
  organisation text not null references organisation (id),
  denial text not null,
  number int not null,
  step text not null check (step <> ''),
  taken_by text not null,
  taken_at bigint not null,
  -- JSON.
  detail text not null,
  primary key (organisation, denial, number)
);

-- Counts up with every import and every step on a denial: figures made of these tables are kept as long as it stands.
alter table organisation add column operations_version bigint not null default 0;

do $$
declare t text;
begin
  foreach t in array array['operations_import', 'operations_part', 'coded_chart', 'chart_code', 'claim', 'claim_line',
    'remittance', 'remit_claim', 'remit_line', 'remit_adjustment', 'denial', 'denial_step'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_organisation on %I using (organisation = current_setting(''overread.organisation'', true))', t);
  end loop;
end $$;

grant select, insert on operations_import, remittance, remit_line, remit_adjustment, denial_step to overread_app;
grant select, insert, update, delete on operations_part to overread_app;
grant select, insert, update, delete on coded_chart, chart_code, claim, claim_line to overread_app;
grant select, insert, update on remit_claim, denial to overread_app;
