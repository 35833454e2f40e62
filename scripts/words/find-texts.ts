// Finds what people read in a file of the screens, and writes the file anew so that it asks for a translation first.
// What was written in English stays beside it: without a translation, the program does what its source says.

import { applied, called, type Edit, inPlaceOf, namesFromLib } from './edits.ts';
import { type JsxRun, jsxParts } from './jsx-runs.ts';
import { hasLetters, type Message, makeMessage, type Part, saysSomething } from './message.ts';
import { childrenOf, isString, type Node, nameOf, nodeAt, nodesAt, parse } from './nodes.ts';
import {
  isShownMember,
  isShownName,
  isSilentCall,
  isSilentName,
  isText,
  isWordsFile,
  isWordsName,
  type Mode,
  noTexts,
  readAttributes,
} from './reading-rules.ts';
import { conditionalPart } from './sentence-parts.ts';

export interface Found {
  /** Messages in the order of the file. */
  messages: { message: Message; parts: Part[]; at: number }[];
  /** Not nested, in the order of the file. */
  edits: Edit[];
  /** Strings with letters that were taken for no text. */
  left: { text: string; at: number }[];
}

type Read = (node: Node, mode: Mode, edits: Edit[]) => void;

/** @throws where the file is no TypeScript. */
export function findTexts(file: string, code: string): Found {
  const tree = parse(file, code);
  const found: Found = { messages: [], edits: [], left: [] };
  const fromLib = namesFromLib(tree);
  const ofWords = isWordsFile(file);
  // What a function gives back is read where the function is named after words.
  let returns: Mode = ofWords ? 'say' : 'maybe';

  const source = (node: Node): string => code.slice(node.start, node.end);
  const render = (node: Node, mode: Mode): string => {
    const own: Edit[] = [];
    collect(node, mode, own);
    return applied(code, node.start, node.end, own);
  };
  const templateParts = (node: Node): Part[] => {
    const expressions = nodesAt(node, 'expressions');
    return nodesAt(node, 'quasis').flatMap((quasi, at): Part[] => {
      // As the grammar has it.
      const { cooked } = quasi.value as { cooked: string };
      const next = expressions[at];
      const own: Part[] = cooked ? [{ text: cooked }] : [];
      return next ? [...own, ...conditionalPart(next, { ...sentence, jsx: false })] : own;
    });
  };
  const sentence = { code, render: (node: Node) => render(node, 'maybe'), template: templateParts };
  const opening = (node: Node): string => {
    const own: Edit[] = [];
    attributes(node, own);
    return applied(code, node.start, node.end, own);
  };

  const say = (name: string, parts: Part[], at: number): string => {
    const message = makeMessage(parts);
    found.messages.push({ message, parts, at });
    return called(name, message);
  };
  /** The nodes beneath one, those in some places in another way than the rest. */
  const beneath =
    (places: readonly string[], next: (mode: Mode) => Mode): Read =>
    (node, mode, edits) => {
      for (const [place, child] of childrenOf(node))
        collect(child, places.includes(place) ? next(mode) : 'maybe', edits);
    };
  const inner: Read = (node, mode, edits) => collect(nodeAt(node, 'expression'), mode, edits);
  const same = (mode: Mode): Mode => mode;

  const literal: Read = (node, mode, edits) => {
    if (!isString(node) || !hasLetters(node.value) || noTexts.has(node.value)) return;
    if (!isText(node.value, mode)) found.left.push({ text: node.value, at: node.start });
    else {
      const asked = say('$say', [{ text: node.value }], node.start);
      edits.push(inPlaceOf(node, `(${asked} ?? ${source(node)})`));
    }
  };

  const template: Read = (node, mode, edits) => {
    const parts = templateParts(node);
    const bare = parts.map((part) => ('text' in part ? part.text : '…')).join('');
    if (saysSomething(parts) && isText(bare, mode) && !noTexts.has(makeMessage(parts).id)) {
      edits.push(inPlaceOf(node, `(${say('$say', parts, node.start)} ?? ${source(node)})`));
      return;
    }
    if (hasLetters(bare)) found.left.push({ text: bare, at: node.start });
    for (const one of nodesAt(node, 'expressions')) collect(one, mode === 'no' ? 'no' : 'maybe', edits);
  };

  const property: Read = (node, mode, edits) => {
    const value = nodeAt(node, 'value')!;
    const key = nodeAt(node, 'key')!;
    if (node.computed) collect(key, 'maybe', edits);
    if (node.shorthand) {
      const name = String(value.name);
      if (fromLib.has(name)) edits.push(inPlaceOf(node, `${name}: $shown(${name})`));
      return;
    }
    const name = nameOf(key);
    const silent: Mode = mode === 'say' ? 'maybe' : 'hardly';
    collect(value, isSilentName(name) ? silent : isWordsName(name) ? 'say' : mode, edits);
  };

  const made: Read = (node, mode, edits) => {
    const before = returns;
    const says = ofWords || mode === 'say' || isWordsName(nameOf(nodeAt(node, 'id')));
    returns = says ? 'say' : mode === 'hardly' ? 'hardly' : 'maybe';
    for (const param of nodesAt(node, 'params')) collect(param, 'maybe', edits);
    collect(nodeAt(node, 'body'), returns, edits);
    returns = before;
  };

  const pattern: Read = (node, _, edits) => {
    for (const [, child] of childrenOf(node))
      if (child.type === 'Property') collect(nodeAt(child, 'value'), 'maybe', edits);
  };

  const member: Read = (node, _, edits) => {
    if (isShownMember(source(node))) {
      edits.push(inPlaceOf(node, `$shown(${source(node)})`));
      return;
    }
    const object = nodeAt(node, 'object');
    collect(object, object?.type === 'Literal' ? 'no' : 'maybe', edits);
    if (node.computed) collect(nodeAt(node, 'property'), 'no', edits);
  };

  const call: Read = (node, _, edits) => {
    const callee = nodeAt(node, 'callee')!;
    const name = nameOf(callee);
    const own: Edit[] = [];
    // What is called is no text, whatever its name.
    const object = callee.type === 'MemberExpression' ? nodeAt(callee, 'object')! : callee;
    if (callee.type !== 'Identifier') collect(object, object.type === 'Literal' ? 'no' : 'maybe', own);
    const direct: Mode = name === 'join' ? 'say' : isSilentCall(name) ? 'hardly' : 'maybe';
    nodesAt(node, 'arguments').forEach((arg, at) => {
      const locale =
        at === 0 && /^(toLocale|DateTimeFormat$|NumberFormat$|RelativeTimeFormat$)/.test(name ?? '');
      if (locale) written(arg, own);
      else collect(arg, direct, own);
    });
    if (callee.type === 'Identifier' && fromLib.has(String(name)))
      edits.push(inPlaceOf(node, `$shown(${applied(code, node.start, node.end, own)})`));
    else edits.push(...own);
  };

  /** A language that source names for numbers and days is that of its English texts. */
  function written(arg: Node, edits: Edit[]): void {
    if (/^('en-(US|GB)'|undefined|\[\])$/.test(source(arg)))
      edits.push(inPlaceOf(arg, `$locale(${source(arg)})`));
  }

  const element: Read = (node, _, edits) => {
    const head = nodeAt(node, 'openingElement');
    if (head) attributes(head, edits);
    for (const run of jsxParts(node, { ...sentence, opening })) {
      if (run.parts && saysSomething(run.parts)) sayRun(run, run.parts, edits);
      else for (const child of run.nodes) collect(child, 'say', edits);
    }
  };

  function sayRun({ start, end, lead, trail }: JsxRun, parts: Part[], edits: Edit[]): void {
    const only = parts.length === 1 && parts[0] && 'text' in parts[0] ? parts[0].text : null;
    const asked = say(only === null ? '$mark' : '$say', parts, start);
    const english = only === null ? `<>${code.slice(start, end)}</>` : JSON.stringify(only);
    const text = `${lead ? '{" "}' : ''}{${asked} ?? ${english}}${trail ? '{" "}' : ''}`;
    edits.push({ start, end, text });
  }

  function attributes(head: Node, edits: Edit[]): void {
    const native = /^[a-z]/.test(nameOf(nodeAt(head, 'name')) ?? '');
    for (const one of nodesAt(head, 'attributes')) {
      const value = nodeAt(one, 'value') ?? nodeAt(one, 'argument');
      if (!value) continue;
      const name = nameOf(nodeAt(one, 'name'));
      const silent = name !== null && (native || isSilentName(name));
      const mode: Mode = name !== null && readAttributes.test(name) ? 'say' : silent ? 'hardly' : 'maybe';
      const own: Edit[] = [];
      collect(value, mode, own);
      // A plain attribute becomes an expression.
      if (isString(value)) edits.push(...own.map((edit) => ({ ...edit, text: `{${edit.text}}` })));
      else edits.push(...own);
    }
  }

  const readers: Record<string, Read> = {
    Literal: literal,
    TemplateLiteral: template,
    JSXElement: element,
    JSXFragment: element,
    Identifier: (node, _, edits) => {
      const name = String(node.name);
      if (fromLib.has(name)) edits.push(inPlaceOf(node, `$shown(${name})`));
    },
    TaggedTemplateExpression: () => {},
    ExportSpecifier: () => {},
    ConditionalExpression: beneath(['consequent', 'alternate'], same),
    LogicalExpression: beneath(['left', 'right'], same),
    TSAsExpression: inner,
    TSSatisfiesExpression: inner,
    TSNonNullExpression: inner,
    ParenthesizedExpression: inner,
    JSXExpressionContainer: (node, mode, edits) => {
      const value = nodeAt(node, 'expression')!;
      if (value.type === 'Identifier' && isShownName(String(value.name)))
        edits.push(inPlaceOf(value, `$shown(${String(value.name)})`));
      else collect(value, mode, edits);
    },
    UnaryExpression: (node, mode, edits) => {
      if (node.operator !== 'typeof') beneath([], same)(node, mode, edits);
    },
    AssignmentExpression: (node, _, edits) => collect(nodeAt(node, 'right'), 'maybe', edits),
    AssignmentPattern: (node, _, edits) => collect(nodeAt(node, 'right'), 'maybe', edits),
    ArrayExpression: beneath(['elements'], (mode) => (mode === 'say' ? 'maybe' : mode)),
    ObjectExpression: beneath(['properties'], same),
    Property: property,
    VariableDeclarator: (node, _, edits) =>
      collect(nodeAt(node, 'init'), isWordsName(nameOf(nodeAt(node, 'id'))) ? 'say' : 'maybe', edits),
    ReturnStatement: (node, _, edits) => collect(nodeAt(node, 'argument'), returns, edits),
    FunctionDeclaration: made,
    FunctionExpression: made,
    ArrowFunctionExpression: made,
    ObjectPattern: pattern,
    ArrayPattern: pattern,
    BinaryExpression: (node, mode, edits) =>
      beneath(['left', 'right'], () => (node.operator === '+' ? mode : 'no'))(node, mode, edits),
    SwitchCase: beneath(['test'], () => 'no'),
    MemberExpression: member,
    // What a screen throws is for developers; what lib/ throws can be what is wrong with a file.
    ThrowStatement: file.startsWith('lib/') ? beneath([], same) : () => {},
    NewExpression: call,
    CallExpression: call,
  };

  function collect(node: Node | null, mode: Mode, edits: Edit[]): void {
    if (!node || /^(Import|ExportAll)/.test(node.type)) return;
    if (node.type.startsWith('TS') && !/^TS(As|NonNull|Satisfies)/.test(node.type)) return;
    (readers[node.type] ?? beneath([], same))(node, mode, edits);
  }

  collect(tree, 'maybe', found.edits);
  found.edits.sort((a, b) => a.start - b.start);
  return found;
}
