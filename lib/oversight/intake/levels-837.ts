// The hierarchy of an 837 (HL): billing provider (20), subscriber (22), patient (23). A claim hangs on a subscriber who is the
// patient, or on a patient; whom it belongs to is told by nothing else.

import { at, type RawSegment } from '../x12/segment.ts';

interface Level {
  code: string;
  /** HL04 says that others hang on it. */
  hasChildren: boolean;
}

const parentOf: Record<string, string | null> = { '20': null, '22': '20', '23': '22' };
const names: Record<string, string> = { '20': 'billing provider', '22': 'subscriber', '23': 'patient' };

export interface Levels {
  /** Goes on to the level that an HL opens. @returns its code, or why it cannot be. */
  open: (hl: RawSegment) => { code: string } | { why: string };
  /** Whether a claim can stand here. */
  mayClaim: () => boolean;
}

/** The levels of one transaction, as they come. */
export function followLevels(): Levels {
  const levels: Level[] = [];
  return {
    open(hl) {
      const [id, parent, code, children] = [at(hl, 1), at(hl, 2), at(hl, 3), at(hl, 4)];
      if (id !== String(levels.length + 1))
        return { why: `It has number “${id.slice(0, 12)}”; the next is ${levels.length + 1}.` };
      const above = parentOf[code];
      if (above === undefined)
        return { why: `Level “${code.slice(0, 12)}” is none of an 837: 20, 22 and 23 are.` };
      const hangsOn = levels[Number(parent) - 1];
      if (above === null ? parent !== '' : hangsOn?.code !== above)
        return {
          why: `A ${names[code]} hangs on ${above === null ? 'nothing' : `a ${names[above]}`}; this one does not.`,
        };
      if (hangsOn && !hangsOn.hasChildren)
        return { why: `It hangs on number ${parent}, which says that nothing does.` };
      levels.push({ code, hasChildren: children === '1' });
      return { code };
    },
    mayClaim() {
      const code = levels.at(-1)?.code;
      return code === '22' || code === '23';
    },
  };
}
