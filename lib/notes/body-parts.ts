// Parts of the body by which a line and a passage are known to speak of the same place; bones stand with the joint or
// limb that notes name for them.

const parts: Readonly<Record<string, RegExp>> = {
  head: /\b(?:head|scalp|forehead|face|facial|cheek|jaw|mandib\w+|nose|nasal|lips?|orbit\w*)\b/i,
  eye: /\b(?:eyes?|eyelids?|lens|cataracts?|retina\w*|cornea\w*|vitre\w+|glaucoma|macula\w*|o[dsu])\b/i,
  ear: /\b(?:ears?|tympan\w+|otitis|hearing)\b/i,
  breast: /\b(?:breasts?|nipples?|axill\w+|mammo\w+)\b/i,
  shoulder:
    /\b(?:shoulders?|rotator cuff|clavicles?|clavicular|scapula\w*|humer\w+|glenohumeral|acromio\w+)\b/i,
  arm: /\b(?:(?:upper )?arms?|upper (?:extremity|limb)|biceps|triceps|[rl]ue)\b/i,
  elbow: /\b(?:elbows?|olecranon|epicondyl\w+|cubital)\b/i,
  forearm: /\b(?:forearms?|wrists?|radius|radial|ulnar?|colles'?|carpal|scaphoid|distal radius)\b/i,
  hand: /\b(?:hands?|fingers?|thumbs?|metacarp\w+|phalan\w+|digits?|trigger)\b/i,
  hip: /\b(?:hips?|femur|femoral|acetabul\w+|(?:inter)?trochanter\w*|groin)\b/i,
  knee: /\b(?:knees?|patell\w+|menisc\w+|acl|mcl|tka|tkr|condyl\w+)\b/i,
  leg: /\b(?:legs?|thighs?|cal(?:f|ves)|shins?|tibi\w+|fibul\w+|lower (?:extremity|limb)|[rl]le)\b/i,
  ankle: /\b(?:ankles?|malleol\w+|achilles|bimalleolar|trimalleolar)\b/i,
  foot: /\b(?:foot|feet|toes?|heels?|calcane\w+|metatars\w+|hallux|bunion|plantar)\b/i,
  chest: /\b(?:ribs?|lungs?|pulmonary|lobes?|pleura\w*|pneumothorax|hemothorax|respiratory|chest)\b/i,
  heart: /\b(?:heart|cardiac|myocardi\w+|coronary|atrial|ventricular)\b/i,
  kidney: /\b(?:kidneys?|renal|ureter\w*|nephro\w+|hydroneph\w+)\b/i,
  pelvis: /\b(?:ovar(?:y|ies|ian)|fallopian|tubes?|adnexa\w*|testi\w+|testes|hernias?|inguinal|scrot\w+)\b/i,
  vessel: /\b(?:carotids?|jugular|iliac|subclavian)\b/i,
  thyroid: /\b(?:thyroid|parotid)\b/i,
};

/** Names of the parts that a text speaks of. */
export const partsIn = (text: string): string[] =>
  Object.entries(parts).flatMap(([name, words]) => (words.test(text) ? [name] : []));

const regions: Readonly<Record<string, string>> = {
  shoulder: 'upper limb',
  arm: 'upper limb',
  elbow: 'upper limb',
  forearm: 'upper limb',
  hand: 'upper limb',
  hip: 'lower limb',
  knee: 'lower limb',
  leg: 'lower limb',
  ankle: 'lower limb',
  foot: 'lower limb',
};

/** True where both name parts of the body, and none of one region: what is said of one is not said of the other. */
export function areElsewhere(parts: readonly string[], others: readonly string[]): boolean {
  const region = (part: string): string => regions[part] ?? part;
  const here = new Set(parts.map(region));
  return parts.length > 0 && others.length > 0 && !others.some((part) => here.has(region(part)));
}
