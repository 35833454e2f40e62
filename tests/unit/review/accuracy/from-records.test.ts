// From worksheet, verdicts and findings to a reviewed chart.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeLine } from '../../../../lib/model/code-line.ts';
import type { Finding } from '../../../../lib/model/finding.ts';
import type { AuditorCode, Disposition, Verdict } from '../../../../lib/model/verdict.ts';
import { modifiers, pointers, units } from '../../../../lib/review/accuracy/attribute-measures.ts';
import { codeCounts } from '../../../../lib/review/accuracy/code-counts.ts';
import { firstListed, presentOnAdmission } from '../../../../lib/review/accuracy/diagnosis-measures.ts';
import { emOver } from '../../../../lib/review/accuracy/em-measures.ts';
import { type ChartRecords, reviewedChart } from '../../../../lib/review/accuracy/from-records.ts';
import { drgAccuracy } from '../../../../lib/review/accuracy/grouping-methods.ts';

const codeLine = (code: string, more: Partial<CodeLine> = {}): CodeLine => ({
  key: code,
  system: 'ICD-10-CM',
  code,
  modifiers: [],
  units: null,
  diagnoses: [],
  poa: null,
  label: null,
  unreadable: null,
  ...more,
});

type Judged = [
  line: CodeLine | string,
  disposition: Disposition | null,
  auditor?: AuditorCode,
  finding?: Partial<Finding>,
];

/** Records written short; a text instead of a line is an omitted code. */
function records(...judged: Judged[]): ChartRecords {
  const delivered = judged.flatMap(([line]) => (typeof line === 'string' ? [] : [line]));
  return {
    worksheet: { encounterId: 'e1', delivered },
    encounter: { coder: 'Raman', specialty: 'Cardiology' },
    verdicts: judged.map(([line, disposition, auditor = null], i): Partial<Verdict> & { id: string } => ({
      id: `v${i}`,
      lineKey: typeof line === 'string' ? `add ${line}` : line.key,
      disposition,
      auditor,
    })),
    findings: judged.map(([, , , finding], i) => ({ verdictId: `v${i}`, ...finding })),
  };
}

const code = (text: string, more: Partial<AuditorCode> = {}): AuditorCode => ({
  system: 'ICD-10-CM',
  code: text,
  modifiers: [],
  units: null,
  ...more,
});

describe('a reviewed chart', () => {
  it('is the golden one', () => {
    const chart = reviewedChart(
      records(
        [codeLine('I21.4'), 'agree'],
        [codeLine('Z95.5'), 'agree'],
        [codeLine('I10'), 'revise', code('I12.9')],
        [codeLine('E11.9'), 'revise', code('E11.22')],
        [codeLine('R07.9'), 'delete'],
        ['N18.31', 'add', code('N18.31')],
        ['Z79.4', 'add', code('Z79.4')],
      ),
    );
    expect(chart).toMatchObject({
      key: 'e1',
      coder: 'Raman',
      specialty: 'Cardiology',
      drg: null,
      payment: null,
    });
    expect(codeCounts(chart, 'raw')).toEqual({ agree: 2, revise: 2, add: 2, delete: 1 });
    expect(chart.elements.map((e) => [e.delivered?.code, e.reviewed?.code, e.delivered?.sequence])).toEqual([
      ['I21.4', 'I21.4', 1],
      ['Z95.5', 'Z95.5', 2],
      ['I10', 'I12.9', 3],
      ['E11.9', 'E11.22', 4],
      ['R07.9', undefined, 5],
      [undefined, 'N18.31', undefined],
      [undefined, 'Z79.4', undefined],
    ]);
  });

  it('belongs to the coder who was named when the review began', () => {
    const all = records([codeLine('I10'), 'agree']);
    const reviewedAs = { coder: 'Beller', specialty: null, encounterType: null, payer: null };
    const rest = { provider: null, facility: null, dateOfService: null };
    const chart = reviewedChart({
      ...all,
      worksheet: { ...all.worksheet, reviewedAs: { ...reviewedAs, ...rest } },
    });
    expect(chart.coder).toBe('Beller');
  });

  it('takes severity and root cause from the finding, not from a removed one', () => {
    const said = {
      severity: 'critical',
      rootCause: 'query',
      category: 'query-missed',
      direction: 'over',
    } as const;
    const [element] = reviewedChart(records([codeLine('I10'), 'delete', undefined, said])).elements;
    expect(element).toMatchObject({ ...said, vendorSystem: null });
    const [removed] = reviewedChart(
      records([codeLine('I10'), 'delete', undefined, { ...said, removed: true }]),
    ).elements;
    expect(removed).toMatchObject({ severity: null, rootCause: null });
  });

  it('does not know which diagnosis is first after a row that could not be read', () => {
    const odd = codeLine('', { key: 'unreadable', system: null, unreadable: '???' });
    const chart = reviewedChart(records([odd, 'agree'], [codeLine('I10'), 'agree']));
    expect(chart.elements[1]?.delivered?.sequence).toBeNull();
    expect(firstListed.part(chart, 'raw')).toBeNull();
  });

  it('knows which diagnosis is first as reviewed, and that the one in its place is not', () => {
    const all = records([codeLine('A41.9'), 'agree'], [codeLine('J18.9'), 'resequence']);
    const verdicts = all.verdicts.map((v, i) => (i === 1 ? { ...v, position: 1 } : v));
    const chart = reviewedChart({ ...all, verdicts });
    expect(chart.elements.map((e) => e.reviewed?.sequence)).toEqual([null, 1]);
    expect(firstListed.part(chart, 'raw')).toEqual({ correct: 0, of: 1 });
  });

  it('has DRG and discharge disposition where the reviewer gave both sides', () => {
    const all = records([codeLine('A41.9'), 'agree']);
    const drg = {
      delivered: '871',
      reviewed: '194',
      rootCause: 'coder',
      vendorSystem: null,
      basis: 'query',
    } as const;
    const half = { delivered: '01', reviewed: null, rootCause: null, vendorSystem: null };
    const chart = reviewedChart({ ...all, worksheet: { ...all.worksheet, drg, discharge: half } });
    expect(chart).toMatchObject({ drg, discharge: null });
    expect(drgAccuracy.part(chart, 'vendor')).toEqual({ correct: 0, of: 1 });
  });

  it('takes an error of a system for the vendor’s only where the system is said to be the vendor’s', () => {
    const of = (vendorSystem?: boolean | null) => {
      const said = {
        rootCause: 'system',
        severity: 'major',
        ...(vendorSystem !== undefined && { vendorSystem }),
      };
      const chart = reviewedChart(
        records(
          [codeLine('I10'), 'delete', undefined, said as Partial<Finding>],
          [codeLine('E11.9'), 'agree'],
        ),
      );
      return codeCounts(chart, 'vendor').delete;
    };
    expect([of(true), of(false), of(null), of()]).toEqual([1, 0, 0, 0]);
  });

  it('knows E/M levels from the codes alone', () => {
    const visit = codeLine('99214', { system: 'CPT' });
    const chart = reviewedChart(records([visit, 'revise', code('99213', { system: 'CPT' })]));
    expect(emOver.part(chart, 'raw')).toEqual({ correct: 1, of: 1 });
  });

  it('asks the tables what codes are', () => {
    const chart = reviewedChart(records([codeLine('E11.9'), 'revise', code('E11.22')]), (_, text) => ({
      hcc: [text === 'E11.22' ? '37' : '38'],
    }));
    expect(chart.elements[0]?.delivered?.facts).toEqual({ hcc: ['38'] });
    expect(chart.elements[0]?.reviewed?.facts).toEqual({ hcc: ['37'] });
  });
});

