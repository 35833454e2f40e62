// The note for the biller: what is billed for each line that was not agreed with, why, what is open, and the hold.

import { describe, expect, it } from 'vitest';
import { partWords } from '../../../components/panel/line-words.ts';
import { categoryWords, verdictWords } from '../../../components/ui/words.ts';
import { outcomeWords } from '../../../components/workspace/review-life/life-words.ts';
import type { Finding } from '../../../lib/model/finding.ts';
import type { Gap } from '../../../lib/model/gap.ts';
import type { LineOutcome } from '../../../lib/model/review-step.ts';
import { deficiencyWords } from '../../../lib/reports/query-words.ts';
import { handOffNote, type NoteRecords, noteFileName } from '../../../lib/review/hand-off-note.ts';
import { lifeOf, type Step } from '../../../lib/review/worksheet-life.ts';
import {
  answer,
  colleague,
  context,
  disputeBoth,
  inTurn,
  outcome,
  release,
  reviewer,
  step,
  upholdOne,
} from './life-steps.ts';
import { codeLine } from './reviews.ts';

const finding = (verdictId: string, more: Partial<Finding> = {}): Partial<Finding> & { id: string } => ({
  id: `f-${verdictId}`,
  verdictId,
  category: 'specificity',
  severity: 'major',
  direction: 'under',
  rootCause: 'coder',
  rationale: 'The kidney disease is documented.',
  citation: 'Section I.A.15',
  evidence: [{ kind: 'absent', id: 'x', lookedIn: 'all notes', takenAt: 0 }],
  removed: false,
  ...more,
});

const auditor = { system: 'ICD-10-CM' as const, code: 'E11.22', modifiers: [], units: null };
const verdicts = [
  { id: 'v1', lineKey: 'I10', disposition: 'agree' as const },
  { id: 'v2', lineKey: 'E11.9', disposition: 'revise' as const, auditor },
  { id: 'v3', lineKey: 'R07.9', disposition: 'delete' as const },
];

function note(steps: readonly Step[] = [], more: Partial<NoteRecords> = {}): string {
  const worksheet = { ...context.worksheet, signedAt: 7, ...more.worksheet };
  const records: NoteRecords = {
    encounter: { number: 'E-1', patient: 'NG-1', name: 'Doe, Jane', dateOfService: '2026-03-01' },
    verdicts,
    findings: [finding('v2'), finding('v3', { category: 'unsupported', citation: null })],
    gaps: [],
    queries: [],
    ...more,
    worksheet,
    life: lifeOf(worksheet, inTurn(steps)),
  };
  return handOffNote(records, {
    state: 'Signed',
    verdict: verdictWords,
    category: categoryWords,
    outcome: outcomeWords,
    part: partWords,
    deficiency: deficiencyWords,
    date: (at) => `moment ${at}`,
  });
}

/** The entry of a code: the lines from its number to the next empty one. */
const entry = (text: string, code: string): string =>
  text.split('\n\n').find((part) => new RegExp(`^\\d+\\. ${code}:`).test(part)) ?? '';

const gap = (more: Partial<Gap>): Gap => ({
  encounterId: 'e',
  deficiency: 'specificity',
  lineKey: null,
  note: 'Type of heart failure.',
  evidence: [],
  holdsBilling: true,
  noticedBy: 'reviewer',
  coder: null,
  department: null,
  raisedBy: 'ada',
  raisedAt: 5,
  state: 'open',
  closedWith: '',
  ...more,
});

describe('gaps and queries in the hand-off note', () => {
  it('holds the chart by each open gap that says so, whatever the review says', () => {
    expect(note([], { gaps: [gap({})] })).toContain(
      'BILLING\nHELD since moment 5: Greater specificity needed\n',
    );
    for (const more of [{ holdsBilling: false }, { state: 'closed' as const }])
      expect(note([], { gaps: [gap(more)] })).toContain('BILLING\nNot held.\n');
  });

  it('names open gaps and queries among what is not resolved, and no closed ones', () => {
    const queries = [{ title: 'Renal function clarification', state: 'Sent, answer due Monday' }];
    const text = note([], { gaps: [gap({}), gap({ state: 'withdrawn', note: 'No gap.' })], queries });
    expect(text).toContain('- Documentation gap: Greater specificity needed. Type of heart failure.');
    expect(text).toContain('- Query “Renal function clarification”: Sent, answer due Monday.');
    expect(text).not.toContain('No gap.');
  });
});

