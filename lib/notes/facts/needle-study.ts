// Needle examination of muscles, a limb at a time: how many muscles, nerves and levels. One list for a document.

import type { Passage } from '../note.ts';
import { numberIn, wholeNumber } from '../text/numbers.ts';
import type { WholeReader } from './fact-reader.ts';

const muscles = new RegExp(
  String.raw`\b(?<count>${wholeNumber})(?: (?:limb|arm|leg|extremity|different|total))? muscles?\b(?! (?:relax|spasm|weak))`,
  'i',
);
const nerves = new RegExp(
  String.raw`\b(?<count>${wholeNumber})(?: (?:different|peripheral))? nerves?(?<more> or more)?\b`,
  'i',
);
const levels = new RegExp(
  String.raw`\b(?<count>${wholeNumber})(?: (?:spinal|root|different))* levels?(?<more> or more)?\b`,
  'i',
);
const names =
  /\b(?:abductor pollicis brevis|first dorsal interosse\w+|pronator teres|biceps(?: femoris)?|triceps|deltoid|flexor carpi (?:radialis|ulnaris)|extensor (?:digitorum communis|indicis(?: proprius)?|digitorum brevis|hallucis longus)|brachioradialis|tibialis (?:anterior|posterior)|(?:medial |lateral )?gastrocnemius|vastus (?:lateralis|medialis)|peroneus longus|gluteus (?:medius|maximus)|abductor hallucis|rectus femoris|semitendinosus|infraspinatus|supraspinatus|soleus|APB|FDI)\b/gi;
const needle = /\b(?:needle|EMG|electromyogra\w+)\b/i;

interface Limb {
  muscles: number;
  nerves: number;
  levels: number;
}

export const limbs: WholeReader<'limbs'> = {
  fact: 'limbs',
  readAll: (passages) => {
    const found = passages.filter(isOfToday).flatMap((passage) => {
      const read = limbIn(passage);
      return read ? [{ ...read, passage }] : [];
    });
    if (found.length === 0 || found.length > 4) return [];
    const [first, last] = [found[0]!.passage, found.at(-1)!.passage];
    const doubt = found.find((one) => one.doubt !== null)?.doubt ?? null;
    return [
      { value: found.map(({ limb }) => limb), from: 0, to: first.text.length, doubt, passage: first, last },
    ];
  },
};

const isOfToday = ({ section }: Passage): boolean => ['today', 'conclusion'].includes(section.kind);

function limbIn({ text, lead, section }: Passage): { limb: Limb; doubt: string | null } | null {
  if (!needle.test(`${section.heading} ${lead} ${text}`) || /\bnerve conduction\b/i.test(text)) return null;
  const named = new Set([...text.matchAll(names)].map(([name]) => name.toLowerCase())).size;
  const stated = muscles.exec(text)?.groups?.count;
  if (!stated && named < 2) return null;
  const count = stated ? numberIn(stated) : named;
  const [ofNerves, ofLevels] = [nerves.exec(text)?.groups, levels.exec(text)?.groups];
  const limb = { muscles: count, nerves: numberOf(ofNerves), levels: numberOf(ofLevels) };
  return {
    limb,
    doubt: doubtOf(
      Boolean(stated),
      count,
      named,
      Boolean(ofNerves ?? ofLevels),
      Boolean(ofNerves?.more ?? ofLevels?.more),
    ),
  };
}

const numberOf = (groups: Record<string, string | undefined> | undefined): number =>
  groups?.count ? numberIn(groups.count) : 0;

function doubtOf(stated: boolean, count: number, named: number, both: boolean, more: boolean): string | null {
  if (!stated) return 'The muscles were counted from their names; the note gives no number.';
  if (named > 0 && named !== count) return `The note says ${count} muscles and names ${named}.`;
  if (more) return 'The note says so many nerves or levels, or more.';
  return both ? null : 'Nerves and levels are not stated and stand as none.';
}