describe('attributes', () => {
  const cpt = codeLine('9Z901', { system: 'CPT', modifiers: ['25'], units: 1 });

  it('a wrong POA indicator is known from the finding’s category, though its right value is not', () => {
    const lines: Judged[] = [
      [codeLine('A41.9', { poa: 'Y' }), 'attribute', undefined, { category: 'poa' }],
      [codeLine('N17.9', { poa: 'Y' }), 'agree'],
    ];
    expect(presentOnAdmission.part(reviewedChart(records(...lines)), 'raw')).toEqual({ correct: 1, of: 2 });
  });

  it('the right POA indicator and pointers are compared where the reviewer gave them', () => {
    const right = code('A41.9', { poa: 'N' });
    const line = codeLine('A41.9', { poa: 'Y' });
    const chart = reviewedChart(records([line, 'attribute', right, { category: 'poa' }]));
    expect(chart.elements[0]?.reviewed?.poa).toBe('N');
    expect(presentOnAdmission.part(chart, 'raw')).toEqual({ correct: 0, of: 1 });
    const pointed = { ...cpt, diagnoses: ['I10', 'E11.9'] };
    const typed = code('9Z901', { system: 'CPT', modifiers: ['25'], units: 1, diagnoses: ['E11.9'] });
    const [element] = reviewedChart(records([pointed, 'attribute', typed, { category: 'other' }])).elements;
    expect(element).toMatchObject({ wrong: ['pointers'], reviewed: { pointers: ['E11.9'] } });
    expect(pointers.part(reviewedChart(records([pointed, 'attribute', typed])), 'raw')).toEqual({
      correct: 0,
      of: 1,
    });
  });

  it('modifiers and units are compared with what the reviewer typed', () => {
    const typed = code('9Z901', { system: 'CPT', modifiers: ['25'], units: 2 });
    const chart = reviewedChart(records([cpt, 'attribute', typed, { category: 'modifier' }]));
    // The modifiers stand, whatever the category that the finding started with; 2 units for 1.
    expect(modifiers.part(chart, 'raw')).toEqual({ correct: 1, of: 1 });
    expect(units.part(chart, 'raw')).toEqual({ correct: 0, of: 1 });
  });

  it('a code typed without modifiers or units says nothing of them', () => {
    const chart = reviewedChart(records([cpt, 'revise', code('9Z902', { system: 'CPT' })]));
    expect(modifiers.part(chart, 'raw')).toBeNull();
    expect(units.part(chart, 'raw')).toBeNull();
  });
});

it('counts each line that was judged once, by its verdict', () => {
  const anyJudged = fc.array(
    fc.constantFrom<(Disposition | null)[]>(
      'agree',
      'revise',
      'delete',
      'resequence',
      'attribute',
      'add',
      null,
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(anyJudged, (dispositions) => {
      const chart = reviewedChart(
        records(
          ...dispositions.map((d, i): Judged => {
            const auditor = d === 'revise' || d === 'add' ? code(`B${i}`) : undefined;
            return [d === 'add' ? `B${i}` : codeLine(`A${i}`), d, auditor];
          }),
        ),
      );
      const of = (...kinds: Disposition[]) => dispositions.filter((d) => d && kinds.includes(d)).length;
      expect(codeCounts(chart, 'raw')).toEqual({
        agree: of('agree', 'resequence', 'attribute'),
        revise: of('revise'),
        add: of('add'),
        delete: of('delete'),
      });
    }),
  );
});
