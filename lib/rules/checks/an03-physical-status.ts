// AN3: the physical status of the line is the one of the record, and from 3 on the record names the disease.

import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { isAnesthesia, statuses } from '../packs/anesthesia.ts';
import type { Rule } from '../rule.ts';
import { proceduresOf } from '../rule-chart.ts';

/** From this status on a systemic disease must be named. */
const diseaseFrom = 3;

export const an3: Rule = {
  id: 'AN3',
  title: 'Is the physical status the one of the record, with the disease that it stands for?',
  citation: 'ASA physical status classification',
  evidence: 'K',
  claim: 'professional',
  pack: 'anesthesia',
  check: ({ chart, ask }) =>
    proceduresOf(chart)
      .filter((line) => isAnesthesia(line.code))
      .flatMap((line) => {
        const coded = statuses.find((one) => line.modifiers.includes(one));
        const found = coded ? ask.fact('physical-status', line) : ask.known('physical-status', line);
        const others = line.modifiers.filter((one) => one !== coded);
        if (!coded) {
          if (!found || chart.counting !== 'cpt') return [];
          return fire(
            line,
            'modifier minor under attribute',
            `${line.code} has no physical status; the record has P${found}.`,
            {
              modifiers: [...others, `P${found}`],
            },
          );
        }
        if (found !== null && `P${found}` !== coded) {
          const message = `${line.code} has ${coded}; the record has P${found}.`;
          const more = { modifiers: [...others, `P${found}`] };
          return coded > `P${found}`
            ? fire(line, 'modifier major over attribute', message, more)
            : fire(line, 'modifier minor under attribute', message, more);
        }
        if (Number(coded.slice(1)) < diseaseFrom || ask.fact('physical-status-supported', line) !== false)
          return [];
        return fire(
          line,
          'unsupported minor over look',
          `${coded} on ${line.code}: the record names no disease for it.`,
        );
      }),
  examples: {
    fires: [
      example('too high', '01402-AA-P3', { facts: { 'physical-status': 2 }, expect: ['01402'] }),
      example('no disease named', '01402-AA-P3', {
        facts: { 'physical-status': 3, 'physical-status-supported': false },
        expect: ['01402'],
      }),
      example('none on the line', '01402-AA', { facts: { 'physical-status': 3 }, expect: ['01402'] }),
    ],
    silent: [
      example('as recorded', '01402-AA-P3', {
        facts: { 'physical-status': 3, 'physical-status-supported': true },
      }),
      example('2 needs no disease', '01402-AA-P2', { facts: { 'physical-status': 2 } }),
      example('Medicare needs none', '01402-AA', { counting: 'cms', facts: { 'physical-status': 3 } }),
    ],
    unsure: [
      example('nobody has read it', '01402-AA-P3', {
        expect: ['physical-status', 'physical-status-supported'],
      }),
    ],
  },
};
