// Q21: a template is reviewed as a query is, so which version of it was used must be known, and it must be one that the
// organisation lets be used.

import { isOwnKey } from '../../model/query-template.ts';
import type { Breach, Checked, Rule } from '../breach.ts';
import { reviewLate, templateLife } from '../template-life.ts';
import { block, justify } from './breach-of.ts';

const place = { field: 'templateVersion' } as const;

export const templateVersion: Rule = {
  id: 'Q21',
  asks: 'A query that was begun with a template says which version of it, and that version was in use then.',
  check: (checked) => (checked.query.topic === 'own' ? [] : [...unknown(checked), ...decided(checked)]),
};

const unknown = ({ query }: Checked): Breach[] =>
  query.templateVersion === null
    ? [
        block(
          'Q21',
          place,
          'It is not known which version of the template was used.',
          'Begin anew with the template in force, or write the query as your own.',
        ),
      ]
    : [];

const another = 'Choose another template, or write the query as your own.';

function decided({ query, templateSteps = [], now }: Checked): Breach[] {
  const { topic, templateVersion: version, createdAt } = query;
  if (version === null) return [];
  const life = templateLife(templateSteps, { topic, version });
  if (life.state === 'draft' && isOwnKey(topic))
    return [block('Q21', place, 'Nobody has approved this version of the template.', another)];
  // By the author's clock. A draft from before to which the template was put afterwards is not told from one begun with it.
  if (life.ended && createdAt > life.ended.at)
    return [
      life.state === 'retired'
        ? block('Q21', place, `The template was retired: ${life.ended.reason}`, another)
        : block(
            'Q21',
            place,
            'A later version of the template was approved before this query was begun.',
            'Begin anew with that version, or write the query as your own.',
          ),
    ];
  return reviewLate(life, now)
    ? [
        justify(
          'Q21',
          place,
          `The review of the template was due on ${life.approval!.reviewDue}.`,
          'Ask for its review, or give the reason why it still fits.',
        ),
      ]
    : [];
}
