// What a note of a session or visit states of who was there and how time was counted.

import type { FactReader } from './fact-reader.ts';
import { findAll } from './find-all.ts';

export const patientPresent: FactReader<'patient-present'> = {
  fact: 'patient-present',
  hint: /present|absent|without (?:the )?patient/i,
  alsoFrom: ['denied'],
  read: ({ text }) =>
    findAll(
      text,
      /\b(?<not>without (?:the )?(?:patient|client|child)(?: (?:being )?present)?(?=[.,;)]|$| present)|(?:patient|client) (?:was )?(?:not present|absent)|(?:patient|client) did not attend)\b|\b(?:(?:patient|client) (?:was |is )?present(?: throughout| for| during| and)?|with (?:the )?(?:patient|client) present)\b(?! with| for evaluation| today with|s)/gi,
      ({ groups }) => ({ value: groups!.not === undefined }),
    ),
};

export const timeCountedApart: FactReader<'time-counted-apart'> = {
  fact: 'time-counted-apart',
  hint: /psychotherapy|E\/M|evaluation/i,
  alsoFrom: ['denied'],
  read: ({ text }) =>
    findAll(
      text,
      /\b(?:not counted (?:to|toward|in)|does not include(?: any)?(?: time)?|not included in|exclusive of|excluding|separate (?:from|and distinct from)|separate and apart from|in addition to and separate from)\b[^.;]{0,60}\b(?:psychotherapy|E\/M|evaluation and management|medical (?:part|services?|portion)|medication management)\b/gi,
      () => ({ value: true }),
    ),
};

export const levelByTime: FactReader<'level-chosen-by-time'> = {
  fact: 'level-chosen-by-time',
  hint: /based on|by time|time-based|selected/i,
  read: ({ text }) =>
    findAll(
      text,
      /\b(?:level|E\/M|code|visit|billing|service|coded|billed|selected|chosen|leveled)\b[^.;]{0,40}\b(?:based on|by|using) (?:the )?(?:total )?(?:(?<time>time)|(?<making>medical decision[- ]making|MDM|complexity))\b/gi,
      ({ groups }) => ({ value: groups!.time !== undefined }),
    ),
};
