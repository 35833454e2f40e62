// Judgements in words, who may choose between them, and the charts of the worklist that await a choice.

import { describe, expect, test } from 'vitest';
import { madeWords, sideWords } from '../../../components/settle/side-words.ts';
import { whyNoChoice } from '../../../components/settle/why-no-choice.ts';
import { fitsStatus } from '../../../components/workspace/worklist/status-filter.ts';
import { chartsReader } from '../../../components/workspace/worklist/worklist-charts.ts';
import type { Side } from '../../../lib/store/views/open-lines.ts';
import { line } from '../store/charts.ts';

const side = (verdict: Side['verdict'], finding: Side['finding'] = {}): Side => ({
  id: 'c1',
  author: 'ada',
  device: 'k3p9x',
  at: Date.UTC(2026, 2, 2, 9),
  verdict,
  finding,
});
const who = (id: string | undefined) => (id === 'ada' ? 'You' : 'Bea Ortiz');

describe('a judgement in words', () => {
  const auditor = { system: 'ICD-10-CM' as const, code: 'I20.0', modifiers: [], units: null };

  test('says verdict, code, category, severity and direction', () => {
    const revised = side(
      { disposition: 'revise', auditor },
      { category: 'specificity', severity: 'minor', direction: 'over' },
    );
    expect(sideWords('judgement', line('I21.4'), revised)).toEqual([
      'Revised → I20.0',
      'Specificity · Minor · Over-coded',
    ]);
    const described = { rationale: 'Troponins stayed flat.', evidence: [] };
    expect(sideWords('judgement', line('I21.4'), revised, described).at(-1)).toBe('Troponins stayed flat.');
    expect(sideWords('judgement', line('I21.4'), side({ disposition: 'agree' }), described)).toEqual([
      'Agreed',
    ]);
  });

  test('says nothing of a finding where there is none', () => {
    expect(sideWords('judgement', line('I21.4'), side({ disposition: 'agree' }))).toEqual(['Agreed']);
    expect(sideWords('judgement', null, side({ disposition: null }))).toEqual(['Taken back']);
  });

  test('never is empty', () => {
    expect(sideWords('rationale', null, side({}, { rationale: ' ' }))).toEqual(['No rationale']);
    expect(sideWords('evidence', null, side({}, { evidence: [] }))).toEqual(['No evidence']);
  });

  test('names the device where the person is the same, and only there', () => {
    const made = (device: string, author = 'ada') =>
      madeWords({ ...side({}), device, author }, { person: 'ada', device: 'here1' }, who);
    expect(made('here1')).toMatch(/^You, on this device, /);
    expect(made('k3p9x')).toMatch(/^You, on another device \(…3p9x\), /);
    expect(made('k3p9x', 'bea')).toMatch(/^Bea Ortiz, (?!on)/);
  });
});

describe('who may choose', () => {
  const ada = { id: 'ada', role: 'qa-auditor' as const };

  test('is the reviewer, until the worksheet is signed', () => {
    expect(whyNoChoice({ reviewerId: 'ada', status: 'draft' }, ada, who)).toBeNull();
    expect(whyNoChoice({ reviewerId: 'ada', status: 'signed' }, ada, who)).toContain('signed');
  });

  test('is nobody else, and they are told whose it is', () => {
    expect(whyNoChoice({ reviewerId: 'bea', status: 'draft' }, ada, who)).toContain('Bea Ortiz');
    expect(whyNoChoice({ reviewerId: 'ada' }, { ...ada, role: 'provider' }, who)).toContain('role');
  });
});

test('a chart awaits its reviewer’s choice while two judgements stand in it', () => {
  const chart = (conflicts: string[]) =>
    chartsReader()({
      encounters: [],
      worksheets: [
        {
          id: 'w',
          encounterId: 'e',
          reviewerId: 'ada',
          status: 'draft',
          delivered: [line('I10')],
          conflicts: [],
        },
      ],
      verdicts: [{ id: 'v', worksheetId: 'w', lineKey: line('I10').key, disposition: 'agree', conflicts }],
      findings: [],
      steps: [],
    })[0]!;
  const [open, settled] = [chart(['disposition']), chart([])];
  expect([open.toSettle, settled.toSettle]).toEqual([1, 0]);
  const fits = (of: typeof open, filter: 'to-settle' | 'mine', person = 'ada') =>
    fitsStatus(of, filter, { id: person, role: 'qa-auditor' }, 0);
  expect([fits(open, 'to-settle'), fits(open, 'mine'), fits(open, 'mine', 'bea')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([fits(settled, 'to-settle'), fits(settled, 'mine')]).toEqual([false, false]);
});
