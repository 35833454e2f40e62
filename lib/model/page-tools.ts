// The tools that are loaded into a frame when they are first asked for, and which message asks for which. Plain
// data: the content script and those who ask it share nothing else that runs.

/** Code that is loaded into a frame when it is first asked for: the script of that name. */
export const toolNames = ['dock', 'evidence', 'guess', 'indicators', 'insert', 'marks', 'teach'] as const;
export type ToolName = (typeof toolNames)[number];

/** Characters of documentation that a frame answers with: more than a long stay's notes, and cut off behind them. */
export const mostDocumentText = 400_000;

/** Which messages need a tool. Without it a content script answers `{ missing: name }`. */
export const toolFor: Readonly<Partial<Record<string, ToolName>>> = {
  'take-selection': 'evidence',
  'read-documents': 'evidence',
  'show-evidence': 'evidence',
  'clear-evidence': 'evidence',
  'find-indicators': 'indicators',
  'focused-field': 'insert',
  'insert-text': 'insert',
  'show-marks': 'marks',
  'clear-marks': 'marks',
  dock: 'dock',
  'dock-ready': 'dock',
  'guess-page': 'guess',
  'teach-point': 'teach',
  'teach-step': 'teach',
  'teach-stop': 'teach',
  'teach-selection': 'teach',
  'teach-hidden': 'teach',
  'teach-columns': 'teach',
  'teach-tie': 'teach',
  'teach-guess': 'teach',
  'teach-try': 'teach',
};
