// Why a change is not taken in, beside what the rules of its kind say.

import type { RecordKind } from '../../model/change.ts';
import { eachOf } from '../../model/each-of.ts';
import { registerKinds, registerWords } from '../../model/oversight/register-kinds.ts';
import { type Fault, fail } from '../../model/result.ts';

export const idTaken = (): Fault =>
  fail(
    'id-taken',
    'Another change with this id was kept before.',
    'The change is kept here and is not part of the record.',
    'Record it again; tell your administrator if this comes back.',
  ).error;

const registers = eachOf(registerKinds, (kind) => registerWords[kind].many);

const kindWords: Record<RecordKind, string> = {
  encounter: 'encounters',
  worksheet: 'worksheets',
  verdict: 'verdicts',
  finding: 'findings',
  'chart-fact': 'confirmed facts',
  'check-decision': 'decisions on checks',
  'review-step': 'steps of a review',
  education: 'education items',
  gap: 'documentation gaps',
  'coder-gap': 'gaps that coders noted',
  query: 'queries',
  'query-step': 'steps of a query',
  'query-policy': 'the policy of queries',
  'query-template': 'query templates',
  'query-template-step': 'what is decided of query templates',
  rationale: 'rationales',
  sample: 'samples',
  'frame-part': 'frames of samples',
  'page-profile': 'page profiles',
  'check-settings': 'the settings of checks',
  'check-switch': 'the settings of checks',
  'payer-instruction': 'payer instructions',
  'payer-instruction-step': 'what became of payer instructions',
  'practice-set': 'practice sets',
  'practice-result': 'practice charts',
  ...registers,
  'chart-read': 'notes of charts opened',
};

export const notYours = (kind: RecordKind): Fault =>
  fail(
    'not-allowed',
    `Your role may not change ${kindWords[kind]}.`,
    'The change is kept here and is not part of the record.',
    'Ask your administrator to make it.',
  ).error;
