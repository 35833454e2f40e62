// The choices under a header: by hand on few codes, and in the published set every choice leads to one code.

import { describe, expect, it } from 'vitest';
import { axesUnder, narrowed } from '../../../../lib/codes/search/code-axes.ts';
import { codeFilesPresent, diagnoses } from './code-files.ts';
import { listed } from './index-of.ts';

const sides = [
  ['1', 'right femur'],
  ['2', 'left femur'],
  ['9', 'unspecified femur'],
] as const;
const encounters = [
  ['A', 'initial encounter for closed fracture'],
  ['D', 'subsequent encounter for closed fracture with routine healing'],
  ['S', 'sequela'],
] as const;
const neck = sides.flatMap(([side, femur]) => [
  { code: `S72.00${side}`, title: `Fracture of unspecified part of neck of ${femur}`, billable: false },
  ...encounters.map(([letter, encounter]) => ({
    code: `S72.00${side}${letter}`,
    title: `Fracture of unspecified part of neck of ${femur}, ${encounter}`,
    billable: true,
  })),
]);

describe('the axes under a header', () => {
  it('are side and encounter where every combination is a code', () => {
    expect(axesUnder('S72.00', neck)).toEqual([
      {
        kind: 'side',
        at: 5,
        options: [
          { piece: '1', label: 'right' },
          { piece: '2', label: 'left' },
          { piece: '9', label: 'unspecified' },
        ],
      },
      {
        kind: 'encounter',
        at: 6,
        options: encounters.map(([piece, label]) => ({ piece, label })),
      },
    ]);
  });

  it('are the encounter alone once the side is chosen, and none when one code is left', () => {
    expect(axesUnder('S72001', neck).map(({ kind }) => kind)).toEqual(['encounter']);
    expect(axesUnder('S72001A', neck)).toEqual([]);
    expect(axesUnder('I10', neck)).toEqual([]);
  });

  it('are the next piece where combinations are missing, named by its header', () => {
    const rows = listed(`
      E11.3: Type 2 diabetes mellitus with ophthalmic complications
      E11.31: Type 2 diabetes mellitus with unspecified diabetic retinopathy
      E11.311 Type 2 diabetes mellitus with unspecified diabetic retinopathy with macular edema
      E11.319 Type 2 diabetes mellitus with unspecified diabetic retinopathy without macular edema
      E11.36 Type 2 diabetes mellitus with diabetic cataract
    `);
    expect(axesUnder('E11.3', rows)).toEqual([
      {
        kind: 'type',
        at: 4,
        options: [
          { piece: '1', label: 'unspecified retinopathy' },
          { piece: '6', label: 'cataract' },
        ],
      },
    ]);
    expect(axesUnder('E11.31', rows)[0]!.options.map(({ label }) => label)).toEqual([
      'with macular edema',
      'without macular edema',
    ]);
  });

  it('pass over places that only hold the letter X', () => {
    const rows = listed(`
      W06: Fall from bed
      W06.XXXA Fall from bed, initial encounter
      W06.XXXD Fall from bed, subsequent encounter
      W06.XXXS Fall from bed, sequela
    `);
    expect(axesUnder('W06', rows)).toMatchObject([
      { kind: 'encounter', at: 6, options: [{ piece: 'A' }, { piece: 'D' }, { piece: 'S' }] },
    ]);
  });

  it('narrow to one code when one piece of each is chosen', () => {
    const left = narrowed('S72.00', neck, [
      { at: 5, piece: '2' },
      { at: 6, piece: 'D' },
    ]);
    expect(left.map(({ code }) => code)).toEqual(['S72.002D']);
  });
});

describe.skipIf(!codeFilesPresent)('in ICD-10-CM 2022', () => {
  it('every way through the choices ends at a valid code, and every valid code is at the end of one', () => {
    const all = diagnoses();
    // Labels that do not tell codes apart, and choices that do not end at one code.
    const doubtful: string[] = [];
    for (const header of ['E11', 'G40', 'H25', 'S32', 'T40', 'M17', 'O30']) {
      const rows = all.filter(({ code }) => code.startsWith(header));
      const reached: string[] = [];
      const walk = (start: string): void => {
        const axes = axesUnder(start, rows);
        if (axes.length === 0) {
          reached.push(
            ...rows.filter((row) => row.billable && row.code.startsWith(start)).map(({ code }) => code),
          );
          return;
        }
        for (const { options } of axes) {
          if (new Set(options.map(({ label }) => label)).size < options.length) doubtful.push(start);
        }
        if (axes.length === 1) {
          const [{ at, options }] = axes as [(typeof axes)[number]];
          for (const { piece } of options)
            walk(
              rows
                .find((row) => row.code.startsWith(start) && row.code.startsWith(piece, at))!
                .code.slice(0, at + piece.length),
            );
          return;
        }
        const choices = axes.reduce<{ at: number; piece: string }[][]>(
          (before, { at, options }) =>
            before.flatMap((one) => options.map(({ piece }) => [...one, { at, piece }])),
          [[]],
        );
        for (const choice of choices) {
          const left = narrowed(start, rows, choice);
          if (left.length !== 1) doubtful.push(start);
          reached.push(left[0]!.code);
        }
      };
      walk(header);
      expect(reached.sort()).toEqual(
        rows
          .filter(({ billable }) => billable)
          .map(({ code }) => code)
          .sort(),
      );
    }
    expect(doubtful).toEqual([]);
  });
});
