// Who asks whom, by which way, with which template.

import { describe, expect, it } from 'vitest';
import type { Query } from '../../../../lib/model/query.ts';
import { authorNamed } from '../../../../lib/queries/compliance/author-named.ts';
import { recipientNamed } from '../../../../lib/queries/compliance/recipient-named.ts';
import { templateVersion } from '../../../../lib/queries/compliance/template-version.ts';
import { verbalNoted } from '../../../../lib/queries/compliance/verbal-noted.ts';
import { buildQuery, cite } from '../../../fixtures/queries/build-query.ts';
import { ask } from './ask-rule.ts';

const { createdAt, author } = buildQuery();
const hour = 60 * 60 * 1000;

describe('Q16', () => {
  const verbal = { at: createdAt - hour, with: 'Dr. Rivera, by phone', answer: 'Prerenal, from diarrhea.' };
  const spoken = { channel: 'verbal', verbal } as const;

  it('passes a conversation that is noted in full, and a written query', () => {
    expect(ask(verbalNoted, spoken)).toEqual([]);
    expect(ask(verbalNoted)).toEqual([]);
    expect(
      ask(verbalNoted, { ...spoken, question: 'Asked in rounds: what explains the creatinine?' }),
    ).toEqual([]);
  });

  it.each<[string, Partial<Query>]>([
    ['nothing noted', { verbal: null }],
    ['nobody', { verbal: { ...verbal, with: ' ' } }],
    ['no answer', { verbal: { ...verbal, answer: '-' } }],
    ['no time', { verbal: { ...verbal, at: 0 } }],
    ['no question', { question: '' }],
    ['the question told', { question: 'Discussed renal function with Dr. Rivera.' }],
  ])('holds a conversation with %s', (_, parts) => {
    expect(ask(verbalNoted, { ...spoken, ...parts })).toMatchObject([{ level: 'block' }]);
  });

  it('asks a reason for a late note', () => {
    const late = { ...verbal, at: createdAt - 30 * hour };
    expect(ask(verbalNoted, { ...spoken, verbal: late })).toMatchObject([{ level: 'justify' }]);
  });
});

describe('Q17', () => {
  it.each(['attending', 'surgeon', 'resident'] as const)('passes a named %s', (role) => {
    expect(ask(recipientNamed, { recipient: { name: 'L. Okafor, MD', role } })).toEqual([]);
  });

  it('asks for a reason where a radiologist is asked about others’ words, not about their own report', () => {
    const recipient = { name: 'L. Okafor, MD', role: 'radiologist' } as const;
    expect(ask(recipientNamed, { recipient })).toMatchObject([{ level: 'justify' }]);
    const own = [cite('r', 'Opacity, side not given', 'Chest film', 'radiologist', 3)];
    expect(ask(recipientNamed, { recipient, indicators: own })).toEqual([]);
  });

  it.each<Query['recipient']>([
    null,
    { name: ' ', role: 'attending' },
    { name: 'Attending physician', role: 'attending' },
    { name: 'J. Cole', role: 'nursing' },
    { name: 'R. Diaz', role: 'dietitian' },
  ])('holds %o', (recipient) => {
    expect(ask(recipientNamed, { recipient })).toHaveLength(1);
  });

  it('puts a conflict to the attending', () => {
    const consultant = { name: 'L. Okafor, MD', role: 'consultant' } as const;
    expect(ask(recipientNamed, { reason: 'conflicting', recipient: consultant })).toHaveLength(1);
    expect(ask(recipientNamed, { reason: 'conflicting' })).toEqual([]);
  });
});

describe('Q18', () => {
  it.each(['name', 'credential', 'contact'] as const)('holds an author without %s', (part) => {
    for (const blank of ['', '  ', 'N/A'])
      expect(ask(authorNamed, { author: { ...author, [part]: blank } })).toHaveLength(1);
  });

  it.each(['ext. 4410', 'dana@example.org', 'Secure chat'])('passes the contact %s', (contact) => {
    expect(ask(authorNamed, { author: { ...author, contact } })).toEqual([]);
  });
});

describe('Q21', () => {
  it('passes a known version, and a query of one’s own', () => {
    expect(ask(templateVersion)).toEqual([]);
    expect(ask(templateVersion, { templateVersion: 7 })).toEqual([]);
    expect(ask(templateVersion, { topic: 'own', templateVersion: null })).toEqual([]);
  });

  it.each(['aki', 'sepsis', 'clinical-validation'])('holds %s of unknown version', (topic) => {
    expect(ask(templateVersion, { topic, templateVersion: null })).toHaveLength(1);
  });
});
