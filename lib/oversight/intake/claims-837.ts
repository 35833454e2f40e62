// Claims out of 837 files, professional (005010X222) and institutional (005010X223). Who is billed and who bills stand above
// the claim, in levels; the claim's own loops come after its CLM, and names in them are taken only where the guide has them
// mean the claim and not another payer's.

import { ImportProblem, mostProblems, type Problem } from '../import-problem.ts';
import { readX12, type Segment } from '../x12/read-x12.ts';
import { at, componentsOf, placeOf } from '../x12/segment.ts';
import { type Claim, centsOf, money } from './claim.ts';
import { codesOf } from './codes-837.ts';
import { followLevels, type Levels } from './levels-837.ts';
import { dateOf, dayOf, serviceOf } from './line-837.ts';

/** The claims in the order of the file. Throws an ImportProblem: of the file, or of all claims that cannot be read. */
export function claimsOf837(pieces: Iterable<string>): Claim[] {
  const claims: Claim[] = [];
  const problems: Problem[] = [];
  let reading: Reading | null = null;
  for (const segment of readX12(pieces)) {
    if (segment.id === 'ST') reading = begin(segment, problems);
    if (reading === null) continue;
    const ended = segment.id === 'SE' || segment.id === 'CLM' || segment.id === 'HL' ? reading.claim : null;
    if (ended) claims.push(finish(ended, reading, problems));
    if (segment.id === 'SE') reading = null;
    else step(reading, segment, problems);
  }
  if (problems.length > 0) throw new ImportProblem(problems);
  if (claims.length === 0) throw new ImportProblem([{ where: '', why: 'There is no claim in it.' }]);
  return claims;
}

interface Reading {
  form: Claim['form'];
  submittedOn: string | null;
  levels: Levels;
  /** Names of this level and those above. */
  biller: string | null;
  payer: string | null;
  claim: Claim | null;
  /** Which loop of the claim the segments belong to. */
  loop: 'claim' | 'other-payer' | 'line';
}

function begin(st: Segment, problems: Problem[]): Reading | null {
  const { id, version } = st.transaction;
  const form = version.startsWith('005010X222')
    ? 'professional'
    : version.startsWith('005010X223')
      ? 'institutional'
      : null;
  if (id === '837' && form !== null)
    return {
      form,
      submittedOn: null,
      levels: followLevels(),
      biller: null,
      payer: null,
      claim: null,
      loop: 'claim',
    };
  add(
    problems,
    st,
    `It is no claim file that can be read: ${id.slice(0, 6)} ${version.slice(0, 20)}. An 837 of 005010X222 (professional) or 005010X223 (institutional) is.`,
  );
  return null;
}

function step(reading: Reading, segment: Segment, problems: Problem[]): void {
  const { claim } = reading;
  switch (segment.id) {
    case 'BHT':
      reading.submittedOn = dayOf(at(segment, 4));
      if (reading.submittedOn === null) add(problems, segment, 'Its date cannot be read.');
      return;
    case 'HL':
      openLevel(reading, segment, problems);
      return;
    case 'NM1':
      readName(reading, segment);
      return;
    case 'CLM':
      openClaim(reading, segment, problems);
      return;
    case 'SBR':
      if (claim) reading.loop = 'other-payer';
      return;
    case 'HI':
      if (claim && reading.loop === 'claim') claim.codes.push(...codesOf(segment));
      return;
    case 'LX':
      reading.loop = 'line';
      return;
    case 'SV1':
    case 'SV2':
      openLine(reading, segment, problems);
      return;
    case 'DTP':
      readDate(reading, segment, problems);
      return;
    case 'REF':
      if (claim && reading.loop === 'line' && at(segment, 1) === '6R' && claim.lines.length > 0)
        claim.lines.at(-1)!.control = at(segment, 2).slice(0, 60) || null;
      return;
  }
}

function openLevel(reading: Reading, segment: Segment, problems: Problem[]): void {
  reading.claim = null;
  const opened = reading.levels.open(segment);
  if ('why' in opened) {
    add(problems, segment, opened.why);
    return;
  }
  if (opened.code === '20') reading.biller = null;
  if (opened.code !== '23') reading.payer = null;
}

