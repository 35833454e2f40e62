// The tabular list of ICD-10-CM (NCHS): chapters, sections and codes as a tree, with notes at any of them that hold for
// everything below, and the seventh characters that complete a code.

import { FileProblem } from '../file-problem.ts';
import { readXml } from '../source/xml.ts';
import { noteKinds, packTabular, type TabularNode } from '../tables/tabular-pack.ts';
import type { ParseOptions, TableParser } from './parser.ts';

/** Fewer codes than any release of late: the file is cut. */
const atLeast = 40_000;
const nodeNames = ['chapter', 'section', 'diag'];

export function tabularParser(options: ParseOptions): TableParser {
  /** In the order of the list: a node stands before all that is below it. */
  const nodes: TabularNode[] = [];
  const lineOf = new Map<string, number | null>();
  const open: number[] = [];
  const path: string[] = [];
  let character = '';
  let codes = 0;
  let finished = false;
  let last = 0;

  const current = (): TabularNode | undefined => nodes[open.at(-1) ?? -1];

  const xml = readXml({
    open(name, attribute, at) {
      if (path.length === 0 && name !== 'ICD10CM.tabular')
        throw new FileProblem('not-known', `It begins with <${name}>, not <ICD10CM.tabular>.`, at);
      path.push(name);
      if (name === 'extension') character = attribute('char');
      if (!nodeNames.includes(name)) return;
      const id = name === 'section' ? attribute('id') : '';
      nodes.push({
        // One of `nodeNames`, as was just asked.
        kind: name as TabularNode['kind'],
        code: id,
        title: '',
        parent: open.at(-1) ?? -1,
        end: 0,
        notes: [],
        sevenths: {},
      });
      open.push(nodes.length - 1);
    },
    close(name, raw, at) {
      const text = raw.replace(/\s+/g, ' ').trim();
      path.pop();
      const node = current();
      const parent = path.at(-1) ?? '';
      if (name === 'ICD10CM.tabular') finished = true;
      if (name === 'version' && options.year !== null && Number(text) !== options.year)
        throw new FileProblem(
          'wrong-year',
          `It is named for ${options.year}, but says that it is of ${text}.`,
          at,
        );
      if (!node) return;
      if (nodeNames.includes(name)) {
        node.end = nodes.length;
        open.pop();
        if (node.code === '') throw new FileProblem('damaged', `A ${name} has no name.`, at);
      } else if (nodeNames.includes(parent)) {
        if (name === 'name') nameNode(node, text, at);
        else if (name === 'desc') node.title = text;
      } else if (name === 'note' && text !== '') {
        const kinds: readonly string[] = noteKinds;
        const kind = kinds.indexOf(parent);
        if (kind >= 0) node.notes.push({ kind, text });
      } else if (name === 'extension') {
        if (!/^[0-9A-Z]$/.test(character))
          throw new FileProblem('damaged', `“${character}” is no seventh character.`, at);
        node.sevenths[character] = text;
      }
    },
  });

  function nameNode(node: TabularNode, text: string, at: number | null): void {
    node.code = text.replace('.', '');
    if (node.kind !== 'diag') return;
    if (!/^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$/.test(text))
      throw new FileProblem('shifted-columns', `“${text.slice(0, 40)}” is no code.`, at);
    const before = lineOf.get(node.code);
    if (before) throw new FileProblem('duplicate', `${text} stands on line ${before} already.`, at);
    lineOf.set(node.code, at);
    codes += 1;
  }

  return {
    begin() {},
    line(text, at) {
      last = at;
      xml.feed(`${text}\n`, at);
    },
    endFile() {
      if (!finished || xml.depth() > 0)
        throw new FileProblem('cut', 'The file ends before its last element closes.', last);
      if (options.complete && codes < atLeast)
        throw new FileProblem('cut', `It holds ${codes} codes; a release has at least ${atLeast}.`, last);
    },
    end: () => ({ parts: packTabular(nodes), rows: codes, billable: null, leftOut: 0 }),
  };
}
