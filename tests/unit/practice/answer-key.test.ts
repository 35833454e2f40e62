// The answer key answers every delivered line, contradicts nothing, and its evidence stands in the notes.

import { describe, expect, it } from 'vitest';
import { direction, findingCategory, rootCause, severity } from '../../../lib/model/finding.ts';
import { auditorCode, disposition } from '../../../lib/model/verdict.ts';
import { answersFor } from '../../../lib/practice/answer-key.ts';
import type { DemoReason } from '../../../lib/practice/chart-type.ts';
import { chartById, demoCharts } from '../../../lib/practice/charts.ts';

const correctedForms: Record<string, RegExp> = {
  'ICD-10-CM': /^[A-TV-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/,
  'ICD-10-PCS': /^[0-9A-HJ-NP-Z]{7}$/,
  CPT: /^\d{5}$/,
  HCPCS: /^[A-CE-V]\d{4}$/,
};

describe.each(demoCharts.map((chart) => [chart.id, chart] as const))('answers for %s', (_, chart) => {
  const key = answersFor(chart);
  const answers = [...key.lines, ...key.omitted];

  const checkReason = (reason: DemoReason) => {
    findingCategory.parse(reason.category);
    severity.parse(reason.severity);
    direction.parse(reason.direction);
    rootCause.parse(reason.rootCause);
    expect(reason.rationale.length).toBeGreaterThan(10);
    const { evidence } = reason;
    if ('absent' in evidence) return expect(evidence.absent).not.toBe('');
    expect(evidence.quote).not.toContain('\n');
    const holding = chart.documents.filter((document) => document.text.includes(evidence.quote));
    expect(holding.length, evidence.quote).toBeGreaterThan(0);
  };

  it('has one answer for each delivered line, under names of their own', () => {
    expect(key.lines.map((answer) => answer.delivered)).toEqual(chart.lines.map((line) => line.code));
    const names = answers.map((answer) => answer.lineKey).filter((name) => name !== null);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives a reason, with evidence from the notes, exactly where it disagrees', () => {
    for (const answer of answers) {
      disposition.parse(answer.disposition);
      expect(answer.reason === null).toBe(answer.disposition === 'agree');
      if (answer.reason) checkReason(answer.reason);
    }
  });

  it('gives a right code that differs and has the form of its system', () => {
    for (const answer of answers) {
      const wanted = answer.disposition === 'revise' || answer.disposition === 'add';
      expect(answer.auditor !== null).toBe(wanted);
      if (!answer.auditor) continue;
      auditorCode.parse(answer.auditor);
      expect(answer.auditor.code).toMatch(correctedForms[answer.auditor.system]!);
      expect(answer.auditor.code).not.toBe(answer.delivered);
    }
  });

  it('gives attributes and positions that differ from the delivered ones', () => {
    chart.lines.forEach((line, index) => {
      const { disposition: kind, attributes, position } = key.lines[index]!;
      expect(attributes !== null).toBe(kind === 'attribute');
      expect(position !== null).toBe(kind === 'resequence');
      if (position !== null) expect(position).not.toBe(index + 1);
      if (attributes === null) return;
      const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
      expect(given.length).toBeGreaterThan(0);
      for (const [name, value] of given) {
        expect(value).not.toEqual({ ...line, diagnoses: line.pointers }[name]);
      }
    });
  });

  it('leaves no code both delivered as right and added', () => {
    const right = new Set(
      chart.lines.filter((line) => !line.error).map((line) => `${line.system} ${line.code}`),
    );
    for (const { system, code, modifiers } of chart.omitted) {
      if (!modifiers?.includes('JW')) expect(right.has(`${system} ${code}`)).toBe(false);
    }
  });
});

describe('the shape of answers', () => {
  it('numbers repeated codes and leaves an unreadable line unnamed', () => {
    const botulinum = answersFor(chartById('neu-04')!).lines.map((answer) => answer.lineKey);
    expect(botulinum.slice(-2)).toEqual(['HCPCS J0585 #1', 'HCPCS J0585 #2']);
    expect(answersFor(chartById('em-05')!).lines.at(-1)?.lineKey).toBeNull();
  });
});
