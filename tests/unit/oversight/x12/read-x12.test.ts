// X12 files: read as they were written, whatever separates them and however they are cut into pieces; and refused, with the
// segment, where anything is missing or does not agree.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transactionsOf } from '../../../../lib/oversight/x12/read-x12.ts';
import { at, componentsOf, repeatsOf, type Separators } from '../../../../lib/oversight/x12/segment.ts';
import { type Written, writeX12 } from '../../../fixtures/oversight/write-x12.ts';

const body: Written[] = [
  ['BHT', '0019', '00', '1', '20261102', '0815', 'CH'],
  ['HI', ['ABK', 'E119'], ['ABF', 'I10']],
  ['DMG', 'D8', '19600101', 'F', '', ['RET', '1', '2']],
];
const file = writeX12({ groups: [[{ id: '837', body }]] });

const read = (text: string) => [...transactionsOf([text])];

describe('what is read', () => {
  test('a transaction has its segments, their numbers and places, and the names of what it travelled in', () => {
    const [one] = read(file);
    expect(one?.transaction).toEqual({
      interchange: { control: '000000905', sender: 'MERIDIAN', receiver: 'LAKESIDE', usage: 'T' },
      group: { functional: 'HC', control: '1', version: '005010X222A2' },
      id: '837',
      control: '0001',
      version: '005010X222A2',
      first: 3,
    });
    expect(one?.segments.map(({ id, number }) => `${number} ${id}`)).toEqual([
      '3 ST',
      '4 BHT',
      '5 HI',
      '6 DMG',
      '7 SE',
    ]);
    const [, bht, hi] = one!.segments;
    expect([at(bht!, 1), at(bht!, 6), at(bht!, 7)]).toEqual(['0019', 'CH', '']);
    expect(componentsOf(hi!, 2)).toEqual(['ABF', 'I10']);
    expect(file.slice(bht!.position).startsWith('BHT*0019')).toBe(true);
  });

  test('a repeated element is its repetitions, each of components; one that was not sent is none', () => {
    const [one] = read(writeX12({ groups: [[{ id: '837', body: [['DMG', 'RET:1^RET:2', '']] }]] }));
    const dmg = one!.segments[1]!;
    expect(repeatsOf(dmg, 1)).toEqual([
      ['RET', '1'],
      ['RET', '2'],
    ]);
    expect([repeatsOf(dmg, 2), repeatsOf(dmg, 3)]).toEqual([[], []]);
  });

  test('several interchanges, groups and transactions, each interchange with separators of its own', () => {
    const odd: Separators = { element: '|', repetition: '`', component: '>', segment: '\n' };
    const both =
      writeX12(
        {
          control: '000000001',
          groups: [
            [
              { id: '837', body },
              { id: '837', body },
            ],
            [{ id: '837', body }],
          ],
        },
        { lineEnd: '\r\n' },
      ) + writeX12({ control: '000000002', groups: [[{ id: '835', body }]] }, { separators: odd });
    const found = read(both);
    expect(
      found.map(({ transaction: t }) => `${t.interchange.control} ${t.group.control} ${t.control} ${t.id}`),
    ).toEqual([
      '000000001 1 0001 837',
      '000000001 1 0002 837',
      '000000001 2 0001 837',
      '000000002 1 0001 835',
    ]);
    expect(componentsOf(found[3]!.segments[2]!, 1)).toEqual(['ABK', 'E119']);
  });

  test('a byte order mark, an acknowledgement (TA1), and control numbers without their zeros', () => {
    const marked = `\ufeff${file}`
      .replace('GS*HC', 'TA1*000000905*261102*0815*A*000~GS*HC')
      .replace('IEA*1*000000905', 'IEA*1*905');
    const [one] = read(marked);
    expect(one?.segments).toHaveLength(5);
    expect(marked.slice(one!.segments[0]!.position).startsWith('ST*837')).toBe(true);
  });
});

const letters = fc.stringMatching(/^[A-Z0-9 .'-]{0,12}$/);
const separators = fc
  .uniqueArray(
    fc.constantFrom('*', '^', ':', '~', '|', '>', '`', '!', '+', '\n', '\x1c', '\x1d', '\x1f', '\\', '{'),
    {
      minLength: 4,
      maxLength: 4,
    },
  )
  .map(
    ([element, repetition, component, segment]): Separators => ({
      element: element!,
      repetition: repetition!,
      component: component!,
      segment: segment!,
    }),
  )
  .filter((some) => [some.element, some.repetition, some.component].every((one) => one !== '\n'));
const segments = fc.array(
  fc.tuple(
    fc.stringMatching(/^[A-Z][A-Z0-9]{1,2}$/).filter((id) => !/^(ISA|IEA|GS|GE|ST|SE|TA1)$/.test(id)),
    fc.array(fc.array(letters, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
  ),
  { minLength: 1, maxLength: 12 },
);

test('what was written is read, over all separators, line ends and cuts into pieces', () => {
  fc.assert(
    fc.property(
      separators,
      segments,
      fc.constantFrom('', '\n', '\r\n'),
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 8 }),
      (some, wrote, lineEnd, lengths) => {
        const text = writeX12(
          { groups: [[{ id: '835', body: wrote.map(([id, elements]): Written => [id, ...elements]) }]] },
          { separators: some, lineEnd: some.segment === '\n' ? '' : lineEnd },
        );
        const pieces: string[] = [];
        for (let from = 0, i = 0; from < text.length; i += 1) {
          const length = lengths[i % lengths.length]!;
          pieces.push(text.slice(from, from + length));
          from += length;
        }
        const [one, ...others] = [...transactionsOf(pieces)];
        expect(others).toEqual([]);
        expect(
          one!.segments
            .slice(1, -1)
            .map((segment) => [segment.id, segment.elements.map((_, i) => componentsOf(segment, i + 1))]),
        ).toEqual(wrote);
        for (const { position, id } of one!.segments) expect(text.startsWith(id, position)).toBe(true);
      },
    ),
  );
});
