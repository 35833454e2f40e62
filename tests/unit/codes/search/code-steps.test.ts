// What is chosen next under a heading: pieces where all combinations are codes, else the codes one level below.

import { describe, expect, it } from 'vitest';
import { afterPiece, type Choice, stepUnder } from '../../../../lib/codes/search/code-steps.ts';
import { codeFilesPresent, diagnoses } from './code-files.ts';
import { indexOf, listed } from './index-of.ts';

const sides = { 1: 'right femur', 2: 'left femur' };
const encounters = { A: 'initial encounter for closed fracture', S: 'sequela' };
const index = indexOf([
  ...listed(`
    S72.0: Fracture of neck of femur
    S72.00: Fracture of unspecified part of neck of femur
    I50: Heart failure
    I50.1 Left ventricular failure, unspecified
    I50.2: Systolic (congestive) heart failure
    I50.20 Unspecified systolic (congestive) heart failure
    I50.22 Chronic systolic (congestive) heart failure
    H65.1: Acute otitis media
    H65.11 Acute otitis media, right ear
    H65.12 Acute otitis media, left ear
  `),
  ...Object.entries(sides).flatMap(([side, femur]) => [
    {
      code: `S7200${side}`,
      title: `Fracture of unspecified part of neck of ${femur}`,
      billable: false,
    },
    ...Object.entries(encounters).map(([letter, encounter]) => ({
      code: `S7200${side}${letter}`,
      title: `Fracture of unspecified part of neck of ${femur}, ${encounter}`,
      billable: true,
    })),
  ]),
]);

describe('choosing under a heading', () => {
  it('asks for the side, then for the encounter, and ends at one code', () => {
    const side = stepUnder(index, 'S7200', []);
    expect(side).toMatchObject({
      of: 'pieces',
      asks: 'side',
      options: [
        { label: 'right', left: 2, only: null },
        { label: 'left', left: 2, only: null },
      ],
    });
    const next = afterPiece(index, 'S7200', [], { at: 5, piece: '2' });
    expect(next).toEqual({ heading: 'S7200', choices: [{ at: 5, piece: '2' }] });
    expect(stepUnder(index, next.heading, next.choices)).toMatchObject({
      of: 'pieces',
      asks: 'encounter',
      options: [{ only: { code: 'S72002A' } }, { only: { code: 'S72002S' } }],
    });
  });

  it('gives the codes one level below where pieces would say less than titles', () => {
    const step = stepUnder(index, 'I50', []);
    expect(step).toMatchObject({ of: 'codes', codes: [{ code: 'I501' }, { code: 'I502', billable: false }] });
  });

  it('asks for a side alone, and leads to the code', () => {
    expect(stepUnder(index, 'H651', [])).toMatchObject({
      asks: 'side',
      options: [{ only: { code: 'H6511' } }, { only: { code: 'H6512' } }],
    });
  });

  it('has nothing to choose where nothing is beneath', () => {
    expect(stepUnder(index, 'I501', [])).toEqual({ of: 'codes', codes: [] });
  });
});

describe.runIf(codeFilesPresent)('in the published set', () => {
  it('leads from each of many headings to codes, and never stands still', () => {
    const codes = diagnoses();
    const all = indexOf(codes);
    const headings = codes.filter(({ billable, code }) => !billable && code.length > 3);
    let walked = 0;
    for (let n = 0; n < headings.length; n += 97) {
      let at: { heading: string; choices: Choice[] } = { heading: headings[n]!.code, choices: [] };
      for (let steps = 0; ; steps += 1) {
        expect(steps).toBeLessThan(8);
        const step = stepUnder(all, at.heading, at.choices);
        if (step.of === 'codes') {
          const child = step.codes.at(-1)!;
          if (child.billable) break;
          at = { heading: child.code, choices: [] };
        } else {
          const piece = step.options.at(-1)!;
          expect(piece.left).toBeGreaterThan(0);
          if (piece.only) break;
          at = afterPiece(all, at.heading, at.choices, piece);
        }
      }
      walked += 1;
    }
    expect(walked).toBeGreaterThan(100);
  });
});
