// The few things of XML that published files use: elements, attributes, the five named characters and numbered ones.
// Anything else is refused, declarations above all: they can make a small file endless. Elements that close in another
// order are a damaged file. Text comes in pieces that may end anywhere.

import { FileProblem } from '../file-problem.ts';

export interface XmlReader {
  open: (name: string, attribute: (name: string) => string, at: number | null) => void;
  /** @param text what stands between its tags; empty where elements stand */
  close: (name: string, text: string, at: number | null) => void;
}

export interface Xml {
  /** @param at the line that the piece stands on, where lines are counted */
  feed: (piece: string, at: number | null) => void;
  /** How many elements are open; 0 at the end of a whole file. */
  depth: () => number;
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** With `&lt;` and its like as what they mean. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    const point = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

const patterns = new Map<string, RegExp>();

function attributeOf(tag: string, name: string): string {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(tag);
  return found ? decoded(found[1] ?? found[2] ?? '') : '';
}

export function readXml(reader: XmlReader): Xml {
  const stack: string[] = [];
  let text = '';
  let rest = '';

  const tag = (inner: string, at: number | null, column: number): void => {
    if (inner.startsWith('?') || inner.startsWith('!--')) return;
    if (inner.startsWith('!'))
      throw new FileProblem('not-known', 'Declarations are not read here.', at, column);
    if (inner.startsWith('/')) {
      const name = inner.slice(1).trim();
      const opened = stack.pop();
      if (opened !== name)
        throw new FileProblem(
          'damaged',
          `</${name}> closes <${opened ?? 'nothing'}>: lines are missing.`,
          at,
          column,
        );
      reader.close(name, decoded(text), at);
      text = '';
      return;
    }
    const empty = inner.endsWith('/');
    const [, name = ''] = /^([\w.:-]+)/.exec(inner) ?? [];
    if (name === '') throw new FileProblem('damaged', `<${inner.slice(0, 30)}> is no element.`, at, column);
    reader.open(name, (asked) => attributeOf(inner, asked), at);
    text = '';
    if (empty) reader.close(name, '', at);
    else stack.push(name);
  };

  return {
    feed(piece, at) {
      const all = rest + piece;
      rest = '';
      let from = 0;
      for (;;) {
        const start = all.indexOf('<', from);
        if (start < 0) {
          text += all.slice(from);
          return;
        }
        const end = all.indexOf('>', start);
        text += all.slice(from, start);
        if (end < 0) {
          // A tag goes on in the next piece; one that goes on for ever is no tag.
          rest = all.slice(start);
          if (rest.length > 10_000) throw new FileProblem('damaged', 'A tag is never closed.', at, start + 1);
          return;
        }
        tag(all.slice(start + 1, end), at, start + 1);
        from = end + 1;
      }
    },
    depth: () => stack.length + (rest === '' ? 0 : 1),
  };
}
