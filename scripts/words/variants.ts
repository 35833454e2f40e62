// What a sentence of lib/ can come out as: one text for each of its choices and plurals, with `{name}` for what varies. Its
// texts are looked up when they are shown, so they must be known as they come.

import type { Part } from './message.ts';

/** More than these of one sentence are not listed: it stays English, and should be several sentences. */
const most = 24;

/** Texts in the order of the choices; none where there would be too many. */
export function variants(parts: readonly Part[]): string[] {
  const names: string[] = [];
  const name = (wanted: string | null): string => {
    const base = (wanted ?? 'x').replaceAll(/\W/g, '');
    let own = base;
    for (let n = 2; names.includes(own); n++) own = `${base}${n}`;
    names.push(own);
    return own;
  };
  const all = (some: readonly Part[]): string[] =>
    some.reduce<string[]>(
      (begun, part) => {
        const next =
          'text' in part
            ? [part.text]
            : 'plural' in part
              ? [...all(part.one), ...all(part.other)]
              : 'choice' in part
                ? [...all(part.yes), ...all(part.other)]
                : 'tag' in part
                  ? all(part.parts)
                  : [`{${name(part.name)}}`];
        return begun.length * next.length > most
          ? []
          : begun.flatMap((text) => next.map((one) => text + one));
      },
      [''],
    );
  return all(parts);
}