describe('handOffNote', () => {
  it('has rationale, citation and the code to bill of every line that was not agreed with', () => {
    const text = note();
    expect(text).toContain('LINES NOT AGREED WITH: 2');
    expect(entry(text, 'E11.9')).toBe(
      [
        '1. E11.9: Revised, Specificity',
        '   Code to bill: E11.22',
        '   Rationale: The kidney disease is documented.',
        '   Citation: Section I.A.15',
      ].join('\n'),
    );
    expect(entry(text, 'R07.9')).toContain('Code to bill: none\n');
    expect(entry(text, 'R07.9')).not.toContain('Citation');
    expect(text).toContain('Agreed with as delivered: 1 of 3 lines.');
    expect(entry(text, 'I10')).toBe('');
  });

  it('names the encounter and the record number, never the patient, in text and file name', () => {
    expect(note()).toContain('Encounter: E-1\nRecord number: NG-1\n');
    expect(note()).not.toContain('Doe');
    expect(noteFileName({ number: 'E-1/2 b', name: 'Doe, Jane' })).toBe('hand-off-E-1-2-b.txt');
    expect(noteFileName({})).toBe('hand-off-chart.txt');
  });

  it('says that the chart is held and why, until it is let go', () => {
    const hold = step('hold', reviewer, { at: 5, reason: 'A query is open.' });
    expect(note()).toContain('BILLING\nNot held.');
    expect(note([hold])).toContain('HELD since moment 5: A query is open.');
    expect(note([hold, step('release-hold', reviewer, { reason: 'Answered.' })])).toContain('Not held.');
  });

  it('follows what was decided: an overturned finding bills the code as delivered', () => {
    const text = note([release, disputeBoth, upholdOne]);
    expect(entry(text, 'R07.9')).toContain('Code to bill: R07.9\n');
    expect(entry(text, 'R07.9')).toContain('Citation: Section I.A.15\n   Outcome: Overturned. Read again.');
    expect(entry(text, 'E11.9')).toContain('Code to bill: E11.22\n');
    expect(entry(text, 'E11.9')).toContain('Outcome: Upheld.');
  });

  it('bills a modified finding in its new form, and no omitted code that was overturned', () => {
    const modified: LineOutcome = {
      ...outcome('E11.9', 'upheld'),
      outcome: 'modified',
      modified: {
        disposition: 'revise',
        auditor: { ...auditor, code: 'E11.21', poa: 'Y' },
        position: null,
        category: 'combination-excludes1',
        severity: 'minor',
        direction: 'under',
        rootCause: 'coder',
        vendorSystem: null,
      },
    };
    const omitted = { id: 'v4', lineKey: 'add Z79.4', disposition: 'add' as const, auditor };
    const check = step('peer-check', colleague, { outcomes: [modified, outcome('add Z79.4')] });
    const text = note([check], { verdicts: [...verdicts, omitted] });
    expect(entry(text, 'E11.9')).toContain('1. E11.9: Revised, Combination code or Excludes1\n');
    expect(entry(text, 'E11.9')).toContain('Code to bill: E11.21, POA Y\n');
    expect(entry(text, 'E11.22')).toContain('Code to bill: none, the omitted code is not needed');
  });

  it('lists what is not resolved: unjudged and unreadable lines, gaps in findings, open disputes', () => {
    expect(note()).toContain('NOT RESOLVED\n- The review is not final yet.');
    expect(note([release, disputeBoth])).toContain(
      '- R07.9: disputed by the vendor, not decided yet.\n- The review is not final yet.',
    );
    const accepted = step('answer', reviewer, { answers: [answer('E11.9'), answer('R07.9')] });
    expect(note([release, accepted])).toContain('NOT RESOLVED\nNothing.');
    const torn = { ...codeLine('torn'), code: '', unreadable: '4#5' };
    const gaps = note([], {
      worksheet: { status: 'draft', delivered: [...(context.worksheet.delivered ?? []), torn] },
      findings: [finding('v2', { rationale: ' ', rootCause: null }), finding('v3')],
    });
    expect(gaps).toContain('- E11.9: no root cause, rationale.');
    expect(gaps).toContain('- 4#5: the line could not be read.\n- 4#5: no verdict.');
    expect(gaps).toContain('- The review is not signed.');
  });

  it('ends with the addenda', () => {
    const added = step('addendum', reviewer, { at: 9, reason: 'The echo report came later.' });
    expect(note([added])).toMatch(/ADDENDA\n- moment 9: The echo report came later\.\n$/);
    expect(note()).not.toContain('ADDENDA');
  });

  it('has a DRG that should be another, and what to bill after the dispute', () => {
    const said = { rootCause: 'coder' as const, vendorSystem: null, basis: 'documentation' as const };
    const worksheet = { ...context.worksheet, drg: { delivered: '193', reviewed: '190', ...said } };
    expect(note([], { worksheet })).toContain('DRG: delivered 193, reviewed 190\n   To bill: 190');
    const dispute = step('answer', reviewer, {
      answers: [answer('E11.9'), answer('R07.9'), answer('whole drg', 'The MCC is documented.')],
    });
    expect(note([release, dispute], { worksheet })).toContain('- DRG: disputed by the vendor');
    const overturned = step('reconsider', colleague, { outcomes: [outcome('whole drg')] });
    const text = note([release, dispute, overturned], { worksheet });
    expect(text).toContain('   To bill: 193\n   Outcome: Overturned. Read again.');
    expect(text).not.toContain('DRG: disputed');
    expect(note()).not.toContain('THE STAY');
  });
});
