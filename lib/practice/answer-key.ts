// The answer key: for every delivered line the right disposition, and the codes the vendor left out.

import type { CodeSystem } from '../model/code-line.ts';
import type { Disposition } from '../model/verdict.ts';
import type { DemoAttributes, DemoChart, DemoDrg, DemoReason } from './chart-type.ts';

export type AnswerCode = { system: CodeSystem; code: string; modifiers: string[]; units: number | null };

export type Answer = {
  /** As the reader names lines: system, code and occurrence. Null when no reader can read the line. */
  lineKey: string | null;
  delivered: string;
  disposition: Disposition;
  /** The right code for `revise` and `add`. */
  auditor: AnswerCode | null;
  /** The right attributes for `attribute`; diagnoses as codes. */
  attributes: DemoAttributes | null;
  /** The right position for `resequence`, counted from 1. */
  position: number | null;
  reason: DemoReason | null;
};

export type ChartAnswers = {
  chart: string;
  patient: string;
  encounter: string;
  lines: Answer[];
  omitted: Answer[];
  /** Set when the corrected codes lead to another DRG than the delivered one. */
  auditedDrg: DemoDrg | null;
};

const reasonOf = ({
  category,
  severity,
  direction,
  rootCause,
  rationale,
  evidence,
}: DemoReason): DemoReason => ({ category, severity, direction, rootCause, rationale, evidence });

const lineAnswer = (chart: DemoChart, index: number): Answer => {
  const line = chart.lines[index]!;
  const same = (other: { system: string; code: string }) =>
    other.system === line.system && other.code === line.code;
  const occurrence = chart.lines.slice(0, index + 1).filter(same).length;
  const answer: Answer = {
    lineKey: line.unreadable ? null : `${line.system} ${line.code} #${occurrence}`,
    delivered: line.code,
    disposition: line.error?.disposition ?? 'agree',
    auditor: null,
    attributes: null,
    position: null,
    reason: line.error ? reasonOf(line.error) : null,
  };
  const { error } = line;
  if (error?.disposition === 'revise') {
    const { code, modifiers = line.modifiers, units = line.units } = error;
    return { ...answer, auditor: { system: line.system, code, modifiers, units } };
  }
  if (error?.disposition === 'attribute') {
    const { modifiers, units, poa, diagnoses } = error;
    return { ...answer, attributes: { modifiers, units, poa, diagnoses } };
  }
  return error?.disposition === 'resequence' ? { ...answer, position: error.position } : answer;
};

/** What a right second reading of the chart says. */
export const answersFor = (chart: DemoChart): ChartAnswers => ({
  chart: chart.id,
  patient: chart.patient.mrn,
  encounter: chart.encounter,
  lines: chart.lines.map((_, index) => lineAnswer(chart, index)),
  omitted: chart.omitted.map((omission) => ({
    lineKey: `add ${omission.system} ${omission.code}`,
    delivered: '',
    disposition: 'add',
    auditor: {
      system: omission.system,
      code: omission.code,
      modifiers: omission.modifiers ?? [],
      units: omission.units ?? null,
    },
    attributes: null,
    position: null,
    reason: reasonOf(omission),
  })),
  auditedDrg: chart.auditedDrg ?? null,
});

/** How many delivered lines and omitted codes of a chart are errors. */
export const errorCount = (chart: DemoChart): number =>
  chart.lines.filter((line) => line.error).length + chart.omitted.length;
