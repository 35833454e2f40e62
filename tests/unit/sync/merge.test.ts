import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change, RecordKind } from '../../../lib/model/change.ts';
import {
  applyChange,
  type FieldVersion,
  latestVersion,
  openConflicts,
  type RecordState,
  recordValues,
} from '../../../lib/sync/merge.ts';

type Step = Pick<Change, 'id' | 'kind' | 'record' | 'fields' | 'seen' | 'stamp'> & { author: string };

const step = (
  author: string,
  id: string,
  value: string | null,
  seen?: string,
  field = 'disposition',
  kind: RecordKind = 'verdict',
): Step => ({
  id,
  kind,
  record: 'r',
  fields: { [field]: value },
  seen: seen ? { [field]: seen } : {},
  stamp: `stamp of ${id}`,
  author,
});

const fold = (steps: readonly Step[], from?: RecordState): RecordState =>
  steps.reduce<RecordState | undefined>((state, s) => applyChange(state, s, s.author), from)!;

/** Everything that stands in a field: ids of the changes, the one in front first. */
const standing = (state: RecordState, field = 'disposition'): string[] =>
  [state.fields[field], ...(state.beside[field] ?? [])].map((v) => (v as FieldVersion).change);

describe('a judgement', () => {
  test('that another person set unseen stays beside the one that stands', () => {
    const state = fold([step('ann', 'a1', 'agree'), step('bob', 'b1', 'delete')]);
    expect(standing(state)).toEqual(['a1', 'b1']);
    expect(recordValues(state)).toEqual({ disposition: 'agree' });
    expect(openConflicts(state)).toEqual(['disposition']);
  });

  test('that was seen is replaced', () => {
    const state = fold([step('ann', 'a1', 'agree'), step('bob', 'b1', 'delete', 'a1')]);
    expect(standing(state)).toEqual(['b1']);
    expect(openConflicts(state)).toEqual([]);
  });

  test.each(['ann', 'bob', 'cay'])('chosen by %s, who saw both, replaces both', (author) => {
    const both = fold([step('ann', 'a1', 'agree'), step('bob', 'b1', 'delete')]);
    const seen = latestVersion(both, 'disposition', author)?.change;
    expect(standing(applyChange(both, step(author, 'x', 'revise', seen), author))).toEqual(['x']);
  });

  test('of one’s own is replaced by one’s own later one, wherever it stands', () => {
    const front = fold([
      step('ann', 'a1', 'agree'),
      step('bob', 'b1', 'delete'),
      step('ann', 'a2', 'add', 'a1'),
    ]);
    expect(standing(front)).toEqual(['a2', 'b1']);
    const behind = fold([
      step('ann', 'a1', 'agree'),
      step('bob', 'b1', 'delete'),
      step('bob', 'b2', 'add', 'b1'),
    ]);
    expect(standing(behind)).toEqual(['a1', 'b2']);
  });

  test('is not replaced by someone who wrote twice without seeing it', () => {
    // Bob, offline, changes his mind; what Ann wrote meanwhile he has not seen.
    const state = fold([
      step('ann', 'a1', 'agree'),
      step('bob', 'b1', 'delete'),
      step('bob', 'b2', 'revise', 'b1'),
    ]);
    expect(standing(state)).toEqual(['a1', 'b2']);
  });

  test('is not replaced by a choice made before it was written', () => {
    const both = [step('ann', 'a1', 'agree'), step('bob', 'b1', 'delete')];
    const seen = latestVersion(fold(both), 'disposition', 'cay')?.change;
    const state = fold([...both, step('ann', 'a2', 'add', 'a1'), step('cay', 'c1', 'revise', seen)]);
    expect(standing(state)).toEqual(['a2', 'b1', 'c1']);
  });

  test('of one field leaves the others alone', () => {
    const state = fold([
      { ...step('ann', 'a1', 'agree'), fields: { disposition: 'agree', auditor: null } },
      step('bob', 'b1', 'delete'),
    ]);
    expect(openConflicts(state)).toEqual(['disposition']);
    expect(standing(state, 'auditor')).toEqual(['a1']);
  });
});

