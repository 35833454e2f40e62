// What is done on the screen of query templates: each is written, sent on and told.

import { useState } from 'react';
import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import { type TemplateWords, topicAbout } from '../../../lib/model/query-template.ts';
import type { Fault, Result } from '../../../lib/model/result.ts';
import { openEnd } from '../../../lib/queries/template.ts';
import {
  decideTemplate,
  saveTemplate,
  type TemplateDecision,
  type Written,
} from '../../../lib/store/commands/query-templates.ts';
import type { SeenTemplate } from '../../../lib/store/views/query-templates.ts';
import type { Session } from '../../session/use-session.ts';
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
  return structuredClone(words) as TemplateWords;
};

/** @param all every version that is known. */
export function useTemplateActs({ db, writer }: Session, all: readonly SeenTemplate[]) {
  const [writing, setWriting] = useState<Writing | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);

  const write = (next: Writing | null) => {
    setFault(null);
    setSaid('');
    setWriting(next);
  };
  const acts: TemplateActs = {
    decide: async (seen, decision) => {
      const answer = await decideTemplate(db, writer, seen.template, decision);
      if (!answer.ok) return answer;
      setSaid(`“${seen.template.name}” is ${decision.step === 'approve' ? 'approved' : 'retired'}.`);
      void syncSoon();
      return answer;
    },
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
    ...acts,
    writing,
    said,
    fault,
    open,
    setOpen,
    begin: () => write({ written: { about: 'own' }, first: blank }),
    cancel: () => write(null),
    save: async (written: Written, words: TemplateWords): Promise<boolean> => {
      const answer = await saveTemplate(db, writer, written, words);
      setFault(answer.ok ? null : answer.error);
      if (!answer.ok) return false;
      setWriting(null);
      setOpen(rowKey({ template: { ...words, ...answer.value } }));
      setSaid(`“${words.name}”, version ${answer.value.version}, is a draft until someone else approves it.`);
      void syncSoon();
      return true;
    },
  };
}
