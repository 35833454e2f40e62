import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../lib/page/dates.ts';

describe('dates as charts write them', () => {
  it.each([
    ['2026-03-14', '2026-03-14'],
    ['2026-03-14 10:42', '2026-03-14'],
    ['2026-03-14T10:42:00Z', '2026-03-14'],
    ['03/14/2026', '2026-03-14'],
    ['3/4/2026 9:05 AM', '2026-03-04'],
    ['March 3, 1951', '1951-03-03'],
    ['Mar 3, 1951, 11:20', '1951-03-03'],
    ['Sept. 9th, 2025', '2025-09-09'],
    ['14-Mar-2026', '2026-03-14'],
    ['29 February 2024', '2024-02-29'],
  ])('%s', (text, iso) => expect(parseDate(text, 'month-first')).toBe(iso));

  it.each([
    '',
    '02/30/2026',
    '13/01/2026',
    '2025-02-29',
    '03/14/26',
    'DOB 03/14/2026',
    '2026-03-14 to 2026-03-16',
    'Mär 3, 1951',
    'Ma 3, 1951',
    '0/1/2026',
    '01/01/1066',
    '99214',
  ])('%s is no date', (text) => expect(parseDate(text, 'month-first')).toBeNull());

  it('reads figures in the order the profile states', () => {
    expect(parseDate('03/04/2026', 'month-first')).toBe('2026-03-04');
    expect(parseDate('03/04/2026', 'day-first')).toBe('2026-04-03');
  });

  it('gives back every real date in every form', () => {
    const days = fc.date({ min: new Date('1880-01-02'), max: new Date('2100-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-');
        const words = date.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
        expect(parseDate(`${m}/${d}/${y}`, 'month-first')).toBe(iso);
        expect(parseDate(`${d}/${m}/${y}`, 'day-first')).toBe(iso);
        expect(parseDate(words, 'month-first')).toBe(iso);
      }),
    );
  });
});
