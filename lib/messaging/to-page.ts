// What our own contexts say to a content script, and what it answers. It is told an id and an anchor, never a finding's
// text; a query's text goes into a page only as a person puts it there. What comes back by itself is in from-page.ts, what
// our own pages ask of the background in own-messages.ts and other files of that name.

import type { FrameReading } from '../model/chart.ts';
import type { AnchorStatus, QuoteAnchor } from '../model/evidence.ts';
import type { FieldState, InsertAnswer } from '../model/field-insert.ts';
import type { FoundIndicator } from '../model/found-indicator.ts';
import type { IndicatorPattern } from '../model/indicator-pattern.ts';
import type { PageDocument } from '../model/page-document.ts';
import type { PageMark } from '../model/page-mark.ts';
import type { Profile } from '../model/profile.ts';
import type { TeachMessage } from '../model/teaching.ts';

/** What a frame is read by besides the built-in profiles; those for other sites are left out. */
export interface ProfilesForPage {
  /** Of the organisation, taught or imported. */
  taught: Profile[];
  /** Guessed here, and used because the person said yes. */
  guessed: Profile[];
  /** Ids of profiles that the organisation has switched off, built-in ones too. */
  off: string[];
}

/** The extension's own contexts to a content script, always to one frame of one tab. */
export type ToPage =
  /** Read again now and answer with the reading. Answer: FrameReading. */
  | { type: 'read-now' }
  /** Answer with the selected passage. Answer: SelectedPassage, or null when nothing is selected. */
  | { type: 'take-selection' }
  /** Answer with the text of the documents in view. Answer: PageDocuments. */
  | { type: 'read-documents' }
  /** Find the anchor, highlight it and scroll to it. Answer: { status: AnchorStatus }. */
  | { type: 'show-evidence'; id: string; anchor: QuoteAnchor }
  /** The site is no longer allowed: stop reading until the page is loaded anew. Answer: null. */
  | { type: 'stop' }
  /** Look through the documentation in view for what a topic customarily cites. Answer: FoundIndicators. */
  | { type: 'find-indicators'; patterns: readonly IndicatorPattern[] }
  /** In which text field the person was last. Answer: FocusedField. */
  | { type: 'focused-field' }
  /** Put this text into it, if the frame still is as it was: see frameStamp. Answer: Inserted. */
  | { type: 'insert-text'; of: string; text: string }
  /** Take every highlight of ours away. Answer: null. */
  | { type: 'clear-evidence' }
  /** Mark these of the frame's lines, and no others, if it still is as it was: see frameStamp. Answer: { marked }. */
  | { type: 'show-marks'; of: string; marks: (readonly [key: string, mark: PageMark])[] }
  /** Take the marks away. Answer: null. */
  | { type: 'clear-marks' }
  /** Offer the panel at the window's edge, or open it. Answer: { docked: true }. */
  | { type: 'dock'; open: boolean; width: number }
  /** The panel is up in its frame, or goes elsewhere. Answer: { docked: true }. */
  | { type: 'dock-ready'; stays: boolean }
  /** Look the page over for something like a chart. Answer: FrameGuess. */
  | { type: 'guess-page' }
  /** Teaching by pointing: see there. */
  | TeachMessage
  /** Read by these profiles from now on. Answer: null. */
  | ({ type: 'profiles' } & ProfilesForPage);

/** What of a topic stands in a frame's documentation, with the chart's identity as read in the same moment. */
export interface FoundIndicators {
  found: readonly FoundIndicator[];
  reading: FrameReading;
}

/** The documents that a frame shows, with the chart's identity as read in the same moment. */
export interface PageDocuments {
  documents: readonly PageDocument[];
  reading: FrameReading;
}

/** The text field that the person was in last, with the chart's identity as read in the same moment. */
export interface FocusedField {
  field: FieldState;
  /** When they came into it, in milliseconds since 1970; 0 when not known. */
  at: number;
  reading: FrameReading;
}

export interface Inserted {
  inserted: InsertAnswer;
}

/** A selection with the chart's identity as read in the same moment and frame. */
export interface SelectedPassage {
  anchor: QuoteAnchor;
  source: string | null;
  /** When the document it stands in was written, as `YYYY-MM-DD`; null where the page does not say. */
  documentDate: string | null;
  reading: FrameReading;
  /** When the selection last changed, in milliseconds since 1970; 0 when not known. */
  selectedAt: number;
}

export interface ShownEvidence {
  status: AnchorStatus;
}
