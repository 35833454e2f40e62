// X12 files that are refused, with the segment: whatever is missing, or does not agree.

import { expect, test } from 'vitest';
import { readX12 } from '../../../../lib/oversight/x12/read-x12.ts';
import { usualSeparators, type Written, writeX12 } from '../../../fixtures/oversight/write-x12.ts';
import { problemsOf } from '../problems-of.ts';

const body: Written[] = [
  ['BHT', '0019', '00', '1', '20261102', '0815', 'CH'],
  ['HI', ['ABK', 'E119'], ['ABF', 'I10']],
  ['DMG', 'D8', '19600101', 'F', '', ['RET', '1', '2']],
];
const file = writeX12({ groups: [[{ id: '837', body }]] });

const problemOf = (text: string) =>
  problemsOf(() => {
    for (const _ of readX12([text]));
  })[0]!;

test('every file that is cut short, wherever it is cut', () => {
  const broken = writeX12(
    {
      groups: [
        [
          { id: '837', body },
          { id: '837', body },
        ],
        [{ id: '837', body }],
      ],
    },
    { lineEnd: '\r\n' },
  );
  for (let length = 0; length < broken.trimEnd().length; length += 1)
    expect(problemOf(broken.slice(0, length)).where).toMatch(/^segment \d+/);
});

const changed = (from: string, to: string) => {
  expect(file).toContain(from);
  return file.replace(from, to);
};
test.each([
  [
    'a count of segments',
    changed('SE*5*', 'SE*6*'),
    'segment 7 (SE)',
    'It says that there are “6” segments; there are 5.',
  ],
  [
    'a segment that is missing',
    changed('HI*ABK:E119*ABF:I10~', ''),
    'segment 6 (SE)',
    'It says that there are “5” segments; there are 4.',
  ],
  [
    'a number of a transaction',
    changed('SE*5*0001', 'SE*5*0002'),
    'segment 7 (SE)',
    'Its control number “0002” is not that of its beginning, “0001” (ST02).',
  ],
  [
    'a count of transactions',
    changed('GE*1*1', 'GE*2*1'),
    'segment 8 (GE)',
    'It says that there are “2” transactions; there are 1.',
  ],
  [
    'a number of a group',
    changed('GE*1*1', 'GE*1*7'),
    'segment 8 (GE)',
    'Its control number “7” is not that of its beginning, “1” (GS06).',
  ],
  [
    'a count of groups',
    changed('IEA*1*', 'IEA**'),
    'segment 9 (IEA)',
    'It says that there are (none) groups; there are 1.',
  ],
  [
    'a number of an interchange',
    changed('IEA*1*000000905', 'IEA*1*000000906'),
    'segment 9 (IEA)',
    'Its control number “000000906” is not that of its beginning, “000000905” (ISA13).',
  ],
  ['a missing end of a transaction', changed('SE*5*0001~', ''), 'segment 7 (GE)', ''],
  [
    'a transaction within a transaction',
    changed('BHT*', 'ST*837*9~BHT*'),
    'segment 4 (ST)',
    'It stands within a transaction, where it cannot.',
  ],
  [
    'a segment outside of a transaction',
    changed('GE*1', 'NM1*85~GE*1'),
    'segment 8 (NM1)',
    'It stands outside of a transaction (ST to SE).',
  ],
  ['an empty segment', changed('BHT*', '~BHT*'), 'segment 4', 'It is empty.'],
  [
    'what is no segment',
    changed('BHT*', 'bht*'),
    'segment 4',
    'It does not begin with the name of a segment, such as CLM.',
  ],
  [
    'a line break within a segment',
    changed('*ABF:I10', '*\nABF:I10'),
    'segment 5 (HI)',
    'There is a line break within it.',
  ],
  [
    'another version',
    changed('*00501*', '*00401*'),
    'segment 1 (ISA)',
    'The version is “00401”; files of version 00501 (5010) can be read.',
  ],
  [
    'a narrow header',
    changed('LAKESIDE       *', 'LAKESIDE      *'),
    'segment 1 (ISA)',
    'Element 08 is not 15 characters wide.',
  ],
  [
    'one separator for two things',
    changed('*^*00501', '*:*00501'),
    'segment 1 (ISA)',
    'Two of the four separators are the same character.',
  ],
  [
    'a letter as a separator',
    changed('*^*00501', '*U*00501'),
    'segment 1 (ISA)',
    'A letter, digit or space is declared as a separator.',
  ],
  [
    'something else',
    '%PDF-1.7 '.repeat(40),
    'segment 1 (ISA)',
    'An interchange begins with ISA; here it does not.',
  ],
  ['an empty file', '', 'segment 1', 'It is no X12 file: it does not begin with ISA.'],
  ['words after the end', `${file}\n-- end of file --`, 'segment 10', 'The file is cut short within it.'],
])('%s', (_, text, where, why) => {
  const problem = problemOf(text);
  expect(problem.where).toBe(where);
  if (why) expect(problem.why).toBe(why);
});

test('a segment that never ends, before all of it is kept', () => {
  const told: number[] = [];
  function* endless() {
    yield file.slice(0, file.indexOf('BHT'));
    yield 'NTE*ADD*';
    for (let i = 0; i < 10_000; i += 1) {
      told.push(i);
      yield 'x'.repeat(1000);
    }
  }
  expect(() => [...readX12(endless())]).toThrow('its end is missing');
  expect(told.length).toBeLessThan(30);
});

test('separators of the usual kind are what the fixtures are written with', () => {
  expect(file.slice(0, 106)).toMatch(/^ISA\*.*:~$/);
  expect(usualSeparators.element).toBe(file[3]);
});
