import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change, RecordKind } from '../../../lib/model/change.ts';
import {
  applyChange,
  beforeChoice,
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

/** The same person at another device. */
const at = (device: string, s: Step): Step => ({ ...s, stamp: `0000000000000-0000-${device}` });

/** Somebody at the device that `step` is made on. */
const writer = (author: string) => ({ author, stamp: '' });

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
    const seen = latestVersion(both, 'disposition', writer(author))?.change;
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
    const seen = latestVersion(fold(both), 'disposition', writer('cay'))?.change;
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

describe('one person at two devices', () => {
  const office = step('ann', 'a1', 'agree');

  test('has two judgements where the second was made unseen', () => {
    const state = fold([office, at('home', step('ann', 'a2', 'delete'))]);
    expect(standing(state)).toEqual(['a1', 'a2']);
    expect(openConflicts(state)).toEqual(['disposition']);
  });

  test('has one where the first was seen', () => {
    expect(standing(fold([office, at('home', step('ann', 'a2', 'delete', 'a1'))]))).toEqual(['a2']);
  });

  test('has nothing to settle where both say the same, and loses neither', () => {
    const state = fold([office, at('home', step('ann', 'a2', 'agree'))]);
    expect(openConflicts(state)).toEqual([]);
    expect(standing(applyChange(state, step('ann', 'a3', 'delete', 'a1'), 'ann'))).toEqual(['a3', 'a2']);
  });
});

describe('the usual values of a finding', () => {
  const text = (id: string, value: string, seen?: string) =>
    step('ann', id, value, seen, 'rationale', 'finding');

  test('give way to words written at another device unseen', () => {
    const state = fold([text('a1', ''), at('home', text('h1', '')), at('home', text('h2', 'Why.', 'h1'))]);
    expect(standing(state, 'rationale')).toEqual(['h2']);
  });

  test('do not stand beside words', () => {
    const state = fold([text('a1', ''), text('a2', 'Why.', 'a1'), at('home', text('h1', ''))]);
    expect(standing(state, 'rationale')).toEqual(['a2']);
  });

  test('leave two people’s words beside each other, and words that were taken away again', () => {
    const state = fold([
      text('a1', ''),
      text('a2', 'Why.', 'a1'),
      text('a3', '', 'a2'),
      at('home', text('h1', '')),
      at('home', text('h2', 'Because.', 'h1')),
    ]);
    expect(standing(state, 'rationale')).toEqual(['a3', 'h2']);
  });
});

describe('a choice that is taken back', () => {
  const both = [step('ann', 'a1', 'agree'), step('bob', 'b1', 'delete')];
  const chosen = fold([...both, step('ann', 'a2', 'delete', 'b1')]);

  test('leaves both judgements standing again', () => {
    const seen = beforeChoice(chosen, 'disposition', writer('ann'))?.change;
    expect(applyChange(chosen, step('ann', 'a3', 'agree', seen), 'ann')).toEqual(fold(both));
  });

  test('by an ordinary value is another choice', () => {
    expect(standing(applyChange(chosen, step('ann', 'a3', 'agree', 'a2'), 'ann'))).toEqual(['a3']);
  });

  test('is none of anybody else, nor after something was written since', () => {
    expect(beforeChoice(chosen, 'disposition', writer('bob'))).toBeUndefined();
    const later = applyChange(chosen, step('bob', 'b2', 'add', 'b1'), 'bob');
    expect(beforeChoice(later, 'disposition', writer('ann'))).toBeUndefined();
    expect(standing(applyChange(later, step('ann', 'a3', 'agree', 'a1'), 'ann'))).toEqual(['a3', 'b2']);
  });
});

test('an ordinary field takes the later value, seen or not', () => {
  const state = fold([
    step('ann', 'a1', 'x', undefined, 'coder', 'encounter'),
    step('bob', 'b1', 'y', undefined, 'coder', 'encounter'),
  ]);
  expect(standing(state, 'coder')).toEqual(['b1']);
});

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
  function play(acts: readonly (typeof act extends fc.Arbitrary<infer A> ? A : never)[], check: Check) {
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
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        play(acts, (before, s, after) => {
          const ids = standing(after);
          const kept = before?.fields.disposition?.over?.map((v) => v.change);
          if (!ids.includes(s.id)) expect(ids).toEqual(kept);
          expect(new Set(ids.map(nameOf)).size).toBe(ids.length);
        });
      }),
      { numRuns: 300 },
    );
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
