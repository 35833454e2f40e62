// What the screen calls kinds of imports, what they hold, and what is amiss with charts.

import type { ChartStage } from '../../../../lib/model/oversight/chart-stages.ts';
import type { ImportKind } from '../../../../lib/model/oversight/imports.ts';
import type { AlertKind, GroupedBy } from '../../../../lib/model/oversight/operations.ts';

export const kindWords: Record<ImportKind, string> = {
  'coded-charts': 'Coded charts (CSV)',
  'claims-837': 'Claims (837P or 837I)',
  'claims-fhir': 'Claims (FHIR bundle)',
  'claims-csv': 'Claim status (CSV)',
  'remittances-835': 'Remittances (835)',
  'denials-csv': 'Denials (CSV)',
};

/** By the name of a count: one of it, several of it. */
const countNames: Record<string, [one: string, several: string]> = {
  charts: ['chart', 'charts'],
  replaced: ['in place of an earlier one', 'in place of earlier ones'],
  codes: ['code', 'codes'],
  claims: ['claim', 'claims'],
  lines: ['line', 'lines'],
  linked: ['claim tied to a coded chart', 'claims tied to coded charts'],
  statuses: ['status', 'statuses'],
  unclean: ['not clean', 'not clean'],
  unknown: ['of a claim that is not here', 'of claims that are not here'],
  remittances: ['remittance', 'remittances'],
  denials: ['denial', 'denials'],
  coding: ['of them a matter of coding', 'of them a matter of coding'],
  reversals: ['reversal of an earlier claim', 'reversals of earlier claims'],
  unmatchedReversals: ['reversal of a claim that is not known', 'reversals of claims that are not known'],
};

/** `2 claims, 3 lines, 1 claim tied to a coded chart.` */
export const countWords = (counts: Record<string, number>): string =>
  `${Object.entries(counts)
    .filter(([name, count]) => count > 0 || name === 'linked')
    .map(([name, count]) => {
      const [one, several] = countNames[name] ?? [name, name];
      return `${count.toLocaleString('en-US')} ${count === 1 ? one : several}`;
    })
    .join(', ')}.`;

export const alertWords: Record<AlertKind, { name: string; means: string }> = {
  'no-rationale': {
    name: 'Complex chart without rationale',
    means: 'It came back without the coder’s reasons.',
  },
  'billed-open-gap': { name: 'Billed with an open gap', means: 'A documentation gap is open.' },
  'gap-closed-late': {
    name: 'Gap closed after billing',
    means: 'A documentation gap was open when it was billed, and was closed later.',
  },
  'billed-open-query': {
    name: 'Billed while a query was open',
    means: 'A provider had not answered when it was billed.',
  },
  'billed-unsupported': {
    name: 'Billed with an unsupported code',
    means: 'A signed review found nothing in the record that supports a code.',
  },
  hold: { name: 'Not to be billed yet', means: 'An open gap holds billing.' },
  'billed-held': {
    name: 'Billed while held',
    means: 'Its review before billing was not released, or a reviewer held it.',
  },
  'coder-unnamed': { name: 'No coder named', means: 'Nobody is named as the coder.' },
  'coder-unknown': { name: 'Coder not in the register', means: 'The register of coders has no such name.' },
};

export const stageWords: Record<ChartStage, string> = {
  documentation: 'Documentation',
  coding: 'Coding',
  qa: 'Quality review',
  billing: 'Billing',
  denial: 'Denial',
};

export const groupWords: Record<GroupedBy, string> = {
  vendor: 'Vendor',
  specialty: 'Specialty',
  coder: 'Coder',
  delivery: 'Delivery method',
};

const deliveryWords: Record<string, string> = { ehr: 'EHR integration', sftp: 'SFTP', web: 'Web platform' };

/** A group's name as people read it. */
export const groupName = (by: GroupedBy, name: string | null): string =>
  name === null ? 'Not known' : by === 'delivery' ? (deliveryWords[name] ?? name) : name;

const eventNames: Record<string, string> = {
  documented: 'Documentation complete',
  'gap-open': 'Gap raised, still open',
  'gap-raised': 'Gap raised',
  'gap-withdrawn': 'Gap raised, withdrawn since',
  'gap-closed': 'Gap closed',
  'query-sent': 'Query sent',
  'query-answered': 'Query answered',
  'query-ended': 'Query ended',
  received: 'Received by the coder’s side',
  coded: 'Coded',
  returned: 'Returned',
  'vendor-reviewed': 'Reviewed by the vendor’s own QA',
  'review-signed': 'Review signed',
  'review-peer-check': 'Read by a colleague',
  'review-release': 'Released to the vendor',
  'review-answer': 'Vendor answered',
  'review-deem-accepted': 'Accepted by silence',
  'review-reconsider': 'Reconsidered',
  'review-escalate': 'Sent to the second level',
  'review-decide': 'Decided at the second level',
  'review-finalise': 'Final',
  'review-addendum': 'Addendum',
  'review-hold': 'Held back from billing',
  'review-release-hold': 'Hold ended',
  billed: 'Billed',
  'claim-sent': 'Claim sent',
  'claim-replaced': 'Replacement claim sent',
  'claim-voided': 'Claim voided',
  'claim-unclean': 'Did not pass at once',
  denied: 'Denied',
  'denial-closed': 'Denial closed',
};

export const eventWords = (what: string): string => eventNames[what] ?? what;
