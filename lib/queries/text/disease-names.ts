// Names of diseases that no list holds: by the way they end, and by the initials of an answer.

import type { QueryOption } from '../../model/query.ts';
import { diagnoses } from './clinical-synonyms.ts';

const ending =
  /^\w{2,}(?:[^c]itis|citis|osis|oses|emia|penia|pathy|plegia|paresis|sclerosis|stenosis|lithiasis|megaly|ectasis|malacia|rrhagia|algia|plasia|trophy)$/;
/** Findings, measurements and ways of speaking that end like that. */
const noDisease =
  /^(?:diagnos[ie]s|prognosis|osmosis|hypnosis|telepathy|homeopathy|leukocytosis|hypox[a]?emia|hypercarbia|ischemia|glycemia|natremia|kalemia|normo\w+|eu\w+|arthroplasia|neurosis)$/;

/** True for the word of a diagnosis, whether it is listed or only built like one. */
export const isDisease = (word: string): boolean =>
  diagnoses.has(word) || (ending.test(word) && !noDisease.test(word));

/** True where capitals stand for words of an answer that follow one another: `RDS`. */
export const isInitials = (word: string, options: readonly Pick<QueryOption, 'kind' | 'text'>[]): boolean =>
  /^[A-Z]{2,6}s?$/.test(word) &&
  options.some(
    ({ kind, text }) =>
      kind === 'clinical' &&
      text
        .replace(/\b(?:of|the|and|to|in|with|due)\b /gi, '')
        .split(/[\s/-]+/)
        .map((one) => one[0]?.toUpperCase() ?? '')
        .join('')
        .includes(word.replace(/s$/, '')),
  );
