// What a review costs in keys: eleven lines, two of them wrong and one code left out, without the mouse.

import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel, demoChart, reviewByKey, signByKey } from './fixtures/review-by-key.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test('a chart is reviewed and signed by keys alone, and they are counted', async ({
  profile,
  backend,
  ehr,
}) => {
  test.setTimeout(120_000);
  const page = await openChart(profile, ehr, 'spa', 'card-05');
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, 'card-05');
  const counted = await panel.evaluateHandle(() => {
    const counts = { keys: 0, pointer: 0 };
    document.addEventListener('keydown', () => (counts.keys += 1), true);
    document.addEventListener('pointerdown', () => (counts.pointer += 1), true);
    return counts;
  });
  await reviewByKey(panel, page, 'card-05');
  await signByKey(panel);
  const { keys, pointer } = await counted.jsonValue();
  const { lines, omitted } = demoChart('card-05');
  const findings = lines.filter((line) => line.error).length + omitted.length;
  console.log(
    `${lines.length} lines, ${findings} findings: ${keys} keys beside the rationales, ${pointer} clicks.`,
  );
  expect(pointer).toBe(0);
  // Each line takes a key; the rest are the words chosen in the findings, typed out in full by this test.
  expect(keys).toBeLessThan(300);
});
