// What the tests of an area import instead of `fast-check` while their code is changed: a property is tried a few times,
// always with the same values, and not made smaller. A change that only the hundredth value shows counts as missed.

import fc from 'fast-check';

const mostRuns = 15;

const assert = <T>(property: fc.IRawProperty<T>, { numRuns = mostRuns, ...given }: fc.Parameters<T> = {}) =>
  fc.assert(property, { ...given, numRuns: Math.min(numRuns, mostRuns), seed: 1, endOnFailure: true });

export default { ...fc, assert };
