// What the rules about a change go by beside the record itself. Each need is said once: which changes have it, what is read
// for all of them together, and what each is told of it.

import type { Change, RecordKind } from '../../model/change.ts';
import { recordId } from '../../model/ids.ts';
import { instructionStepId, longestSteps, payerInstructionId } from '../../model/payer-instruction.ts';
import { queryPolicyId } from '../../model/query-policy.ts';
import { queryTemplateId } from '../../model/query-template.ts';
import type { Standing } from '../../review/refuse/standing.ts';
import { gateKinds, gateRegister } from '../../review/vendors/gate-register.ts';
import { openConflicts, recordValues, valuesAs } from '../../sync/merge.ts';
import type { HeldRecords, Named, Values } from './held-records.ts';

export interface RuleNeed {
  read(changes: readonly Change[]): Promise<void>;
  told(change: Change): Partial<Standing>;
  /** A record of this kind is another from now on. */
  moved?(kind: RecordKind): void;
}

/** The records as whoever sends the changes may see them. */
export interface Seen {
  held: HeldRecords;
  values(kind: RecordKind, id: unknown): Values | undefined;
  /** The record as it would be after the change. */
  after(change: Change): Values;
}

export const ruleNeeds = (seen: Seen): RuleNeed[] =>
  [ofReview, ofQuery, ofTemplates, ofInstruction, ofGate].map((need) => need(seen));

export const isId = (id: unknown): id is string => recordId.safeParse(id).success;

/** A signature goes by every judgement of its worksheet; a step, and what follows from one, by the steps before it too. */
function ofReview({ held, after }: Seen): RuleNeed {
  const signs = ({ kind, fields }: Change) => kind === 'worksheet' && fields.status === 'signed';
  const steps = ({ kind }: Change) => kind === 'review-step' || kind === 'education';
  const sheetOf = (change: Change) =>
    change.kind === 'worksheet' ? change.record : after(change).worksheetId;
  const inSheet = (kind: RecordKind, change: Change) => {
    const sheet = sheetOf(change);
    return held
      .ofKind(kind)
      .filter(({ fields }) => fields.worksheetId?.value === sheet)
      .map((state) => ({ ...recordValues(state), id: state.id, conflicts: openConflicts(state) }));
  };
  return {
    async read(changes) {
      const sheets = (of: (change: Change) => boolean) => changes.filter(of).map(sheetOf).filter(isId);
      await held.readWithin(['verdict', 'finding'], 'worksheet_id', sheets(signs));
      await held.readWithin(['verdict', 'finding', 'review-step'], 'worksheet_id', sheets(steps));
    },
    told: (change) => ({
      verdicts: signs(change) || steps(change) ? inSheet('verdict', change) : [],
      findings: signs(change) || steps(change) ? inSheet('finding', change) : [],
      steps: steps(change) ? inSheet('review-step', change) : [],
    }),
  };
}

/** Of a query every step counts, and there are few in a chart: they are read by it. */
function ofQuery({ held, values, after }: Seen): RuleNeed {
  const needs = ({ kind }: Change) => kind === 'query' || kind === 'query-step';
  const inChart = <K extends RecordKind>(kind: K, chart: unknown) =>
    held
      .ofKind(kind)
      .filter(({ fields }) => fields.encounterId?.value === chart)
      .map((state) => valuesAs(kind, state));
  let policy: string;
  return {
    async read(changes) {
      policy = await queryPolicyId();
      if (changes.some(({ kind }) => kind === 'query-step')) await held.read([['query-policy', policy]]);
      const charts = changes.filter(needs).map((change) => after(change).encounterId);
      await held.readWithin(['query-step', 'worksheet'], 'encounter_id', charts.filter(isId));
    },
    told(change) {
      if (!needs(change)) return {};
      const { encounterId, queryId, gapId } = after(change);
      const query = change.kind === 'query' ? change.record : queryId;
      return {
        query: values('query', query),
        gap: change.kind === 'query' ? values('gap', gapId) : undefined,
        querySteps: inChart('query-step', encounterId).filter((step) => step.queryId === query),
        queryPolicy: change.kind === 'query-step' ? held.values('query-policy', policy) : undefined,
        billedOn: inChart('worksheet', encounterId).map(({ billedOn }) => billedOn),
      };
    },
  };
}

/** Templates belong to no chart, and an organisation takes few steps on them. */
function ofTemplates({ held, values, after }: Seen): RuleNeed {
  const needs = ({ kind }: Change) => kind === 'query-step' || kind.startsWith('query-template');
  const named = new Map<string, string>();
  return {
    async read(changes) {
      for (const change of changes.filter(({ kind }) => kind === 'query-template-step')) {
        const { key, version } = after(change);
        named.set(change.id, await queryTemplateId(String(key), Number(version)));
      }
      await held.read([...named.values()].map((id): Named => ['query-template', id]));
      if (changes.some(needs)) await held.readKinds(['query-template-step']);
    },
    told: (change) =>
      needs(change)
        ? {
            template: values('query-template', named.get(change.id)),
            templateSteps: held.ofKind('query-template-step').map(recordValues),
          }
        : {},
  };
}

/** Of a payer instruction the version itself and every step before: what has a number has an id. */
function ofInstruction({ held, values, after }: Seen): RuleNeed {
  const needs = ({ kind }: Change) => kind === 'payer-instruction' || kind === 'payer-instruction-step';
  const named = new Map<string, string>();
  return {
    async read(changes) {
      const wanted: Named[] = [];
      for (const change of changes.filter(needs)) {
        const { key, version, number } = after(change);
        const id = await payerInstructionId(String(key), Number(version));
        named.set(change.id, id);
        wanted.push(['payer-instruction', id]);
        const last = change.kind === 'payer-instruction' ? 1 : Math.min(Number(number), longestSteps);
        for (let n = 1; n <= last; n += 1)
          wanted.push(['payer-instruction-step', await instructionStepId(String(key), Number(version), n)]);
      }
      await held.read(wanted);
    },
    told: (change) =>
      needs(change)
        ? {
            instruction: values('payer-instruction', named.get(change.id)),
            instructionSteps: held.ofKind('payer-instruction-step').map(recordValues),
          }
        : {},
  };
}

/** Of vendors and their agreements all: an organisation has few, and a chart names its vendor by any of their names. */
function ofGate({ held }: Seen): RuleNeed {
  const needs = ({ kind }: Change) => kind === 'worksheet' || kind === 'sample' || kind === 'review-step';
  let register: Standing['register'];
  const now = () =>
    gateRegister(
      held.ofKind(...gateKinds).map((state) => ({
        kind: state.kind,
        id: state.id,
        values: recordValues(state),
      })),
    );
  return {
    async read(changes) {
      if (changes.some(needs)) await held.readKinds(gateKinds);
    },
    told(change) {
      if (!needs(change)) return {};
      register ??= now();
      return { register };
    },
    moved(kind) {
      if (gateKinds.some((one) => one === kind)) register = undefined;
    },
  };
}
