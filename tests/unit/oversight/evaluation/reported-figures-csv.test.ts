// Figures of a vendor out of a CSV file: what is read, and what is refused with its line.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportedFiguresCsv } from '../../../../lib/oversight/evaluation/reported-figures-csv.ts';

const read = (text: string) => {
  const answer = reportedFiguresCsv(text);
  if (!answer.ok) throw new Error(answer.error.happened);
  return answer.value;
};

it('reads shares with a percent sign or up to 1, hours, and who they are about', () => {
  const { figures, refused } = read(
    [
      'Measure,Value,Specialty,Coder,Numerator,Denominator,Method',
      'Accuracy,96.5%,Cardiology,B. Osei,193,200,m1',
      'coding accuracy,0.97,,,,,own',
      'TAT,31.5,,,,,',
    ].join('\n'),
  );
  expect(refused).toEqual([]);
  expect(figures).toEqual([
    {
      measure: 'accuracy',
      value: 0.965,
      specialty: 'Cardiology',
      coder: 'B. Osei',
      numerator: 193,
      denominator: 200,
      method: 'm1',
    },
    {
      measure: 'accuracy',
      value: 0.97,
      specialty: null,
      coder: null,
      numerator: null,
      denominator: null,
      method: 'own',
    },
    {
      measure: 'turnaround',
      value: 31.5,
      specialty: null,
      coder: null,
      numerator: null,
      denominator: null,
      method: '',
    },
  ]);
});

it.each([
  ['a share that could be a percentage', 'Accuracy,97,,', '“97” is no share such as 96.5% or 0.965.'],
  ['hours with a percent sign', 'Turnaround,31%,,', '“31%” is no number.'],
  ['a measure that is none', 'Happiness,1,,', '“Happiness” is no measure'],
  [
    'a numerator above its denominator',
    'Accuracy,90%,11,10',
    'The numerator is larger than the denominator.',
  ],
  ['a share that its counts contradict', 'Accuracy,99%,90,100', '90 of 100 is 90.0 %, not 99.0 %.'],
  ['half a count', 'Accuracy,90%,9.5,10', 'Numerator and denominator are whole numbers, or empty.'],
  ['too few values', 'Accuracy,90%', 'The row has more or fewer values'],
])('refuses %s, by its line, and takes the rest', (_, row, says) => {
  const { figures, refused } = read(`Measure,Value,Numerator,Denominator\nTAT,20,,\n${row}`);
  expect(figures).toHaveLength(1);
  expect(refused).toEqual([{ line: 3, problem: expect.stringContaining(says) }]);
});

it('needs its two columns', () => {
  expect(reportedFiguresCsv('Name,Value\na,1')).toMatchObject({ ok: false, error: { code: 'csv-column' } });
  expect(reportedFiguresCsv('')).toMatchObject({ ok: false });
});

it('never fails on a text, and takes no share above 1', () => {
  const measure = fc.constantFrom('Accuracy', 'Denial rate', 'Turnover', 'TAT');
  const value = fc
    .tuple(fc.integer({ min: -20, max: 2000 }), fc.constantFrom('', '%'))
    .map(([number, sign]) => `${number / 10}${sign}`);
  const row = fc.oneof(fc.string(), fc.tuple(measure, value).map(String));
  let shares = 0;
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const answer = reportedFiguresCsv(['Measure,Value', ...rows].join('\n'));
      if (!answer.ok) return;
      for (const { measure: of, value: read } of answer.value.figures.filter(
        (f) => f.measure !== 'turnaround',
      )) {
        expect([of, read >= 0 && read <= 1]).toEqual([of, true]);
        shares += 1;
      }
    }),
    { seed: 7, numRuns: 300 },
  );
  expect(shares).toBeGreaterThan(50);
});
