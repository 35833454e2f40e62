// Changes as an extension would send them: a chart, its worksheet, verdicts, findings, a signature.

import type { Change } from '../../../lib/model/change.ts';
import type { CodeLine } from '../../../lib/model/code-line.ts';
import { encounterId } from '../../../lib/model/encounter.ts';
import { findingId } from '../../../lib/model/finding.ts';
import { systemRandom, timedId } from '../../../lib/model/ids.ts';
import { type Disposition, verdictId } from '../../../lib/model/verdict.ts';
import { worksheetId } from '../../../lib/model/worksheet.ts';
import type { DemoReview } from '../../fixtures/demo-reviews.ts';

const start = Date.UTC(2026, 0, 5, 8);
let made = 0;

/** A change with an id and a stamp of its own. */
export function changeOf(
  kind: Change['kind'],
  record: string,
  fields: Change['fields'],
  seen: Change['seen'] = {},
): Change {
  made += 1;
  return {
    id: timedId(start + made, systemRandom),
    kind,
    record,
    fields,
    seen,
    device: 'dev1',
    stamp: `${start + made}-0000-dev1`,
  };
}

const line = (n: number): CodeLine => ({
  key: `CPT ${99_000 + n} #1`,
  system: 'CPT',
  code: String(99_000 + n),
  modifiers: [],
  units: 1,
  diagnoses: [],
  poa: null,
  label: 'Visit “é” \u0000 \ud83d\ude00',
  unreadable: null,
});

export interface Review {
  encounter: string;
  worksheet: string;
  verdicts: string[];
  /** In the order a person makes them: encounter, worksheet, then a verdict a line. */
  changes: Change[];
}

/** A review by `reviewer` of a chart with `lines` code lines; not signed. */
export async function makeReview(reviewer: string, number: string, lines = 2): Promise<Review> {
  const site = 'https://ehr.example';
  const patient = `MRN-${number}`;
  const encounter = await encounterId(site, patient, number);
  const worksheet = await worksheetId(encounter, reviewer);
  const delivered = Array.from({ length: lines }, (_, i) => line(i));
  const unnamed = { dob: null, dischargeDate: null, payer: null, provider: null, facility: null };
  const changes = [
    changeOf('encounter', encounter, {
      ...unnamed,
      site,
      patient,
      number,
      name: 'Doe, Jane',
      dateOfService: '2026-01-02',
      coder: 'Coder 1',
      specialty: 'Cardiology',
      encounterType: 'outpatient',
    }),
    changeOf('worksheet', worksheet, {
      encounterId: encounter,
      reviewerId: reviewer,
      status: 'draft',
      delivered: delivered as Change['fields'][string],
      reviewedAs: {
        coder: 'Coder 1',
        specialty: 'Cardiology',
        encounterType: 'outpatient',
        payer: null,
        provider: null,
        facility: null,
        dateOfService: '2026-01-02',
      },
      startedAt: start,
      signedAt: null,
    }),
  ];
  const verdicts: string[] = [];
  for (const { key } of delivered) {
    const id = await verdictId(worksheet, key);
    verdicts.push(id);
    changes.push(verdictChange(id, worksheet, encounter, key));
  }
  return { encounter, worksheet, verdicts, changes };
}

/** The first change of a verdict. */
export const verdictChange = (
  id: string,
  worksheet: string,
  encounter: string,
  lineKey: string,
  disposition: Disposition | null = 'agree',
): Change =>
  changeOf('verdict', id, {
    worksheetId: worksheet,
    encounterId: encounter,
    lineKey,
    disposition,
    auditor: null,
  });

/** The first change of the finding of a review's verdict. */
export const findingChange = async (review: Review, verdict: string): Promise<Change> =>
  changeOf('finding', await findingId(verdict), {
    worksheetId: review.worksheet,
    encounterId: review.encounter,
    verdictId: verdict,
    category: 'unsupported',
    severity: 'major',
    direction: 'over',
    rootCause: 'coder',
    rationale: 'Nothing in the note supports it.',
    evidence: [],
    removed: false,
  });

export const signature = (review: Review): Change =>
  changeOf('worksheet', review.worksheet, { status: 'signed', signedAt: start + 1 });

/** A whole review as changes, signed at last. */
export function reviewChanges({ encounter, worksheet, verdicts, findings }: DemoReview): Change[] {
  const made = <T extends { id: string }>(kind: Change['kind'], { id, ...fields }: T): Change =>
    changeOf(kind, id, fields as Change['fields']);
  const { status, signedAt, ...rest } = worksheet;
  return [
    made('encounter', encounter),
    made('worksheet', { ...rest, status: 'draft', signedAt: null }),
    ...verdicts.map((v) => made('verdict', v)),
    ...findings.map((f) => made('finding', f)),
    changeOf('worksheet', worksheet.id, { status, signedAt }),
  ];
}
