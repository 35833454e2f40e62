import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allMeasures } from '../../../../lib/oversight/measures/all-measures.ts';

const page = readFileSync(new URL('../../../../docs/measures.md', import.meta.url), 'utf8');

test('docs/measures.md has each definition as it is', () => {
  const rows = page.split('\n').filter((line) => /^\| .+ \(`/.test(line));
  expect(rows).toHaveLength(allMeasures.length);
  for (const { id, name, numerator, denominator, source } of allMeasures) {
    const row = rows.find((line) => line.includes(`(\`${id}\`)`))!;
    for (const text of [name, numerator, denominator, source]) expect(row).toContain(text);
  }
});
