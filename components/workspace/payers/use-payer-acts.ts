// What is done on the screen of payer instructions: each is written, sent on and told.

import { dayAt } from '../../../lib/model/calendar-day.ts';
import type { InstructionVersion, InstructionWords } from '../../../lib/model/payer-instruction.ts';
import type { Result } from '../../../lib/model/result.ts';
import type { SeenInstruction } from '../../../lib/review/payers/in-force.ts';
import {
  type InstructionNote,
  noteOnInstruction,
  saveInstruction,
} from '../../../lib/store/commands/payer-instructions.ts';
import type { Session } from '../../session/use-session.ts';
import { useWriting } from '../use-writing.ts';
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
  const screen = useWriting<Writing>();
  const { write, tell, saved } = screen;
  const acts: PayerActs = {
    note: async ({ instruction }, note) =>
      tell(
        await noteOnInstruction(db, writer, instruction, note),
        `${noted[note.step]}: “${instruction.title}”, version ${instruction.version}.`,
      ),
    correct: (of) => write({ written: of.instruction, first: wordsOf(of) }),
    nextVersion: (of) => {
      const { key } = of.instruction;
      const versions = all.flatMap(({ instruction }) => (instruction.key === key ? instruction.version : []));
      write({ written: { key, version: 1 + Math.max(...versions) }, first: wordsOf(of) });
    },
  };
  return {
    ...screen,
    ...acts,
    begin: () => write({ written: null, first: blank(dayAt(writer.now())) }),
    cancel: () => write(null),
    save: async (written: InstructionVersion | null, words: InstructionWords): Promise<boolean> =>
      saved(await saveInstruction(db, writer, written, words), (value) => ({
        key: rowKey(value),
        words: `“${words.title}”, version ${value.version}, is saved. Tell the vendor, and record it.`,
      })),
  };
}
