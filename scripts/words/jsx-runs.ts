// The children of an element in runs: between two blocks (paragraphs, fields, buttons, lists) texts, values and marked-up
// pieces are one sentence, and are translated as one.

import { type Part, saysSomething } from './message.ts';
import { type Node, nameOf, nodeAt, nodesAt } from './nodes.ts';
import { conditionalPart, lettersIn, type Sentence } from './sentence-parts.ts';

export interface JsxRun {
  /** Where nothing of it is a sentence: the nodes, to be read each by itself. */
  nodes: Node[];
  parts: Part[] | null;
  start: number;
  end: number;
  lead: boolean;
  trail: boolean;
}

type Reading = Omit<Sentence, 'jsx'> & { opening: (node: Node) => string };

const blocks =
  /^(p|div|ul|ol|li|table|thead|tbody|tr|td|th|caption|section|header|footer|form|button|input|select|option|textarea|label|details|summary|h[1-6]|dl|dt|dd|nav|fieldset|legend|svg|hr|dialog|progress|main|article|aside)$/;

interface Piece {
  node: Node;
  parts: Part[];
  text: boolean;
}

export function jsxParts(element: Node, reading: Reading): JsxRun[] {
  const runs: JsxRun[] = [];
  let pieces: Piece[] = [];
  const close = () => {
    if (pieces.length > 0) runs.push(runOf(pieces, reading.code));
    pieces = [];
  };
  for (const node of nodesAt(element, 'children')) {
    const piece = pieceOf(node, reading);
    if (piece) pieces.push(piece);
    else {
      close();
      runs.push({ nodes: [node], parts: null, start: node.start, end: node.end, lead: false, trail: false });
    }
  }
  close();
  return runs;
}

/** Null for a block. */
function pieceOf(node: Node, reading: Reading): Piece | null {
  if (node.type === 'JSXText') {
    const text = shownText(String(node.value));
    return { node, parts: text ? [{ text }] : [], text: true };
  }
  if (node.type === 'JSXExpressionContainer') {
    const inner = nodeAt(node, 'expression')!;
    if (inner.type === 'JSXEmptyExpression') return { node, parts: [], text: false };
    if (holdsBlock(inner)) return null;
    return { node, parts: conditionalPart(inner, { ...reading, jsx: true }), text: false };
  }
  const name = nameOf(node);
  if (node.type !== 'JSXElement' || (name && blocks.test(name))) return null;
  const inner = jsxParts(node, reading);
  const only = inner.length === 1 ? inner[0]!.parts : null;
  if (!only || !saysSomething(only) || !name)
    return { node, parts: [{ value: reading.render(node), name }], text: false };
  const opening = nodeAt(node, 'openingElement')!;
  const close = reading.code.slice(nodeAt(node, 'closingElement')!.start, node.end);
  const run = inner[0]!;
  const parts = [...(run.lead ? [{ text: ' ' }] : []), ...only, ...(run.trail ? [{ text: ' ' }] : [])];
  return {
    node,
    parts: [{ tag: '', open: `(inner) => ${reading.opening(opening)}{inner}${close}`, name, parts }],
    text: false,
  };
}

/** A list, or a choice between elements: no part of a sentence. */
function holdsBlock(node: Node): boolean {
  if (node.type === 'ConditionalExpression')
    return holdsBlock(nodeAt(node, 'consequent')!) || holdsBlock(nodeAt(node, 'alternate')!);
  if (node.type === 'LogicalExpression') return holdsBlock(nodeAt(node, 'right')!);
  if (node.type === 'ParenthesizedExpression') return holdsBlock(nodeAt(node, 'expression')!);
  if (node.type === 'CallExpression') return nameOf(nodeAt(node, 'callee')) === 'map';
  return node.type === 'JSXElement'
    ? blocks.test(nameOf(node) ?? '') || /^[A-Z]/.test(nameOf(node) ?? '')
    : node.type === 'JSXFragment';
}

/** Blanks at both ends are left outside; a run without letters of its own is none. */
function runOf(pieces: Piece[], code: string): JsxRun {
  const nodes = pieces.map(({ node }) => node);
  const own = pieces.some(({ parts, text }) => text && lettersIn(parts));
  let kept = pieces;
  // Elements and values before the first and after the last text are no part of it where only blanks that vanish divide them.
  while (kept[0] && kept[0].parts.length === 0) kept = kept.slice(1);
  while (kept.at(-1)?.parts.length === 0) kept = kept.slice(0, -1);
  const none = {
    nodes,
    parts: null,
    start: nodes[0]!.start,
    end: nodes.at(-1)!.end,
    lead: false,
    trail: false,
  };
  if (!own || kept.length === 0) return none;
  const parts = kept.flatMap((piece) => piece.parts);
  const first = kept[0]!.node;
  const last = kept.at(-1)!.node;
  let { start } = first;
  let { end } = last;
  let lead = false;
  let trail = false;
  const head = parts[0]!;
  if ('text' in head && first.type === 'JSXText') {
    lead = /^\s/.test(head.text);
    parts[0] = { text: head.text.trimStart() };
    start += /^\s*/.exec(code.slice(first.start, first.end))![0].length;
  }
  const tail = parts.at(-1)!;
  if ('text' in tail && last.type === 'JSXText') {
    trail = /\s$/.test(tail.text);
    parts[parts.length - 1] = { text: tail.text.trimEnd() };
    end -= /\s*$/.exec(code.slice(last.start, last.end))![0].length;
  }
  return { nodes, parts, start, end, lead, trail };
}

/** As JSX shows it: a line break takes the blanks around it along. */
export function shownText(raw: string): string {
  const lines = raw.split(/\r\n|\n|\r/);
  return lines
    .map((line, at) => {
      const begun = at === 0 ? line : line.replace(/^[ \t]+/, '');
      return at === lines.length - 1 ? begun : begun.replace(/[ \t]+$/, '');
    })
    .filter((line) => line !== '')
    .join(' ');
}
