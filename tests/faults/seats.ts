// Who sits at which browser in a simulation, drawn from its seed: two to four browsers of people with different
// roles, some with two tabs, and now and then one that was not updated for a while.

import type { Chance } from '../unit/store/seeded.ts';
import type { SimPerson } from './backends.ts';

export interface Seat {
  person: SimPerson;
  name: string;
  tabs: 1 | 2;
  old: boolean;
}

const ada: SimPerson = { id: 'ada', role: 'qa-auditor' };
const bea: SimPerson = { id: 'bea', role: 'compliance-officer' };
/** One of these comes last: who writes page profiles, who may only read, who may not even read reviews. */
const others: readonly SimPerson[] = [
  { id: 'cleo', role: 'administrator' },
  { id: 'dan', role: 'denial-analyst' },
  { id: 'eve', role: 'revenue-cycle-leader' },
];

/** @param withOld whether one may be old: such a browser is not told of a restored server. */
export function drawSeats(chance: Chance, withOld: boolean): Seat[] {
  const [second, third] = chance.happens(0.5) ? [ada, bea] : [bea, ada];
  const people = [ada, second, third, chance.pick(others)].slice(0, 2 + chance.below(3));
  const old = withOld && chance.happens(0.4) ? 1 + chance.below(people.length - 1) : -1;
  return people.map((person, i) => ({
    person,
    name: `${person.id}${i + 1}`,
    tabs: chance.happens(0.5) ? 2 : 1,
    old: i === old,
  }));
}
