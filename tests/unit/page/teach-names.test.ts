// Which names and paths are lasting, and which part of a text is the value: pure parts of teaching.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsPath, valueInPath } from '../../../lib/page/path-glob.ts';
import { applyCut } from '../../../lib/page/read-value.ts';
import { isId, isName, partsOfText } from '../../../lib/page/teach/part-of-text.ts';
import { globFor, templateFor } from '../../../lib/page/teach/path-for.ts';
import { isStableName } from '../../../lib/page/teach/stable-name.ts';

describe('names that last', () => {
  it.each([
    'codeSheet',
    'dx-table',
    'patient_header_tr',
    'billingTbl2',
    'mod1',
    'ClaimICDCode',
    'cds--data-table',
    'Header',
    'encHead',
  ])('%s', (name) => expect(isStableName(name)).toBe(true));
  it.each([
    'css-1x9k2f',
    'sc-bdVaJa',
    'jss142',
    'ember1234',
    'active',
    'odd',
    'is-open',
    'row-100245',
    'x',
    'Table__row--3xK9a',
    '_ngcontent-c12',
  ])('not %s', (name) => expect(isStableName(name)).toBe(false));
  it('none that holds a value of the record', () => {
    expect(isStableName('enc-5', ['5'])).toBe(false);
    expect(isStableName('okafor-banner', ['Okafor'])).toBe(false);
    expect(isStableName('banner', ['5', 'Okafor'])).toBe(true);
  });
});

describe('paths', () => {
  it.each([
    ['/195900/1/ax/encounter/771203/summary', '/*/*/ax/encounter/*/summary'],
    ['/spa/patient/NG-204417/encounter/E-7301142/coding', '/spa/patient/*/encounter/*/coding'],
    ['/interface/patient_file/encounter/load_form.php', '/interface/patient_file/encounter/load_form.php'],
    ['/chart/2f1c9a34-8f0e-4d0e-9b7a-1c2d3e4f5a6b/notes', '/chart/*/notes'],
    ['/', null],
  ])('%s becomes %s', (path, glob) => expect(globFor(path)).toBe(glob));

  it('a template reads the value back, and fits the next record', () => {
    const segment = fc.stringMatching(/^[a-z]{1,8}$/);
    const id = fc.stringMatching(/^[A-Z]{0,2}-?\d{3,8}$/);
    fc.assert(
      fc.property(
        fc.array(segment, { maxLength: 4 }),
        id,
        id,
        fc.array(segment, { maxLength: 2 }),
        (a, one, other, b) => {
          const path = (value: string) => `/${[...a, value, ...b].join('/')}`;
          const template = templateFor(path(one), one);
          const glob = globFor(path(one));
          expect(template && valueInPath(template, path(other))).toBe(other);
          expect(glob && fitsPath(glob, path(other))).toBe(true);
        },
      ),
    );
  });
});

describe('parts of a text', () => {
  const first = (field: Parameters<typeof partsOfText>[0], text: string) =>
    partsOfText(field, text, 'month-first')[0];

  it.each([
    ['dob', 'DOB: 1958-04-12 Age: 68', '1958-04-12'],
    ['dob', 'Harlan Voss, born March 3, 1951', 'March 3, 1951'],
    ['dob', 'DOB 07/09/1954 (71 y)', '07/09/1954'],
    ['name', 'Harlan Voss, born March 3, 1951', 'Harlan Voss'],
    ['name', 'Walter Okafor (MRN-100245)', 'Walter Okafor'],
    ['patient', 'Acc No. 88213', '88213'],
    ['patient', '#30418', '30418'],
    ['encounter', 'Encounter 771203', '771203'],
    ['payer', 'Payer: Medicare Part B', 'Medicare Part B'],
  ] as const)('%s of “%s”', (field, text, value) => expect(first(field, text)?.value).toBe(value));

  it('a cut leaves the same part in the text of another record', () => {
    const name = fc.constantFrom('Ana Ruiz', 'Ben O’Neil', 'Ruiz, Ana');
    const date = fc.constantFrom('March 3, 1951', '04/09/1988', '2001-12-31');
    const shapes = [
      (n: string, d: string) => `${n}, born ${d}`,
      (n: string, d: string) => `${n} (DOB ${d})`,
      (_: string, d: string) => `DOB: ${d} Age: 68`,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...shapes), name, date, name, date, (shape, n, d, n2, d2) => {
        const part = partsOfText('dob', shape(n, d), 'month-first').find((p) => p.cut);
        expect(part?.value).toBe(d);
        expect(applyCut(shape(n2, d2), part?.cut)).toBe(d2);
      }),
    );
  });

  it('tells names and numbers from other texts', () => {
    expect(
      ['Walter Okafor', 'Okafor, Walter J.', 'LINDQVIST, HARRIET', 'Mary-Ann O’Brien Lee'].filter(
        (t) => !isName(t),
      ),
    ).toEqual([]);
    expect(['Visit', '10 mg', 'patient', 'E11.22', 'Type 2 diabetes'].filter(isName)).toEqual([]);
    expect(['88213', 'MRN-100245', 'E-7301142', 'A1234B'].filter((t) => !isId(t))).toEqual([]);
    expect(['Walter', '02/19/2026 10:00', 'see note 4'].filter(isId)).toEqual([]);
  });
});
