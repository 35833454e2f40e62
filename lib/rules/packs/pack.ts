// A pack is a set of code numbers and thresholds that checks count with. Numbers only, no descriptors: what a code
// means is the organisation's licence. Off until an administrator has checked it against the sources and switched it on.

export type PackId =
  | 'evaluation-and-management'
  | 'behavioral-health'
  | 'critical-care'
  | 'infusion'
  | 'orthopedics'
  | 'cardiology'
  | 'cardiology-2026'
  | 'radiology'
  | 'anesthesia'
  | 'neurology'
  | 'wound-repair';

export interface Pack {
  id: PackId;
  /** Whether somebody licensed for the code book has held the numbers against it. */
  verified: boolean;
  source: string;
}
