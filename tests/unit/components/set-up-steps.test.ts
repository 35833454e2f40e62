// Set up is told from the records: each step with facts that make it done, and with facts that leave it open.

import { describe, expect, test } from 'vitest';
import { nextStep, type SetUpFacts, setUpSteps } from '../../../components/workspace/set-up/set-up-steps.ts';

const empty: SetUpFacts = {
  person: { name: 'Ada Byron', role: 'administrator' },
  server: 'overread.example',
  sites: [],
  profiles: 0,
  guessed: 0,
  register: { vendors: [], agreements: [] },
  today: '2026-11-29',
  codeSets: [],
  roles: ['administrator'],
  facilities: 0,
  charts: 0,
  signed: 0,
  findings: 0,
  samples: 0,
};

const apex = { id: 'v1', name: 'Apex Coding', alsoNamed: [] };
const baa = {
  vendorId: 'v1',
  kind: 'baa' as const,
  signedOn: '2026-01-02',
  from: '2026-01-05',
  to: null,
  endedOn: null,
};

const step = (id: string, facts: Partial<SetUpFacts> = {}) =>
  setUpSteps({ ...empty, ...facts }).find((one) => one.id === id)!;

test('of an empty installation only the account is there, and each open step says what is missing without it', () => {
  const steps = setUpSteps(empty);
  expect(steps.filter(({ done }) => done).map(({ id }) => id)).toEqual(['account']);
  for (const { done, without, state, why } of steps) {
    expect(state).not.toBe('');
    expect(why).not.toBe('');
    if (!done) expect(without).not.toBe('');
  }
});

describe('a step is done by what stands in the records', () => {
  test.each<[string, Partial<SetUpFacts>]>([
    ['sites', { sites: ['https://ehr.example'] }],
    ['pages', { profiles: 1 }],
    ['pages', { guessed: 1 }],
    ['pages', { charts: 1 }],
    ['vendor', { register: { vendors: [apex], agreements: [baa] } }],
    ['code-sets', { codeSets: ['icd-10-cm'] }],
    ['people', { roles: ['administrator', 'qa-auditor'] }],
    ['sample', { samples: 1 }],
    ['finding', { charts: 1, findings: 1 }],
    ['finding', { charts: 1, signed: 1 }],
  ])('%s: %j', (id, facts) => {
    expect(step(id).done).toBe(false);
    expect(step(id, facts).done).toBe(true);
  });

  test('not by what is only near to it', () => {
    expect(step('code-sets', { codeSets: ['hcpcs'] }).done).toBe(false);
    expect(step('finding', { charts: 1 })).toMatchObject({
      done: false,
      state: '1 chart begun, 0 signed, 0 findings.',
    });
    const ended = { ...baa, to: '2026-11-28' };
    expect(step('vendor', { register: { vendors: [apex], agreements: [ended] } })).toMatchObject({
      done: false,
      state: 'Apex Coding had a business associate agreement until 28 Nov 2026.',
    });
    // One vendor that is covered does not cover the other.
    const two = { vendors: [apex, { ...apex, id: 'v2', name: 'Northgate' }], agreements: [baa] };
    expect(step('vendor', { register: two })).toMatchObject({
      done: false,
      state: 'Northgate has no business associate agreement.',
    });
  });
});

test('the next step is the first that is neither done nor passed over', () => {
  expect(nextStep(setUpSteps(empty), new Set())?.id).toBe('sites');
  expect(nextStep(setUpSteps(empty), new Set(['sites', 'pages']))?.id).toBe('vendor');
  const all = setUpSteps(empty).map(({ id }) => id);
  expect(nextStep(setUpSteps(empty), new Set(all))).toBeNull();
});

test('one person alone is told what needs a second one; a system of several facilities is told of limits', () => {
  expect(step('people').without).toContain('The rest works alone.');
  expect(step('people').why).not.toContain('facilities were read');
  expect(step('people', { facilities: 3 }).why).toContain('Charts of 3 facilities');
});
