// What is done on the screen of query templates: each is written, sent on and told.

import { type TemplateWords, topicAbout } from '../../../lib/model/query-template.ts';
import type { Result } from '../../../lib/model/result.ts';
import { openEnd } from '../../../lib/queries/template.ts';
import {
  decideTemplate,
  saveTemplate,
  type TemplateDecision,
  type Written,
} from '../../../lib/store/commands/query-templates.ts';
import type { SeenTemplate } from '../../../lib/store/views/query-templates.ts';
import type { Session } from '../../session/use-session.ts';
import { useWriting } from '../use-writing.ts';
import { rowKey } from './template-rows.ts';

/** A template that is being written. */
export interface Writing {
  written: Written;
  first: TemplateWords;
}

export interface TemplateActs {
  decide: (seen: SeenTemplate, decision: TemplateDecision) => Promise<Result<null>>;
  goOn: (seen: SeenTemplate) => void;
  nextVersion: (seen: SeenTemplate) => void;
  copy: (seen: SeenTemplate) => void;
}

const blank: TemplateWords = {
  name: '',
  title: '',
  reasons: ['indicators-without-diagnosis'],
  question: '',
  format: 'multiple-choice',
  options: [{ kind: 'clinical', text: ' ' }, { kind: 'clinical', text: ' ' }, ...openEnd],
  cites: [],
};

const wordsOf = ({ template }: SeenTemplate): TemplateWords => {
  const { topic: _topic, version: _version, ...words } = template;
  // A copy may be written to; what was read may not.
  return structuredClone(words) as TemplateWords;
};

/** @param all every version that is known. */
export function useTemplateActs({ db, writer }: Session, all: readonly SeenTemplate[]) {
  const screen = useWriting<Writing>();
  const { write, tell, saved } = screen;
  const acts: TemplateActs = {
    decide: async (seen, decision) =>
      tell(
        await decideTemplate(db, writer, seen.template, decision),
        `“${seen.template.name}” is ${decision.step === 'approve' ? 'approved' : 'retired'}.`,
      ),
    goOn: (seen) => write({ written: seen.template, first: wordsOf(seen) }),
    nextVersion: (seen) => {
      const { topic } = seen.template;
      const versions = all.filter(({ template }) => template.topic === topic);
      const version = 1 + Math.max(...versions.map(({ template }) => template.version));
      write({ written: { topic, version }, first: wordsOf(seen) });
    },
    copy: (seen) => {
      const first = wordsOf(seen);
      write({
        written: { about: topicAbout(seen.template.topic) },
        first: { ...first, name: `${first.name} (copy)`.slice(0, 80) },
      });
    },
  };
  return {
    ...screen,
    ...acts,
    begin: () => write({ written: { about: 'own' }, first: blank }),
    cancel: () => write(null),
    save: async (written: Written, words: TemplateWords): Promise<boolean> =>
      saved(await saveTemplate(db, writer, written, words), (value) => ({
        key: rowKey({ template: { ...words, ...value } }),
        words: `“${words.name}”, version ${value.version}, is a draft until someone else approves it.`,
      })),
  };
}
