// The reviews of the invented year as records: signed worksheets with lines, verdicts and findings, released, answered, and
// where they were disputed decided on. They are made of the counts of the year, and add up to them again.

import { asFields } from '../../model/as-fields.ts';
import { dayAt } from '../../model/calendar-day.ts';
import type { RecordKind, RecordOf } from '../../model/change.ts';
import { type Encounter, encounterId } from '../../model/encounter.ts';
import { findingId } from '../../model/finding.ts';
import { type LineAnswer, type ReviewStep, reviewStepId } from '../../model/review-step.ts';
import { verdictId } from '../../model/verdict.ts';
import { worksheetId } from '../../model/worksheet.ts';
import type { StoredPlace } from '../../oversight/facts/chart-row.ts';
import type { StoredReview } from '../../oversight/facts/review-row.ts';
import { codesOf } from '../../oversight/synthetic/codes.ts';
import { errorsOf, judgements, lineOf, type YearError } from './judgements.ts';
import { patientOf } from './patients.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** How long a vendor has for its answer. */
const answerDays = 10;

/** What somebody recorded, and when. */
export interface YearRecord {
  kind: RecordKind;
  id: string;
  fields: ReturnType<typeof asFields>;
  by: string;
  at: number;
}

export interface YearPeople {
  /** Who reviews. */
  reviewer: string;
  /** Who decides where the vendor disputes: somebody else. */
  decider: string;
}

type Place = StoredPlace & { number: string };

/** The encounter of a coded chart of the year, as an EHR that is not here shows it. */
export async function yearEncounter(chart: Place, served: number): Promise<Encounter & { id: string }> {
  const who = patientOf(chart.number);
  const site = 'https://ehr.demo.overread.example';
  return {
    id: await encounterId(site, who.patient, chart.number),
    site,
    ...who,
    number: chart.number,
    dateOfService: dayAt(served),
    dischargeDate: chart.encounter_type === 'inpatient' ? dayAt(served + 3 * day) : null,
    payer: chart.payer,
    provider: chart.provider,
    coder: chart.coder,
    specialty: chart.specialty,
    encounterType: chart.encounter_type,
    facility: chart.facility,
    ...(chart.vendor === null ? {} : { vendor: chart.vendor }),
  };
}

/** @param served when the patient was there, @param now both milliseconds since 1970: the latest reviews wait for the vendor. */
export async function reviewRecords(
  review: StoredReview,
  { reviewer, decider }: YearPeople,
  { served, now }: { served: number; now: number },
): Promise<YearRecord[]> {
  const signedAt = review.signed_at;
  const startedAt = signedAt - hour / 2;
  const { id: encounter, ...shown } = await yearEncounter(review, served);
  const sheet = await worksheetId(encounter, reviewer);
  const parents = { worksheetId: sheet, encounterId: encounter };
  const { first } = review.counts;
  const delivered = codesOf(review.specialty, first[0] + first[1] + first[3]).map(lineOf);
  const errors = errorsOf(review.counts);
  const judged = judgements(delivered, errors);
  const records: YearRecord[] = [];
  const put = <K extends RecordKind>(
    kind: K,
    id: string,
    fields: Partial<RecordOf<K>>,
    at: number,
    by = reviewer,
  ) => records.push({ kind, id, fields: asFields(fields), by, at });

  const { coder, specialty, encounterType, payer, provider, facility, dateOfService } = shown;
  put('encounter', encounter, shown, startedAt);
  put(
    'worksheet',
    sheet,
    {
      encounterId: encounter,
      reviewerId: reviewer,
      status: 'draft',
      delivered,
      reviewedAs: { coder, specialty, encounterType, payer, provider, facility, dateOfService },
      startedAt,
      signedAt: null,
    },
    startedAt,
  );
  for (const { verdict, finding } of judged) {
    const id = await verdictId(sheet, verdict.lineKey);
    put('verdict', id, { ...parents, ...verdict }, signedAt - hour / 4);
    if (finding)
      put('finding', await findingId(id), { ...parents, verdictId: id, ...finding }, signedAt - hour / 4);
  }
  put('worksheet', sheet, { status: 'signed', signedAt }, signedAt);

  let taken = 0;
  const step = async (by: string, at: number, said: Partial<ReviewStep> & Pick<ReviewStep, 'step'>) => {
    taken += 1;
    put(
      'review-step',
      await reviewStepId(sheet, taken),
      { ...bareStep(taken, by, at), ...parents, ...said },
      at,
      by,
    );
  };
  const released = signedAt + 3 * hour;
  const answered = released + 2 * day;
  const decided = answered + 2 * day;
  if (released > now) return records;
  await step(reviewer, released, { step: 'release', dueAt: released + answerDays * day });
  if (answered > now) return records;
  const answers = judged.flatMap(({ verdict, error }) => (error ? [answerOf(verdict.lineKey, error)] : []));
  await step(reviewer, answered, {
    step: 'answer',
    vendorPerson: review.vendor ? 'Priya Anand' : 'Coding lead',
    answers,
  });
  const disputed = judged.filter(({ error }) => error?.disputed);
  if (disputed.length === 0 || decided > now) return records;
  const outcomes = disputed.map(({ verdict, error }) => outcomeOf(verdict.lineKey, error!));
  await step(decider, decided, { step: 'reconsider', outcomes });
  await step(decider, decided + hour, { step: 'finalise' });
  return records;
}

const bareStep = (number: number, by: string, at: number) =>
  ({
    number,
    by,
    at,
    reason: '',
    dueAt: null,
    vendorPerson: null,
    answers: [],
    outcomes: [],
  }) as const satisfies Partial<ReviewStep>;

const answerOf = (lineKey: string, { disputed }: YearError): LineAnswer => ({
  lineKey,
  answer: disputed ? 'dispute' : 'accept',
  reason: disputed ? 'The code rests on the note of the attending, which was read otherwise.' : '',
  documents: disputed ? 'Progress note' : '',
});

const outcomeOf = (lineKey: string, { overturned }: YearError): ReviewStep['outcomes'][number] => ({
  lineKey,
  outcome: overturned ? 'overturned' : 'upheld',
  reason: overturned
    ? 'The attending’s note supports the code as it was delivered.'
    : 'The passage quoted does not change what the record supports.',
  citation: 'ICD-10-CM Official Guidelines, Section I.A.19',
  modified: null,
});
