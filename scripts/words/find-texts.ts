// Finds what people read in a file of the screens, and writes the file anew so that it asks for a translation first.
// What was written in English stays beside it: without a translation, the program does what its source says.

import { jsxParts, type JsxRun } from './jsx-runs.ts';
import { hasLetters, keyOf, type Message, makeMessage, type Part, saysSomething } from './message.ts';
import { childrenOf, isString, type Node, nameOf, nodeAt, nodesAt, parse } from './nodes.ts';
import {
  isShownFromLib,
  isShownMember,
  isShownName,
  isSilentCall,
  isSilentName,
  isText,
  isWordsFile,
  isWordsName,
  noTexts,
  type Mode,
  readAttributes,
} from './reading-rules.ts';
import { conditionalPart } from './sentence-parts.ts';

export interface Edit {
  start: number;
  end: number;
  text: string;
}

export interface Found {
  /** Messages in the order of the file. */
  messages: { message: Message; parts: Part[]; at: number }[];
  /** Not nested, in the order of the file. */
  edits: Edit[];
  /** Strings with letters that were taken for no text. */
  left: { text: string; at: number }[];
}

export function findTexts(file: string, code: string): Found {
  const tree = parse(file, code);
  const found: Found = { messages: [], edits: [], left: [] };
  const fromLib = namesFromLib(tree);
  const ofWords = isWordsFile(file);
  // What a function gives back is read where the function is named after words.
  let returns: Mode = ofWords ? 'say' : 'maybe';

  const render = (node: Node, mode: Mode): string => {
    const own: Edit[] = [];
    collect(node, mode, own);
    return applied(code, node.start, node.end, own);
  };
  const sentence = { code, render: (node: Node) => render(node, 'maybe') };

  const say = (node: Node, parts: Part[]): string => {
    const message = makeMessage(parts);
    found.messages.push({ message, parts, at: node.start });
    return called('$say', message);
  };

  function collect(node: Node | null, mode: Mode, edits: Edit[]): void {
    if (!node || /^(Import|ExportAll)/.test(node.type)) return;
    if (node.type.startsWith('TS') && !/^TS(As|NonNull|Satisfies)/.test(node.type)) return;
    const over = (keys: string[], next: Mode) => {
      for (const [key, child] of childrenOf(node)) collect(child, keys.includes(key) ? next : 'maybe', edits);
    };
    switch (node.type) {
      case 'Literal':
        return literal(node, mode, edits);
      case 'TemplateLiteral':
        return template(node, mode, edits);
      case 'JSXElement':
      case 'JSXFragment':
        return element(node, edits);
      case 'Identifier':
        if (fromLib.has(String(node.name))) edits.push({ ...range(node), text: `$shown(${node.name})` });
        return;
      case 'TaggedTemplateExpression':
      case 'ExportSpecifier':
        return;
      case 'ConditionalExpression':
      case 'LogicalExpression':
        return over(['consequent', 'alternate', 'left', 'right'], mode);
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'ParenthesizedExpression':
      case 'JSXExpressionContainer': {
        const inner = nodeAt(node, 'expression')!;
        if (inner.type === 'Identifier' && isShownName(String(inner.name)))
          edits.push({ ...range(inner), text: `$shown(${inner.name})` });
        else collect(inner, mode, edits);
        return;
      }
      case 'AssignmentExpression':
        return collect(nodeAt(node, 'right'), 'maybe', edits);
      case 'ArrayExpression':
        return over(['elements'], mode === 'say' ? 'maybe' : mode);
      case 'ObjectExpression':
        return over(['properties'], mode);
      case 'Property':
        return property(node, mode, edits);
      case 'VariableDeclarator':
        return collect(nodeAt(node, 'init'), isWordsName(nameOf(nodeAt(node, 'id'))) ? 'say' : 'maybe', edits);
      case 'ReturnStatement':
        return collect(nodeAt(node, 'argument'), returns, edits);
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression': {
        const before = returns;
        returns = ofWords || mode === 'say' || isWordsName(nameOf(nodeAt(node, 'id'))) ? 'say' : 'maybe';
        for (const param of nodesAt(node, 'params')) collect(param, 'maybe', edits);
        collect(nodeAt(node, 'body'), returns, edits);
        returns = before;
        return;
      }
      case 'AssignmentPattern':
        return collect(nodeAt(node, 'right'), 'maybe', edits);
      case 'ObjectPattern':
      case 'ArrayPattern':
        for (const [, child] of childrenOf(node))
          if (child.type === 'Property') collect(nodeAt(child, 'value'), 'maybe', edits);
        return;
      case 'BinaryExpression':
        return over(['left', 'right'], node.operator === '+' ? mode : 'no');
      case 'SwitchCase':
        return over(['test'], 'no');
      case 'MemberExpression':
        if (isShownMember(code.slice(node.start, node.end))) {
          edits.push({ ...range(node), text: `$shown(${code.slice(node.start, node.end)})` });
          return;
        }
        collect(nodeAt(node, 'object'), nodeAt(node, 'object')?.type === 'Literal' ? 'no' : 'maybe', edits);
        if (node.computed) collect(nodeAt(node, 'property'), 'no', edits);
        return;
      case 'ThrowStatement':
        return over(['argument'], 'no');
      case 'NewExpression':
      case 'CallExpression':
        return call(node, edits);
      default:
        for (const [, child] of childrenOf(node)) collect(child, 'maybe', edits);
    }
  }

  function literal(node: Node, mode: Mode, edits: Edit[]): void {
    if (!isString(node) || !hasLetters(node.value)) return;
    if (!isText(node.value, mode)) {
      found.left.push({ text: node.value, at: node.start });
      return;
    }
    if (noTexts.has(node.value)) return;
    const raw = code.slice(node.start, node.end);
    edits.push({ ...range(node), text: `(${say(node, [{ text: node.value }])} ?? ${raw})` });
  }

  function template(node: Node, mode: Mode, edits: Edit[]): void {
    const parts = templateParts(node);
    const bare = parts.map((part) => ('text' in part ? part.text : '\u0000')).join('');
    if (saysSomething(parts) && isText(bare, mode) && !noTexts.has(makeMessage(parts).id)) {
      edits.push({ ...range(node), text: `(${say(node, parts)} ?? ${code.slice(node.start, node.end)})` });
      return;
    }
    if (hasLetters(bare)) found.left.push({ text: bare.replaceAll('\u0000', '…'), at: node.start });
    for (const one of nodesAt(node, 'expressions')) collect(one, mode === 'no' ? 'no' : 'maybe', edits);
  }

  function templateParts(node: Node): Part[] {
    const expressions = nodesAt(node, 'expressions');
    return nodesAt(node, 'quasis').flatMap((quasi, at): Part[] => {
      const { cooked } = quasi.value as { cooked: string };
      const next = expressions[at];
      const own: Part[] = cooked ? [{ text: cooked }] : [];
      return next ? [...own, ...conditionalPart(next, { ...sentence, template: templateParts, jsx: false })] : own;
    });
  }

  function property(node: Node, mode: Mode, edits: Edit[]): void {
    const value = nodeAt(node, 'value')!;
    const key = nodeAt(node, 'key')!;
    if (node.computed) collect(key, 'maybe', edits);
    if (node.shorthand) {
      if (fromLib.has(String(value.name)))
        edits.push({ ...range(node), text: `${value.name}: $shown(${value.name})` });
      return;
    }
    const name = nameOf(key);
    const silent = isSilentName(name);
    const next: Mode = silent ? (mode === 'say' ? 'maybe' : 'hardly') : isWordsName(name) ? 'say' : mode;
    collect(value, next, edits);
  }

  function call(node: Node, edits: Edit[]): void {
    const callee = nodeAt(node, 'callee')!;
    const name = nameOf(callee);
    const own: Edit[] = [];
    if (callee.type !== 'Identifier') collect(callee, 'maybe', own);
    const args = nodesAt(node, 'arguments');
    const direct: Mode = name === 'join' ? 'say' : isSilentCall(name) ? 'hardly' : 'maybe';
    args.forEach((arg, at) => {
      if (at === 0 && /^(toLocale|DateTimeFormat$|NumberFormat$|RelativeTimeFormat$)/.test(name ?? '')) written(arg, own);
      else collect(arg, direct, own);
    });
    if (callee.type === 'Identifier' && fromLib.has(String(name)))
      edits.push({ ...range(node), text: `$shown(${applied(code, node.start, node.end, own)})` });
    else edits.push(...own);
  }

  /** A language that source names for numbers and days is that of its English texts. */
  function written(arg: Node, edits: Edit[]): void {
    const raw = code.slice(arg.start, arg.end);
    if (/^('en-(US|GB)'|undefined|\[\])$/.test(raw)) edits.push({ ...range(arg), text: `$locale(${raw})` });
  }

  function element(node: Node, edits: Edit[]): void {
    const opening = nodeAt(node, 'openingElement');
    if (opening) attributes(opening, edits);
    for (const run of jsxParts(node, { ...sentence, template: templateParts, opening: openingText })) {
      if (run.parts && saysSomething(run.parts)) sayRun(run, run.parts, edits);
      else for (const child of run.nodes) collect(child, 'say', edits);
    }
  }

  function sayRun({ start, end, lead, trail }: JsxRun, parts: Part[], edits: Edit[]): void {
    const raw = code.slice(start, end);
    const only = parts.length === 1 && parts[0] && 'text' in parts[0] ? parts[0].text : null;
    const message = makeMessage(parts);
    found.messages.push({ message, parts, at: start });
    const english = only === null ? `<>${raw}</>` : JSON.stringify(only);
    edits.push({
      start,
      end,
      text: `${lead ? '{" "}' : ''}{${called(only === null ? '$mark' : '$say', message)} ?? ${english}}${trail ? '{" "}' : ''}`,
    });
  }

  const openingText = (opening: Node): string => {
    const own: Edit[] = [];
    attributes(opening, own);
    return applied(code, opening.start, opening.end, own);
  };

  function attributes(opening: Node, edits: Edit[]): void {
    const native = /^[a-z]/.test(nameOf(nodeAt(opening, 'name')) ?? '');
    for (const one of nodesAt(opening, 'attributes')) {
      const value = nodeAt(one, 'value') ?? nodeAt(one, 'argument');
      if (!value) continue;
      const name = nameOf(nodeAt(one, 'name'));
      const mode: Mode =
        name === null ? 'maybe' : readAttributes.test(name) ? 'say' : native || isSilentName(name) ? 'hardly' : 'maybe';
      if (!isString(value)) {
        collect(value, mode, edits);
        continue;
      }
      const own: Edit[] = [];
      literal(value, mode, own);
      if (own[0]) edits.push({ ...own[0], text: `{${own[0].text}}` });
    }
  }

  collect(tree, 'maybe', found.edits);
  found.edits.sort((a, b) => a.start - b.start);
  return found;
}

const range = ({ start, end }: Node) => ({ start, end });

/** A call that is skipped, with the making of its values, while no language but English is chosen. */
function called(name: string, { id, values, tags }: Message): string {
  const lists = [values, tags].map((list) => `[${list.join(', ')}]`);
  while (lists.at(-1) === '[]') lists.pop();
  return `${name}?.(${[JSON.stringify(keyOf(id)), ...lists].join(', ')})`;
}

export function applied(code: string, start: number, end: number, edits: readonly Edit[]): string {
  let text = '';
  let at = start;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    text += code.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + code.slice(at, end);
}

function namesFromLib(tree: Node): Set<string> {
  const names = new Set<string>();
  for (const one of nodesAt(tree, 'body')) {
    if (one.type !== 'ImportDeclaration' || one.importKind === 'type') continue;
    const source = String((one.source as { value: string }).value);
    for (const specifier of nodesAt(one, 'specifiers')) {
      const imported = nameOf(nodeAt(specifier, 'imported'));
      if (specifier.importKind !== 'type' && imported && isShownFromLib(source, imported))
        names.add(nameOf(nodeAt(specifier, 'local'))!);
    }
  }
  return names;
}
