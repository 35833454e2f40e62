// An expression within a sentence as a part of the message: a plural, a choice between texts, or a value.

import { hasLetters, type Part, saysSomething } from './message.ts';
import { isString, type Node, nameOf, nodeAt } from './nodes.ts';

export interface Sentence {
  code: string;
  /** Program text of an expression, with its own texts asked for. */
  render: (node: Node) => string;
  template: (node: Node) => Part[];
  /** In JSX nothing is shown for what is false. */
  jsx: boolean;
}

export function conditionalPart(node: Node, sentence: Sentence): Part[] {
  const parts = textParts(node, sentence);
  return parts && saysSomething(parts)
    ? parts
    : parts?.every((part) => 'text' in part)
      ? parts
      : [valuePart(node, sentence)];
}

const valuePart = (node: Node, { render }: Sentence): Part => ({ value: render(node), name: nameOf(node) });

/** The parts of what can only be a text; null where something else can come of it. */
function textParts(node: Node, sentence: Sentence): Part[] | null {
  if (isString(node)) return node.value ? [{ text: node.value }] : [];
  if (node.type === 'TemplateLiteral') return sentence.template(node);
  if (node.type === 'ParenthesizedExpression') return textParts(nodeAt(node, 'expression')!, sentence);
  if (node.type === 'LogicalExpression' && node.operator === '&&' && sentence.jsx) {
    const yes = branch(nodeAt(node, 'right')!, sentence);
    const test = nodeAt(node, 'left')!;
    return yes && isTest(test) ? [{ ...chosenBy(test, sentence), yes, other: [] }] : null;
  }
  if (node.type !== 'ConditionalExpression') return null;
  const test = nodeAt(node, 'test')!;
  const yes = branch(nodeAt(node, 'consequent')!, sentence);
  const no = branch(nodeAt(node, 'alternate')!, sentence);
  if (!yes || !no) return null;
  const counted = comparedWithOne(test);
  if (!counted) return [{ ...chosenBy(test, sentence), yes, other: no }];
  const [one, other] = test.operator === '===' ? [yes, no] : [no, yes];
  return [{ plural: sentence.render(counted), name: nameOf(counted), one, other }];
}

function branch(node: Node, sentence: Sentence): Part[] | null {
  if (sentence.jsx && node.type === 'Literal' && node.value === null) return [];
  const parts = textParts(node, sentence);
  if (parts) return parts;
  // A value may stand for itself within a choice, where the other branch is a text.
  return /^(Identifier|MemberExpression|CallExpression)$/.test(node.type) && !sentence.jsx
    ? [valuePart(node, sentence)]
    : null;
}

/** In JSX a number would be shown where it is 0: only what gives true or false is a choice. */
const isTest = (node: Node): boolean =>
  (node.type === 'BinaryExpression' && /[=<>]/.test(String(node.operator))) ||
  (node.type === 'UnaryExpression' && node.operator === '!') ||
  (node.type === 'LogicalExpression' && isTest(nodeAt(node, 'left')!) && isTest(nodeAt(node, 'right')!)) ||
  node.type === 'Identifier' ||
  node.type === 'MemberExpression';

const chosenBy = (test: Node, { render }: Sentence) => ({
  choice: render(test),
  name: test.type === 'Identifier' || test.type === 'MemberExpression' ? nameOf(test) : 'case',
});

function comparedWithOne(test: Node): Node | null {
  if (test.type !== 'BinaryExpression' || !/^[!=]==$/.test(String(test.operator))) return null;
  const right = nodeAt(test, 'right')!;
  return right.type === 'Literal' && right.value === 1 ? nodeAt(test, 'left') : null;
}

export const lettersIn = (parts: Part[]): boolean =>
  parts.some((part) => 'text' in part && hasLetters(part.text));
