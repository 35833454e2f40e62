// The access report in the words of the field: the same on the screen and in the file.

import type { ReportedAccess, ReportedAct } from '../model/access-report.ts';
import type { RecordKind } from '../model/change.ts';
import { eachOf } from '../model/each-of.ts';
import { registerKinds, registerWords } from '../model/oversight/register-kinds.ts';

export const actWords: Record<ReportedAct, string> = {
  opened: 'Opened the chart',
  changed: 'Changed',
  'copy-given': 'Was given a copy',
  people: 'Read colleagues’ names',
  scorecard: 'Read the scorecard',
  'sign-in': 'Signed in',
  'sign-in-failed': 'Tried to sign in',
  'sign-out': 'Signed out',
  account: 'Changed their own account',
  'people-act': 'Managed accounts',
  'clear-order': 'A browser of theirs was to be cleared',
  report: 'Made an access report',
  'access-review': 'Reviewed who has access',
  retention: 'Managed retention',
  erase: 'Erased a chart',
  'query-link': 'Provider’s page of a query',
  'query-fhir': 'Query by FHIR',
  'coder-gaps': 'Gaps that coders noted',
  oversight: 'Oversight of vendors',
  'vendor-page': 'Vendor’s pages',
  'code-sets': 'Code sets',
};

const registers = eachOf(registerKinds, (kind) => registerWords[kind].one);

const kindWords: Record<RecordKind, string> = {
  encounter: 'encounter',
  worksheet: 'worksheet',
  verdict: 'verdict',
  finding: 'finding',
  'chart-fact': 'fact confirmed for the checks',
  'check-decision': 'decision on a check',
  'review-step': 'step of the review',
  education: 'education item',
  gap: 'documentation gap',
  'coder-gap': 'gap that a coder noted',
  query: 'provider query',
  'query-step': 'step of a query',
  'query-policy': 'policy of queries',
  'query-template': 'query template',
  'query-template-step': 'decision on a query template',
  rationale: 'rationale',
  sample: 'sample',
  'frame-part': 'frame of a sample',
  'page-profile': 'page profile',
  'check-settings': 'settings of checks',
  'check-switch': 'switch of a check',
  'payer-instruction': 'payer instruction',
  'payer-instruction-step': 'step of a payer instruction',
  'practice-set': 'practice set',
  'practice-result': 'practice chart handed in',
  ...registers,
  'chart-read': 'note of a chart opened',
};

const placeWords: Record<string, string> = {
  panel: 'in the panel',
  'spot-check': 'in a spot check',
  workspace: 'in the worklist',
  'hand-off': 'as a hand-off note',
};

/** As `signed at` for `signedAt`; what only ties records together is nothing that anybody said. */
const fieldWords = (field: string): string[] =>
  /(Id|Key)$/.test(field) ? [] : [field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)];

