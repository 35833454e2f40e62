// What holds of the merge whatever people do, on however many devices.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyChange,
  beforeChoice,
  latestVersion,
  openConflicts,
  type RecordState,
} from '../../../lib/sync/merge.ts';
import { at, fold, type Step, standing, step } from './merge-steps.ts';

// People who write to one record, one of them on two devices; each device learns of the others' changes in the
// server's order.
const names = ['ann.a', 'ann.b', 'bob.c'];
const act = fc.oneof(
  fc.record({
    do: fc.constant('write' as const),
    who: fc.nat(2),
    value: fc.constantFrom('agree', 'delete', null),
  }),
  fc.record({
    do: fc.constantFrom('send' as const, 'pull' as const, 'take back' as const),
    who: fc.nat(2),
  }),
);

type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** Two write apart; one sees both, chooses, and takes the choice back: hardly ever met by chance. */
const choiceTakenBack: readonly Act[] = [
  { do: 'write', who: 0, value: 'agree' },
  { do: 'write', who: 2, value: 'delete' },
  { do: 'send', who: 0 },
  { do: 'send', who: 2 },
  { do: 'pull', who: 0 },
  { do: 'write', who: 0, value: null },
  { do: 'send', who: 0 },
  { do: 'pull', who: 0 },
  { do: 'take back', who: 0 },
  { do: 'send', who: 0 },
];

interface Device {
  name: string;
  author: string;
  pulled: number;
  base: RecordState | undefined;
  unsent: Step[];
}

const view = (device: Device): RecordState | undefined =>
  device.unsent.length > 0 ? fold(device.unsent, device.base) : device.base;

describe('devices that write, send, pull and take back choices as they like', () => {
  /** Plays the acts; calls `check` before each change enters the log. */
  function play(acts: readonly Act[], check: Check) {
    const log: Step[] = [];
    let server: RecordState | undefined;
    /** For each change, the ids its writer had on screen. */
    const onScreen = new Map<string, string[]>();
    const devices = names.map(
      (name): Device => ({ name, author: name.slice(0, 3), pulled: 0, base: undefined, unsent: [] }),
    );
    const pull = (d: Device) => {
      // Own changes come back in the log; until then they stand on top.
      const fresh = log.slice(d.pulled);
      if (fresh.length > 0) d.base = fold(fresh, d.base);
      d.pulled = log.length;
      d.unsent = d.unsent.filter((s) => !log.includes(s));
    };
    const send = (d: Device) => {
      for (const s of d.unsent.filter((u) => !log.includes(u))) {
        const before = server;
        server = applyChange(server, s, s.author);
        log.push(s);
        check(before, s, server, onScreen.get(s.id) ?? []);
      }
    };
    const write = (d: Device, n: number, value: string | null, seen?: string) => {
      const now = view(d);
      const s = at(d.name, step(d.author, `${d.name}${n}`, value, seen));
      onScreen.set(s.id, now ? standing(now) : []);
      d.unsent.push(s);
    };
    acts.forEach((a, n) => {
      const d = devices[a.who]!;
      const me = at(d.name, step(d.author, '', null));
      if (a.do === 'send') send(d);
      else if (a.do === 'pull') pull(d);
      else if (a.do === 'write') write(d, n, a.value, latestVersion(view(d), 'disposition', me)?.change);
      else {
        const before = beforeChoice(view(d), 'disposition', me);
        if (before) write(d, n, before.value as string | null, before.change);
      }
    });
    for (const d of devices) send(d);
    for (const d of devices) pull(d);
    return { server, devices };
  }
  type Check = (before: RecordState | undefined, s: Step, after: RecordState, seen: string[]) => void;
  const nameOf = (id: string) => id.slice(0, 5);

  test('end with equal records', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const { server, devices } = play(acts, () => {});
        for (const d of devices) expect(view(d)).toEqual(server);
      }),
      { numRuns: 300 },
    );
  });

  test('never lose a judgement made elsewhere that the writer did not see', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        play(acts, (before, s, after, seen) => {
          const lost = (before ? standing(before) : []).filter((id) => !standing(after).includes(id));
          for (const id of lost) expect(nameOf(id) === nameOf(s.id) || seen.includes(id)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('keep one value a device, and the newest change stands, or what it brought back', () => {
    let takenBack = 0;
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        play([...acts, ...choiceTakenBack], (before, s, after) => {
          const ids = standing(after);
          const kept = before?.fields.disposition?.over?.map((v) => v.change);
          if (!ids.includes(s.id)) {
            expect(ids).toEqual(kept);
            takenBack += 1;
          }
          expect(new Set(ids.map(nameOf)).size).toBe(ids.length);
        });
      }),
      { numRuns: 300 },
    );
    expect(takenBack).toBeGreaterThan(0);
  });

  test('settle a conflict by one choice of someone who sees it whole, on every device alike', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), fc.nat(2), (acts, who) => {
        const { server, devices } = play(acts, () => {});
        const { name, author } = devices[who]!;
        const me = at(name, step(author, '', null));
        const seen = latestVersion(server, 'disposition', me)?.change;
        const choice = at(name, step(author, 'choice', 'agree', seen));
        for (const state of [server, ...devices.map(view)]) {
          const chosen = applyChange(state, choice, author);
          expect(standing(chosen)).toEqual(['choice']);
          expect(openConflicts(chosen)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
