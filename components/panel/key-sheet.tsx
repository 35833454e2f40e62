// The keys, on one sheet.

import { Dialog, DialogActions } from '../ui/dialog.tsx';

const keys: [string, string][] = [
  ['↓ or J', 'next line'],
  ['↑ or K', 'previous line'],
  ['A', 'agree'],
  ['Shift A', 'agree with all lines that have no verdict, but not with unreadable ones'],
  ['R', 'revise: the code should be another'],
  ['D', 'delete: not supported or not reportable; takes back a code you added'],
  ['T', 'right code, wrong modifier, units, pointer or POA'],
  ['Q', 'right code, wrong place: principal or first-listed diagnosis'],
  ['G', 'date of billing; on a stay, DRG and discharge disposition too'],
  ['+', 'add a code that the vendor omitted'],
  ['I', 'about the code of the line: was it valid, what does the tabular list say'],
  [
    '↓ in a code',
    'what is found by the code or words typed, or your own codes; Enter takes, Ctrl I tells about',
  ],
  ['Enter', 'open the finding of the line, and what the checks say of it'],
  ['F', 'take what a check proposes on the line as a finding'],
  ['X', 'dismiss what a check proposes, with a reason'],
  ['C', 'what the checks could not tell: answer it'],
  ['Esc', 'back to the line'],
  ['E', 'take the text selected in the page as evidence'],
  ['M', 'missing documentation: a gap, from the text selected in the page'],
  ['Backspace', 'clear the verdict of the line'],
  ['Ctrl Z', 'undo, one step at a time, until the worksheet is signed'],
  ['S', 'go to the next line to finish; with all finished, the summary: Enter signs, Esc goes back'],
  ['?', 'this sheet'],
];

export function KeySheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys">
      <dl className="keys">
        {keys.map(([key, what]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <DialogActions>
        <button type="submit" className="button primary">
          Close
        </button>
      </DialogActions>
    </Dialog>
  );
}
