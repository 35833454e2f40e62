// `npm test`: every check of the project, one after the other, each reported on a line of its own. A
// failure is shown in full and the rest still runs. `npm test -- lint unit` runs only those.

import { countTests } from './check/count-tests.ts';
import { runStep } from './check/run-step.ts';
import { type Step, steps } from './check/steps.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No check is called ${unknown.join(', ')}; there are: ${steps.map((s) => s.name).join(', ')}.`,
  );
  process.exit(1);
}

let passed = 0;
let failed = 0;
for (const step of steps) {
  if (asked.length > 0 && !asked.includes(step.name)) continue;
  const counts = await carryOut(step);
  passed += counts.passed;
  failed += counts.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** A check counts as one; a step of tests counts its tests, and one more failure where it broke around them. */
async function carryOut(step: Step): Promise<{ passed: number; failed: number }> {
  const start = performance.now();
  const result = await runStep(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const tests = step.report ? countTests(step.report) : undefined;
  const counts = tests ?? { passed: result.ok ? 1 : 0, failed: 0, skipped: 0 };
  const ok = result.ok && counts.failed === 0 && counts.passed > 0;
  const said = tests ? `${counts.passed} of ${counts.passed + counts.failed} tests` : '';
  if (!ok && counts.failed === 0) counts.failed = 1;

  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  console.log(
    `${step.name.padEnd(14)} ${ok ? 'ok    ' : 'FAILED'} ${seconds} s  ${said}${skipped}`.trimEnd(),
  );
  if (!ok) console.log(result.output.trimEnd().replaceAll(/^/gm, '    '));
  return counts;
}
