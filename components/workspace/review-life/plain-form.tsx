// Steps that need no more than words: an addendum, a hold, letting go, making final, deeming accepted.

import { useState } from 'react';
import { offerWords } from './life-words.ts';
import { type StepFormProps, StepFrame } from './step-frame.tsx';

type Plain = 'addendum' | 'hold' | 'release-hold' | 'finalise' | 'deem-accepted';

interface Asked {
  label: string;
  required: boolean;
  means: string;
}

const asked: Record<Plain, Asked> = {
  addendum: {
    label: 'What is to be added',
    required: true,
    means: 'It stands beside the review from now on and changes none of its findings.',
  },
  hold: {
    label: 'Why the chart must not be billed yet',
    required: true,
    means: 'The hand-off note says that the chart is held, and why.',
  },
  'release-hold': {
    label: 'Why it may be billed now',
    required: true,
    means: 'The hand-off note no longer says that the chart is held.',
  },
  finalise: {
    label: 'Note (optional)',
    required: false,
    means: 'The decisions stand for good, and the final figures count them.',
  },
  'deem-accepted': {
    label: 'Note (optional)',
    required: false,
    means:
      'The vendor’s time is over without an answer: every finding stands, and the final figures count it.',
  },
};

export function PlainForm({ step, ...props }: Omit<StepFormProps, 'review'> & { step: Plain }) {
  const [reason, setReason] = useState('');
  const { label, required, means } = asked[step];
  return (
    <StepFrame
      {...props}
      submit={offerWords[step]}
      content={() =>
        required && reason.trim() === ''
          ? `${label}: write it in a sentence.`
          : { step, reason: reason.trim() }
      }
    >
      <p className="small quiet">{means}</p>
      <label className="field">
        <span>{label}</span>
        <textarea
          rows={3}
          maxLength={4000}
          value={reason}
          required={required}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
    </StepFrame>
  );
}
