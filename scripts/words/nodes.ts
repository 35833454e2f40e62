// The little of a syntax tree that finding texts needs: nodes, their children, their names.

import { parseSync } from 'vite';

export interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** @throws where the file is no TypeScript. */
export function parse(file: string, code: string): Node {
  const { program, errors } = parseSync(file, code, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  // A node as any other, which its own type, a list of all kinds, does not say.
  return program as unknown as Node;
}

/** The nodes directly beneath one, in the order of the text, with the name of the place that each has. */
export function childrenOf(node: Node): [string, Node][] {
  const found: [string, Node][] = [];
  for (const [key, value] of Object.entries(node))
    for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) found.push([key, one]);
  return found.sort(([, a], [, b]) => a.start - b.start);
}

export const nodeAt = (node: Node, key: string): Node | null => {
  const value = node[key];
  return isNode(value) ? value : null;
};

export const nodesAt = (node: Node, key: string): Node[] => {
  const there = node[key];
  return Array.isArray(there) ? there.filter(isNode) : [];
};

export const isString = (node: Node | null): node is Node & { value: string } =>
  node?.type === 'Literal' && typeof node.value === 'string';

/** `a.b.c` is `c`, `f()` is `f`, `a[b]` is `a`; nothing where a name would say nothing. */
export function nameOf(node: Node | null): string | null {
  switch (node?.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return String(node.name);
    case 'MemberExpression':
    case 'JSXMemberExpression':
      return nameOf(nodeAt(node, node.computed ? 'object' : 'property'));
    case 'CallExpression':
      return nameOf(nodeAt(node, 'callee'));
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'ParenthesizedExpression':
      return nameOf(nodeAt(node, 'expression'));
    case 'JSXElement':
      return nameOf(nodeAt(nodeAt(node, 'openingElement')!, 'name'));
    default:
      return null;
  }
}
