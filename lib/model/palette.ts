// The colours of everything that Overread draws: its own screens (components/ui/tokens.css holds the same, and a test that
// they are the same), what it draws in a page, the backend’s pages, and packs. Contrast is at least 4.5:1 for text and 3:1
// for the borders of controls, in light and in dark.

export const palette = {
  paper: ['#fbfbf9', '#17191c'],
  surface: ['#ffffff', '#1f2226'],
  raised: ['#f2f2ee', '#282c31'],
  line: ['#dcdcd4', '#383d44'],
  edge: ['#85857b', '#7d848d'],
  text: ['#1c1d1f', '#e9eaec'],
  quiet: ['#5a5c61', '#a9aeb6'],
  accent: ['#0b5c6b', '#6cc4d4'],
  'accent-ink': ['#ffffff', '#0d2126'],
  'accent-wash': ['#e3f1f3', '#1d363c'],
  agree: ['#1d6b3a', '#7fd19c'],
  'agree-wash': ['#e4f3e9', '#1c3325'],
  revise: ['#7a5200', '#e6bd66'],
  'revise-wash': ['#fbf0d9', '#3a2f17'],
  delete: ['#a1260d', '#f29c88'],
  'delete-wash': ['#fbe8e4', '#40221c'],
  add: ['#2a4fa8', '#9db7f5'],
  'add-wash': ['#e7edfb', '#222d47'],
  warn: ['#7a5200', '#e6bd66'],
  'warn-wash': ['#fbf0d9', '#3a2f17'],
  focus: ['#0b5c6b', '#6cc4d4'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Colour = keyof typeof palette;

/** On white paper, where there is one scheme only. */
export const onPaper = (colour: Colour): string => palette[colour][0];

/** For styles that are drawn in the scheme of what stands around them. */
export const lightDark = (colour: Colour): string => `light-dark(${palette[colour].join(', ')})`;

/** The rules that give a page of its own its colours, as `--paper`, by the scheme that its reader prefers. */
export function paletteRules(): string {
  const tokens = (scheme: 0 | 1) =>
    Object.entries(palette)
      .map(([name, pair]) => `--${name}: ${pair[scheme]};`)
      .join(' ');
  return `:root { color-scheme: light dark; ${tokens(0)} }
@media (prefers-color-scheme: dark) { :root { ${tokens(1)} } }`;
}