test('an ordinary field takes the later value, seen or not', () => {
  const state = fold([
    step('ann', 'a1', 'x', undefined, 'coder', 'encounter'),
    step('bob', 'b1', 'y', undefined, 'coder', 'encounter'),
  ]);
  expect(standing(state, 'coder')).toEqual(['b1']);
});

// People who write to one record, each on a device that learns of the others' changes in the server's order.
const act = fc.oneof(
  fc.record({
    do: fc.constant('write' as const),
    who: fc.nat(2),
    value: fc.constantFrom('agree', 'delete', null),
  }),
  fc.record({ do: fc.constant('send' as const), who: fc.nat(2) }),
  fc.record({ do: fc.constant('pull' as const), who: fc.nat(2) }),
);

interface Device {
  author: string;
  pulled: number;
  base: RecordState | undefined;
  unsent: Step[];
}

const view = (device: Device): RecordState | undefined =>
  device.unsent.length > 0 ? fold(device.unsent, device.base) : device.base;

describe('devices that write, send and pull as they like', () => {
  /** Plays the acts; calls `check` before each change enters the log. */
  function play(acts: readonly (typeof act extends fc.Arbitrary<infer A> ? A : never)[], check: Check) {
    const log: Step[] = [];
    let server: RecordState | undefined;
    /** For each change, the ids its writer had on screen. */
    const onScreen = new Map<string, string[]>();
    const devices = ['ann', 'bob', 'cay'].map(
      (author): Device => ({ author, pulled: 0, base: undefined, unsent: [] }),
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
    acts.forEach((a, n) => {
      const d = devices[a.who]!;
      if (a.do === 'send') send(d);
      else if (a.do === 'pull') pull(d);
      else {
        const now = view(d);
        const s = step(
          d.author,
          `${d.author}${n}`,
          a.value,
          latestVersion(now, 'disposition', d.author)?.change,
        );
        onScreen.set(s.id, now ? standing(now) : []);
        d.unsent.push(s);
      }
    });
    for (const d of devices) send(d);
    for (const d of devices) pull(d);
    return { server, devices };
  }
  type Check = (before: RecordState | undefined, s: Step, after: RecordState, seen: string[]) => void;

  test('end with equal records', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const { server, devices } = play(acts, () => {});
        for (const d of devices) expect(view(d)).toEqual(server);
      }),
      { numRuns: 300 },
    );
  });

  test('never lose a judgement of another person that the writer did not see', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        play(acts, (before, s, after, seen) => {
          const lost = (before ? standing(before) : []).filter((id) => !standing(after).includes(id));
          for (const id of lost) expect(id.startsWith(s.author) || seen.includes(id)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('keep one value a person, and the newest change always stands', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        play(acts, (_, s, after) => {
          const ids = standing(after);
          expect(ids).toContain(s.id);
          const authors = ids.map((id) => id.slice(0, 3));
          expect(new Set(authors).size).toBe(authors.length);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('settle a conflict by one choice of someone who sees it whole', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), fc.constantFrom('ann', 'bob', 'cay'), (acts, author) => {
        const { server } = play(acts, () => {});
        const seen = latestVersion(server, 'disposition', author)?.change;
        const chosen = applyChange(server, step(author, 'choice', 'agree', seen), author);
        expect(standing(chosen)).toEqual(['choice']);
      }),
      { numRuns: 300 },
    );
  });
});

test('the input of applyChange is not touched', () => {
  const freeze = (s: RecordState) => {
    Object.freeze(s.fields);
    Object.freeze(s.beside);
    for (const list of Object.values(s.beside)) Object.freeze(list);
    return Object.freeze(s);
  };
  const state = freeze(fold([step('ann', 'a1', 'agree'), step('bob', 'b1', 'delete')]));
  const copy = structuredClone(state);
  applyChange(state, step('bob', 'b2', 'add'), 'bob');
  applyChange(state, step('cay', 'c1', 'add', 'b1'), 'cay');
  expect(state).toEqual(copy);
});

test('a field named like what every object has is a field like any other', () => {
  const state = fold([
    step('ann', 'a1', 'x', undefined, 'constructor'),
    step('ann', 'a2', 'y', 'a1', 'constructor'),
  ]);
  expect(recordValues(state)).toEqual({ constructor: 'y' });
});