/** What exactly was done, where there is more to say than the act. */
export function detailWords({ act, kind, fields, detail }: ReportedAccess): string {
  if (act === 'changed') {
    if (detail.erased) return `${kind ? kindWords[kind] : 'record'} of a chart that was erased since`;
    const set = fields.flatMap(fieldWords);
    return [kind ? kindWords[kind] : 'record', set.join(', ')].filter(Boolean).join(': ');
  }
  if (act === 'opened' && detail.erased) return 'of a chart that was erased since';
  if (act === 'opened') return placeWords[`${detail.where}`] ?? `${detail.where}`;
  if (act === 'copy-given') return 'to the browser they signed in with';
  if (act === 'report')
    return `${detail.charts ? 'of a chart' : 'of a person'}, ${detail.count} entries${detail.format === 'csv' ? ', as a file' : ''}`;
  const said = (part: string) => plain(`${detail[part] ?? ''}`);
  if (act === 'erase')
    return `ordered by ${said('by')}: entries ${detail.entries}, kept ${said('rule')} until ${detail.since}`;
  if (act === 'retention')
    return [said('act'), said('held'), said('years') && `${said('years')} years`, `${detail.reason ?? ''}`]
      .filter(Boolean)
      .join(', ');
  if (act === 'query-link')
    return (linkWords[said('step')] ?? said('step')) + (detail.mail ? ` (e-mail to ${detail.domain})` : '');
  if (act === 'vendor-page') return `${vendorPageWords[said('step')] ?? said('step')}, of ${detail.vendor}`;
  if (act === 'query-fhir') return `${fhirWords[said('step')] ?? said('step')} (${detail.host})`;
  if (act === 'coder-gaps') return `${coderGapWords[said('act')] ?? said('act')}: ${detail.count} of them`;
  if (act === 'code-sets')
    return `${detail.act === 'remove' ? 'removed' : 'put in use'}: ${detail.kind} ${detail.release}${detail.by ? ` (${detail.by})` : ''}`;
  if (act === 'sign-in') return `with ${said('way')}`;
  if (act === 'sign-in-failed') return `with ${said('way')}: ${said('why')}`;
  if (act === 'access-review')
    return detail.act === 'confirm' ? `confirmed it for ${detail.people} people` : 'looked at the list';
  if (act === 'clear-order')
    return detail.step === 'done'
      ? `done, ${detail.kept} unsent changes kept`
      : `told to the browser${detail.unsent ? ', unsent work too' : ''}`;
  if (act === 'people-act' && detail.act === 'look') return 'looked at the list';
  if (act === 'people-act' || act === 'account') {
    const of = detail.of ? ` of ${detail.ofName ?? detail.of}` : '';
    const roles = said('role') || said('roles');
    const told = [
      `${said('act')}${of}`,
      roles,
      ...limitWords(detail),
      detail.clear === true && 'browsers cleared',
      detail.unsent === true && 'unsent work too',
    ];
    return told.filter(Boolean).join(', ');
  }
  return detail.count === undefined ? '' : `${detail.count} of them`;
}

/** What became of a provider's link, by names of which the hyphens are taken out. */
const linkWords: Record<string, string> = {
  made: 'a link to it was made',
  'mail failed': 'no link to it was made: the mail server did not take it',
  'wrong code': 'opened with a wrong code',
  'wrong person': 'opened by signing in, not as whom it was mailed to',
  void: 'opened with a wrong code or as a wrong person too often: the link is void',
  opened: 'opened with the right code',
  'signed in': 'opened by signing in with the organisation',
  read: 'the question was shown',
  answered: 'the answer was given',
};

/** What a vendor's liaison looked at or did. */
const vendorPageWords: Record<string, string> = {
  list: 'the list of released charts was shown',
  read: 'a released chart was shown',
  answered: 'the findings were answered',
  escalated: 'the second level was asked for',
  education: 'education items were shown',
  'education read': 'an education item was acknowledged',
  instructions: 'payer instructions were shown',
  'instruction read': 'a payer instruction was acknowledged',
  figures: 'the vendor’s figures were shown',
  denials: 'denials sent to the vendor were shown',
  'root cause': 'the root cause of a denial was answered',
};

const fhirWords: Record<string, string> = {
  sending: 'it was about to be sent',
  sent: 'the FHIR server took it',
  'not sent': 'the FHIR server did not take it, or did not say so',
  read: 'an answer was shown that nobody has recorded',
  offered: 'an answer was found that waits for a person',
  answered: 'the answer was recorded',
};

const coderGapWords: Record<string, string> = {
  look: 'read what they noted themselves',
  check: 'asked which were there already',
  note: 'handed in',
};

/** What an account is limited to from then on, as it was typed. */
function limitWords({ facilities, vendors, employer }: ReportedAccess['detail']): string[] {
  const named = (what: string, names: unknown, none: string) =>
    names === undefined ? [] : [`${what} ${names === '' ? none : names}`];
  return [
    ...named('facilities', facilities, 'all'),
    ...named('vendors', vendors, 'all'),
    ...named('employed by', employer, 'the organisation'),
  ];
}

/** Names of acts, ways and faults are written with hyphens. */
const plain = (name: string): string => name.replaceAll('-', ' ');
