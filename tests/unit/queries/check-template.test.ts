// The check of an organisation's own template: what it holds, and what it lets pass.

import { describe, expect, it } from 'vitest';
import type { OwnTemplate, TemplateWords } from '../../../lib/model/query-template.ts';
import { templateOf, templates } from '../../../lib/queries/all-templates.ts';
import { checkTemplate } from '../../../lib/queries/check-template.ts';
import { ofOwn } from '../../../lib/queries/template.ts';
import { ownTemplate } from '../../fixtures/queries/own-template.ts';

const check = (parts: Partial<OwnTemplate> = {}) => checkTemplate(ofOwn(ownTemplate(parts)));
const rulesOf = (parts: Partial<OwnTemplate>) => check(parts).map(({ rule, field }) => `${rule} ${field}`);

const { options } = ownTemplate();
const openEnd = options.slice(-2);
const withOption = (text: string, kind: TemplateWords['options'][number]['kind'] = 'clinical') => ({
  options: [{ kind, text }, ...options],
});

describe('the check of a template', () => {
  it('passes a sound one', () => {
    expect(check()).toEqual([]);
    expect(check({ format: 'open', options: [] })).toEqual([]);
    expect(check({ key: 'own.0a1b2c3d' })).toEqual([]);
  });

  it.each(templates)('passes a copy of $topic', (template) => {
    const { topic, version: _, ...words } = template;
    expect(check({ ...(words as TemplateWords), key: `${topic}.0a1b2c3d` })).toEqual([]);
  });

  it.each<[string, Partial<OwnTemplate>]>([
    ['Q03 cites', { cites: [] }],
    ['Q05 question', { question: 'Please document acute kidney injury. What is its cause?' }],
    [
      'Q05 question',
      { question: 'Does the rise of creatinine not suggest acute kidney injury, or what else?' },
    ],
    ['Q05 options', withOption('Acute tubular necrosis (recommended)')],
    ['Q06 question', { question: 'What accounts for the creatinine, since an MCC raises the DRG?' }],
    ['Q06 title', { title: 'DRG clarification' }],
    ['Q07 title', { title: 'Acute kidney injury clarification' }],
    ['Q07 title', { title: 'Kidney results' }],
    ['Q07 title', { title: 'Results of {study}' }],
    ['Q08 question', { question: '' }],
    ['Q08 options', withOption('Yes')],
    ['Q08 options', { format: 'open' }],
    ['Q09 options', { options: openEnd }],
    ['Q09 options', { options: [options[0]!, ...openEnd] }],
    ['Q09 options', withOption('Acute kidney injury due to ___')],
    ['Q09 options', withOption('x'.repeat(160))],
    ['Q09 options', withOption(' ')],
    ['Q10 options', { options: options.slice(0, -1) }],
    ['Q10 options', { options: [...openEnd, ...options.slice(0, 3)] }],
    ['Q10 options', { options: [...options.slice(0, 3), { kind: 'other', text: 'Sepsis' }, openEnd[1]!] }],
    ['Q14 topic', withOption('Injury as a surgical complication')],
    ['Q21 name', { name: ' ' }],
    ['Q21 topic', { key: 'horoscope.0a1b2c3d' }],
    ['Q23 question', { question: 'What is the cause? And what is the stage?' }],
  ])('holds by %s: %j', (rule, parts) => {
    expect(rulesOf(parts)).toContain(rule);
  });

  it('holds a diagnosis in the question unless it says that the record documents it', () => {
    const asked = (question: string) => rulesOf({ question });
    expect(asked('What is the stage of the acute kidney injury of this patient?')).toContain('Q05 question');
    expect(asked('What is the cause of the acute kidney injury documented in {document and date}?')).toEqual(
      [],
    );
    // A placeholder of that name would be the same.
    expect(asked('What is the cause of the {acute kidney injury}?')).toContain('Q05 question');
  });

  it('holds what a topic asks for, since the queries begun with it carry that topic', () => {
    const expected = [
      { kind: 'clinical' as const, text: 'Expected after the procedure' },
      { kind: 'clinical' as const, text: 'Inherent to the procedure' },
      ...openEnd,
    ];
    expect(rulesOf({ options: expected })).toEqual([]);
    expect(rulesOf({ options: expected, key: 'post-op-complication.0a1b2c3d' })).toEqual(['Q14 options']);
    expect(rulesOf({ key: 'time-attestation.0a1b2c3d' })).toEqual(['Q08 question']);
    const { options: both } = templateOf('clinical-validation')!;
    const validation = { options: [...both], key: 'clinical-validation.0a1b2c3d' };
    expect(rulesOf(validation)).toEqual([]);
    const confirmed = both.filter(({ kind }) => kind !== 'ruled-out');
    expect(rulesOf({ ...validation, options: confirmed })).toEqual(['Q15 options']);
  });
});
