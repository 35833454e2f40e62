// The few things of XML that the tabular list uses, line by line: elements, attributes in double quotes, the five named
// characters and numbered ones. Anything else is refused. Elements that close in another order are a damaged file.

import { FileProblem } from '../file-problem.ts';

export interface XmlReader {
  open: (name: string, attribute: (name: string) => string, at: number) => void;
  /** @param text what stands between its tags, white space made one blank; empty where elements stand */
  close: (name: string, text: string, at: number) => void;
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text
    .replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) =>
      name
        ? (named[name] ?? whole)
        : String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16)),
    )
    .replace(/\s+/g, ' ')
    .trim();

export function xmlLines(reader: XmlReader): {
  line: (text: string, at: number) => void;
  depth: () => number;
} {
  const stack: string[] = [];
  let text = '';
  let rest = '';

  const tag = (inner: string, at: number, column: number): void => {
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
      reader.close(name, plain(text), at);
      text = '';
      return;
    }
    const empty = inner.endsWith('/');
    const [, name = ''] = /^([\w.:-]+)/.exec(inner) ?? [];
    if (name === '') throw new FileProblem('damaged', `<${inner.slice(0, 30)}> is no element.`, at, column);
    const attribute = (asked: string): string =>
      plain(new RegExp(`\\s${asked}="([^"]*)"`).exec(inner)?.[1] ?? '');
    reader.open(name, attribute, at);
    text = '';
    if (empty) reader.close(name, '', at);
    else stack.push(name);
  };

  return {
    line(given, at) {
      const line = rest + given;
      rest = '';
      let from = 0;
      for (;;) {
        const start = line.indexOf('<', from);
        if (start < 0) {
          text += `${line.slice(from)} `;
          return;
        }
        const end = line.indexOf('>', start);
        text += line.slice(from, start);
        if (end < 0) {
          // A tag goes on in the next line; one that goes on for ever is no tag.
          rest = `${line.slice(start)} `;
          if (rest.length > 10_000) throw new FileProblem('damaged', 'A tag is never closed.', at, start + 1);
          return;
        }
        tag(line.slice(start + 1, end), at, start + 1);
        from = end + 1;
      }
    },
    depth: () => stack.length + (rest === '' ? 0 : 1),
  };
}
