// The page of benchmarks, docs/benchmarks.md: a section a part, written by the run that measured it. A run of one part
// leaves the other sections, each with its own machine, load and date.

import type { Row } from './parts/row.ts';

export interface Measured {
  /** Name of the part, as it is asked for. */
  name: string;
  /** What it measures and how, in words. */
  about: string;
  rows: readonly Row[];
  /** When it began, UTC, as `2026-11-29 22:10`. */
  at: string;
  /** Processor, memory, system, Node. */
  machine: string;
  /** Share of its processors that the machine was using before the part began. */
  busy: number;
  seconds: number;
}

const head = `# Benchmarks

Written by \`npm run bench\`, never by hand; \`npm run bench -- build panel\` measures and writes those sections only,
\`npm run bench -- --print\` writes nothing. Peers stand in the same table as ours, from the same run: their ratios
compare, figures of different sections or machines do not. Nothing here is a promise, and no test asks for a time.
`;

/** Before a part begins a quiet machine uses less than this share of its processors. */
const quiet = 0.1;

/**
 * @param page the page as it stands; empty where there is none.
 * @param fresh what was measured now.
 * @param order names of all parts, in the order of the page; a section of another name is dropped.
 */
export function benchPage(page: string, fresh: readonly Measured[], order: readonly string[]): string {
  const sections = new Map(
    page
      .split(/^(?=## )/m)
      .slice(1)
      .map((section) => [/^## (.+)$/m.exec(section)![1]!, section.trim()]),
  );
  for (const one of fresh) sections.set(one.name, sectionOf(one).trim());
  const kept = order.flatMap((name) => sections.get(name) ?? []);
  return `${[head.trim(), ...kept].join('\n\n')}\n`;
}

function sectionOf({ name, about, rows, at, machine, busy, seconds }: Measured): string {
  const other = busy > quiet ? ' **The machine had other work: times are too long.**' : '';
  return [
    `## ${name}`,
    '',
    about,
    '',
    `${at} UTC, ${machine}. ${Math.round(busy * 100)} % of it in use before; ${Math.round(seconds)} s.${other}`,
    '',
    '| what | figure | unit |',
    '|---|---:|---|',
    ...rows.map(({ what, figure, unit }) => `| ${cell(what)} | ${cell(figure)} | ${cell(unit)} |`),
  ].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();

/** The first comment of a source file, as one paragraph. */
export function aboutOf(source: string): string {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const words = lines.slice(0, end).map((line) => line.replace(/^\/\/ ?/, ''));
  return words.join(' ').replaceAll(/\s+/g, ' ').trim();
}
