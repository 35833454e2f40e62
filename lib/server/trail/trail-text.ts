// What a check of the trail found, as a person reads it: what is wrong, what it means, what to do.

import type { TrailCheck } from '../verify-trail.ts';
import type { AnchorCheck } from './verify-anchors.ts';

const wrongEntry = {
  missing: 'is not there',
  altered: 'is not as it was written',
  added: 'was not written by the backend',
} as const;

const wrongState = {
  missing: 'is in the log and was taken away',
  altered: 'is not what its changes in the log add up to',
  'not-in-the-log': 'was never written by a change in the log',
} as const;

/** One organisation's answer. */
export function trailText(check: TrailCheck): string {
  const { log, accesses, anchors, record } = check;
  const found: string[] = [];
  if (!log.ok) found.push(`entry ${log.position} of the log ${wrongEntry[log.why]}.`);
  if (!accesses.ok) found.push(`entry ${accesses.position} of the accesses ${wrongEntry[accesses.why]}.`);
  if (anchors && !anchors.ok) found.push(anchorText(anchors));
  if (log.ok && record)
    found.push(
      `the log is whole (${log.entries} entries), but ${record.kind} ${record.id} ${wrongState[record.why]}.`,
    );
  const who = `${check.name} (${check.organisation})`;
  if (found.length > 0)
    return [
      ...found.map((what) => `${who}: ${what}`),
      '  The database or its anchors were changed behind the backend, or their storage is damaged; figures made of',
      '  it cannot be trusted. Entries before the first that is named are whole.',
      '  Keep a copy of the database and the anchors as they are, and compare them with your latest backup.',
    ].join('\n');
  const entries = log.ok ? countOf(log.entries, 'entry', 'entries') : '';
  const seen = accesses.ok ? countOf(accesses.entries, 'access', 'accesses') : '';
  return `${who}: whole, ${entries}, ${seen}, ${anchoredText(anchors)}.`;
}

const countOf = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function anchoredText(anchors: TrailCheck['anchors']): string {
  if (!anchors?.ok || anchors.lastAt === null)
    return 'no anchors: a trail that was written anew from end to end would not be seen';
  const count = countOf(anchors.anchors, 'anchor', 'anchors');
  return `${count}, the last of ${new Date(anchors.lastAt).toISOString()}`;
}

function anchorText({ number, why, after, position }: AnchorCheck & { ok: false }): string {
  switch (why) {
    case 'no-key':
      return 'the key of the anchors is not there: set OVERREAD_TRAIL_KEY to its file.';
    case 'other-key':
      return `anchor ${number} was signed with another key than the one in OVERREAD_TRAIL_KEY.`;
    case 'altered':
      return `anchor ${number} is not as it was signed.`;
    case 'missing':
      return `anchor ${number} is missing from its file.`;
    default: {
      const chain = why === 'changes-rewritten' ? 'log' : 'log of accesses';
      const place = `between entry ${(after ?? 0) + 1} and entry ${position}`;
      return `the ${chain} was written anew ${place}: anchor ${number} says otherwise.`;
    }
  }
}
