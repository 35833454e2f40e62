// One of several judgements in words: what was said, by whom, where and when.

import type { CodeLine } from '../../lib/model/code-line.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { changeWords } from '../../lib/reports/line-change.ts';
import { hasFinding } from '../../lib/review/completeness.ts';
import type { OpenLine, Side, Topic } from '../../lib/store/views/open-lines.ts';
import { levelWords } from '../panel/line-words.ts';
import { timeText } from '../ui/time-text.ts';
import { categoryWords, directionWords, rootCauseWords, severityWords, verdictWords } from '../ui/words.ts';

export const topicWords: Record<Topic, string> = {
  judgement: 'Verdict',
  cause: 'Root cause',
  rationale: 'Rationale',
  citation: 'Citation',
  evidence: 'Evidence',
};

/**
 * What a judgement says, a line of text each; never empty.
 * @param described what is said of the finding whichever is chosen.
 */
export function sideWords(
  topic: Topic,
  line: CodeLine | null,
  { verdict, finding }: Side,
  described: OpenLine['described'] = {},
): string[] {
  switch (topic) {
    case 'judgement':
      return judgementWords(line, verdict, { ...described, ...finding });
    case 'cause':
      return [causeWords(finding)];
    case 'evidence':
      return finding.evidence?.length ? finding.evidence.map(evidenceWords) : ['No evidence'];
    default:
      return [finding[topic]?.trim() || `No ${topicWords[topic].toLowerCase()}`];
  }
}

function judgementWords(line: CodeLine | null, verdict: Side['verdict'], finding: Side['finding']): string[] {
  const { disposition, auditor = null } = verdict;
  if (!disposition) return [line ? 'No verdict' : 'Taken back'];
  const code = line ? '' : (auditor?.code ?? '');
  const changed = changeWords(line, verdict);
  const said = [verdictWords[disposition], code, changed && `→ ${changed}`].filter(Boolean).join(' ');
  if (!hasFinding(disposition)) return [said];
  const why = [
    disposition === 'revise' && levelWords(line, auditor),
    finding.category && categoryWords[finding.category],
    finding.severity && severityWords[finding.severity],
    finding.direction && directionWords[finding.direction],
  ];
  const { rationale = '', citation, evidence = [] } = finding;
  return [
    said,
    why.filter(Boolean).join(' · '),
    rationale.trim(),
    citation ? `Citation: ${citation}` : '',
    ...evidence.map(evidenceWords),
  ].filter(Boolean);
}

function causeWords({ rootCause, secondaryCause, vendorSystem }: Partial<Finding>): string {
  const system = vendorSystem === true ? 'the vendor’s' : vendorSystem === false ? 'not the vendor’s' : null;
  const first = rootCause ? rootCauseWords[rootCause] : 'No root cause';
  const named = rootCause === 'system' && system ? `${first}, ${system}` : first;
  return secondaryCause ? `${named}; also ${rootCauseWords[secondaryCause].toLowerCase()}` : named;
}

export const evidenceWords = (item: Evidence): string =>
  item.kind === 'quote'
    ? `“${item.anchor.exact}”${item.source ? ` ${item.source}` : ''}`
    : `Looked for and absent in: ${item.lookedIn}`;

/** By whom, where and when, as `You, on another device (…k3p9), 2 Mar, 09:14`. */
export function madeWords(
  { author, device, at }: Pick<Side, 'author' | 'device' | 'at'>,
  here: { person: string; device: string },
  who: (id: string) => string,
): string {
  const where =
    author !== here.person
      ? null
      : device === here.device
        ? 'on this device'
        : `on another device (…${device.slice(-4)})`;
  return [who(author), where, momentWords(at)].filter(Boolean).join(', ');
}

/** A moment of this year, or of any. */
export const momentWords = (at: number): string => timeText(at);
