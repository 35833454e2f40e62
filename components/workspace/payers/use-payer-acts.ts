// What is done on the screen of payer instructions: each is written, sent on and told.

import { useState } from 'react';
import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import type { InstructionVersion, InstructionWords } from '../../../lib/model/payer-instruction.ts';
import type { Fault, Result } from '../../../lib/model/result.ts';
import type { SeenInstruction } from '../../../lib/review/payers/in-force.ts';
import {
  type InstructionNote,
  noteOnInstruction,
  saveInstruction,
} from '../../../lib/store/commands/payer-instructions.ts';
import type { Session } from '../../session/use-session.ts';
import { rowKey } from './instruction-rows.ts';

/** An instruction that is being written; `written` null: a new one. */
export interface Writing {
  written: InstructionVersion | null;
  first: InstructionWords;
}

export interface PayerActs {
  note: (of: SeenInstruction, note: InstructionNote) => Promise<Result<null>>;
  correct: (of: SeenInstruction) => void;
  nextVersion: (of: SeenInstruction) => void;
}

const noted: Record<InstructionNote['step'], string> = {
  told: 'Recorded that the vendor was told',
  acknowledged: 'Recorded that the vendor has acknowledged it',
  retired: 'The end is recorded',
};

const blank = (today: string): InstructionWords => ({
  payer: '',
  plan: null,
  state: null,
  kind: 'modifier',
  title: '',
  text: '',
  source: '',
  from: today,
  to: null,
  codes: [],
  specialties: [],
  override: null,
  days: 14,
});

const wordsOf = ({ instruction }: SeenInstruction): InstructionWords => {
  const { key: _key, version: _version, madeBy: _by, madeAt: _at, ...words } = instruction;
  return words;
};

/** @param all every version that is known. */
export function usePayerActs({ db, writer }: Session, all: readonly SeenInstruction[]) {
  const [writing, setWriting] = useState<Writing | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);

  const write = (next: Writing | null) => {
    setFault(null);
    setSaid('');
    setWriting(next);
  };
  const acts: PayerActs = {
    note: async ({ instruction }, note) => {
      const answer = await noteOnInstruction(db, writer, instruction, note);
      if (!answer.ok) return answer;
      setSaid(`${noted[note.step]}: “${instruction.title}”, version ${instruction.version}.`);
      void syncSoon();
      return answer;
    },
    correct: (of) => write({ written: of.instruction, first: wordsOf(of) }),
    nextVersion: (of) => {
      const { key } = of.instruction;
      const versions = all.flatMap(({ instruction }) => (instruction.key === key ? instruction.version : []));
      write({ written: { key, version: 1 + Math.max(...versions) }, first: wordsOf(of) });
    },
  };
  return {
    ...acts,
    writing,
    said,
    fault,
    open,
    setOpen,
    begin: () => write({ written: null, first: blank(new Date(writer.now()).toISOString().slice(0, 10)) }),
    cancel: () => write(null),
    save: async (written: InstructionVersion | null, words: InstructionWords): Promise<boolean> => {
      const answer = await saveInstruction(db, writer, written, words);
      setFault(answer.ok ? null : answer.error);
      if (!answer.ok) return false;
      setWriting(null);
      setOpen(rowKey(answer.value));
      setSaid(`“${words.title}”, version ${answer.value.version}, is saved. Tell the vendor, and record it.`);
      void syncSoon();
      return true;
    },
  };
}
