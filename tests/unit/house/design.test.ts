// One design system: colours, sizes and layers are tokens, and what is hard to make accessible is made once, in components/ui.
// Each rule is shown a breach first.

import { describe, expect, it, test } from 'vitest';
import { keysOf } from '../../../lib/model/keys-of.ts';
import { type Colour, lightDark, palette } from '../../../lib/model/palette.ts';
import { readSource, sourceFiles } from './tree.ts';

const tokensFile = 'components/ui/tokens.css';
const tokens = readSource(tokensFile);
const screens = sourceFiles(['components', 'entrypoints', 'lib']).filter(
  (file) => !file.startsWith('lib/demo/'),
);
const own = screens.filter((file) => !file.startsWith('components/ui/'));

interface Rule {
  says: string;
  files: readonly string[];
  breach: RegExp;
  /** What it must find, and what it must leave alone. */
  found: string;
  left: string;
}

const css = screens.filter((file) => file.endsWith('.css') && file !== tokensFile);
const code = own.filter((file) => /\.tsx?$/.test(file) && !file.startsWith('lib/'));

const rules: Rule[] = [
  {
    says: 'no colour is written outside the palette and the tokens',
    files: screens.filter((file) => file !== tokensFile && file !== 'lib/model/palette.ts'),
    breach: /(?<!&)#(?:[0-9a-f]{6}|[0-9a-f]{3})\b(?=['";,) }])|\b(?:rgba?|hsla?|oklch)\(/i,
    found: 'color: #a1260d;',
    left: 'color: var(--delete);',
  },
  {
    says: 'no colour is called by its name in a style sheet',
    files: css,
    breach: /:\s*(?:[^;]*\s)?(?:white|black|gr[ae]y|red|green|blue|orange|yellow)\s*(?:;|$)/m,
    found: 'border: 1px solid red;',
    left: 'background: ButtonFace;\n white-space: normal;',
  },
  {
    says: 'type has the sizes of the scale',
    files: css,
    breach: /(?:font-size:|\bfont:[^;]*?)\s*\d*\.?\d+(?:rem|px)/,
    found: 'font-size: 0.9rem;',
    left: 'font-size: var(--type-small);',
  },
  {
    says: 'corners, layers, shadows and what is pressed have the sizes of the tokens',
    files: css,
    breach: /border-radius: \d+px;|z-index: \d|box-shadow: 0 |min-height: (?:2[4-9]|3\d|4[0-8])px/,
    found: 'z-index: 7;',
    left: 'z-index: var(--layer-sticky); border-radius: 0;',
  },
  {
    says: 'spaces have the steps of the scale',
    files: css,
    breach:
      /\b(?:padding|margin|gap|inset)[a-z-]*:[^;]*(?<![\w.-])-?(?!(?:[1-68]|1[02468]|24)px)\d*\.?\d+(?:px|rem)\b/,
    found: 'padding: 4px 7px;',
    left: 'margin: 0 -10px var(--space-5); gap: 6px 1em; padding-left: calc(2 * 24px); width: 7px;',
  },
  {
    says: 'dialogs are made by components/ui/dialog.tsx',
    files: code,
    breach: /<dialog\b|\.showModal\(|role="(?:alert)?dialog"/,
    found: '<dialog ref={dialog}>',
    left: "closest('dialog')",
  },
  {
    says: 'comboboxes, lists of choices, tabs and menus are made by components/ui',
    files: code,
    breach: /role="(?:combobox|listbox|option|tab|tablist|tabpanel|menu|menuitem|tooltip)"/,
    found: '<input role="combobox" />',
    left: '<p role="status">',
  },
  {
    says: 'nobody is asked whether they are sure by the browser',
    files: code,
    breach: /(?<![.\w])(?:window\.)?(?:confirm|alert|prompt)\(['"`]/,
    found: "if (confirm('Are you sure?'))",
    left: 'review.confirm(fact);',
  },
  {
    says: 'icons come from components/ui/icon.tsx',
    files: code,
    breach: /from 'lucide-react'|>\s*[×✕✓✗⚠]\s*</,
    found: '<button>×</button>',
    left: '<Icon name="close" />',
  },
];

for (const { says, files, breach, found, left } of rules)
  describe(says, () => {
    it('finds a breach, and leaves the rest alone', () => {
      expect(found).toMatch(breach);
      expect(left).not.toMatch(breach);
    });
    it('holds', () => {
      expect(files.length).toBeGreaterThan(20);
      expect(files.filter((file) => breach.test(readSource(file)))).toEqual([]);
    });
  });

test('the tokens hold the colours of the palette', () => {
  const missing = keysOf(palette).filter((name) => !tokens.includes(`--${name}: ${lightDark(name)};`));
  expect(missing).toEqual([]);
});

/** Relative luminance and contrast, by WCAG 2.2. */
const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

test('text has a contrast of 4.5:1 where it stands, borders of controls 3:1', () => {
  // By hand: white is 1, black 0, so (1 + 0.05) / (0 + 0.05) = 21; a colour on itself 1.
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  expect(contrast('#0b5c6b', '#0b5c6b')).toBe(1);
  const weak: string[] = [];
  const hold = (front: Colour, back: Colour, least: number) => {
    for (const scheme of [0, 1] as const)
      if (contrast(palette[front][scheme], palette[back][scheme]) < least)
        weak.push(`${front} on ${back}, ${scheme ? 'dark' : 'light'}`);
  };
  for (const back of ['paper', 'surface', 'raised'] as const) {
    for (const front of ['text', 'quiet', 'accent', 'agree', 'revise', 'delete', 'add'] as const)
      hold(front, back, 4.5);
    hold('edge', back, 3);
  }
  hold('accent-ink', 'accent', 4.5);
  for (const tone of ['agree', 'revise', 'delete', 'add'] as const) hold(tone, `${tone}-wash`, 4.5);
  expect(weak).toEqual([]);
});

test('every token that is used is there', () => {
  const defined = new Set([...tokens.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  const unknown = css.flatMap((file) => {
    const text = readSource(file);
    const here = new Set([...text.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    return [...text.matchAll(/var\((--[\w-]+)\)/g)]
      .map(([, name]) => name)
      .filter((name) => !defined.has(name) && !here.has(name))
      .map((name) => `${file}: ${name}`);
  });
  expect(unknown).toEqual([]);
});