function openClaim(reading: Reading, segment: Segment, problems: Problem[]): void {
  const charge = centsOf(at(segment, 2));
  const [place = '', , frequency = ''] = componentsOf(segment, 5);
  if (!reading.levels.mayClaim())
    add(problems, segment, 'It stands under no subscriber or patient (HL 22 or 23).');
  if (at(segment, 1) === '') add(problems, segment, 'It has no number (CLM01).');
  if (charge === null)
    add(problems, segment, `Its charge “${at(segment, 2).slice(0, 20)}” (CLM02) is no amount.`);
  if (!/^[1-9A-Z]$/.test(frequency)) add(problems, segment, 'Its frequency (CLM05-3) is not there.');
  reading.loop = 'claim';
  reading.claim = {
    where: placeOf(segment),
    number: at(segment, 1).slice(0, 60),
    form: reading.form,
    payer: reading.payer,
    facility: reading.form === 'institutional' ? reading.biller : null,
    provider: reading.form === 'professional' ? reading.biller : null,
    encounterType: encounterTypeOf(reading.form, place),
    frequency,
    charge: charge ?? 0,
    submittedOn: reading.submittedOn,
    dateOfService: null,
    codes: [],
    lines: [],
  };
}

/**
 * By bill type (11 inpatient, 13 outpatient and 85 critical access hospital; NUBC), or by place of service (21, 51 and 61 are
 * hospitals for stays, 23 is an emergency room; CMS place of service code set), any other of which is no stay. Null: not told.
 */
function encounterTypeOf(form: Claim['form'], place: string): string | null {
  if (form === 'institutional')
    return { '11': 'inpatient', '13': 'outpatient', '85': 'outpatient' }[place] ?? null;
  const stays: Record<string, string> = { '21': 'inpatient', '51': 'inpatient', '61': 'inpatient' };
  return stays[place] ?? (place === '23' ? 'emergency' : place === '' ? null : 'outpatient');
}

function readName(reading: Reading, segment: Segment): void {
  const { claim } = reading;
  const who = at(segment, 1);
  const name =
    [at(segment, 3), at(segment, 4)]
      .map((one) => one.trim())
      .filter(Boolean)
      .join(', ')
      .slice(0, 120) || null;
  if (!claim) {
    if (who === '85') reading.biller = name;
    if (who === 'PR') reading.payer = name;
    return;
  }
  if (reading.loop !== 'claim') return;
  // Rendering, and attending where the claim is a hospital's.
  if (who === (claim.form === 'professional' ? '82' : '71')) claim.provider = name;
  if (who === '77' && claim.form === 'professional') claim.facility = name;
}

function openLine(reading: Reading, segment: Segment, problems: Problem[]): void {
  if (!reading.claim) {
    add(problems, segment, 'It stands in no claim.');
    return;
  }
  const service = serviceOf(segment);
  if ('why' in service) {
    add(problems, segment, service.why);
    return;
  }
  const { lines } = reading.claim;
  lines.push({ ...service, line: lines.length + 1, dateOfService: null, control: null });
}

function readDate(reading: Reading, segment: Segment, problems: Problem[]): void {
  const { claim, loop } = reading;
  const of = at(segment, 1);
  const wanted = (loop === 'line' && of === '472') || (loop === 'claim' && of === '434');
  if (!claim || !wanted) return;
  const date = dateOf(segment);
  if (date === null) add(problems, segment, 'Its date cannot be read.');
  else if (loop === 'claim') claim.dateOfService = date;
  else if (claim.lines.length > 0) claim.lines.at(-1)!.dateOfService = date;
}

function finish(claim: Claim, reading: Reading, problems: Problem[]): Claim {
  reading.claim = null;
  const { where, lines } = claim;
  const wrong = (why: string) => problems.length < mostProblems && problems.push({ where, why });
  const sum = lines.reduce((total, { charge }) => total + charge, 0);
  if (lines.length === 0) wrong('The claim has no line.');
  else if (sum !== claim.charge)
    wrong(`The claim is over ${money(claim.charge)} (CLM02); its lines come to ${money(sum)}.`);
  const diagnoses = claim.codes.filter(({ kind }) => kind === 'principal' || kind === 'other').length;
  const beyond = lines.find(({ pointers }) => pointers.some((one) => one > diagnoses));
  if (beyond)
    wrong(`Line ${beyond.line} points at a diagnosis that the claim does not have (it has ${diagnoses}).`);
  const days = lines.flatMap(({ dateOfService }) => dateOfService ?? []).sort();
  return { ...claim, dateOfService: claim.dateOfService ?? days[0] ?? null };
}

function add(problems: Problem[], segment: Segment, why: string): void {
  if (problems.length < mostProblems) problems.push({ where: placeOf(segment), why });
}
