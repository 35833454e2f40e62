// Claims out of a bundle of FHIR R4 Claim resources: the same claims as an 837 tells.

import { type FhirBundle, type FhirClaim, fhirBundle, fhirClaim } from '../../model/oversight/fhir-claim.ts';
import { ImportProblem, importProblem, type Problem } from '../import-problem.ts';
import { type Claim, type ClaimCode, type ClaimLine, money, withDot } from './claim.ts';

/** The claims in the order of the bundle. Throws an ImportProblem. */
export function claimsOfFhir(text: string): Claim[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw importProblem('', 'It is no JSON.');
  }
  const bundle = fhirBundle.safeParse(json);
  if (!bundle.success)
    throw importProblem('', 'It is no FHIR bundle of resources (resourceType Bundle, with entries).');
  const names = namesOf(bundle.data);
  const claims: Claim[] = [];
  const problems: Problem[] = [];
  for (const [i, { resource }] of bundle.data.entry.entries()) {
    if (resource.resourceType !== 'Claim') continue;
    const where = `entry ${i + 1} (Claim${resource.id ? `/${resource.id.slice(0, 60)}` : ''})`;
    const read = fhirClaim.safeParse(resource);
    if (!read.success) {
      const path = read.error.issues[0]?.path.join('.') ?? '';
      problems.push({ where, why: `“${path}” is missing or not as FHIR R4 has it.` });
      continue;
    }
    const claim = claimOf(where, read.data, names);
    problems.push(...problemsOf(claim, read.data));
    claims.push(claim);
  }
  if (problems.length > 0) throw new ImportProblem(problems);
  if (claims.length === 0) throw importProblem('', 'There is no Claim in the bundle.');
  return claims;
}

type Names = ReadonlyMap<string, string>;

/** What organisations, locations and practitioners of the bundle are called, by every way to refer to them. */
function namesOf({ entry }: FhirBundle): Names {
  const names = new Map<string, string>();
  for (const { fullUrl, resource } of entry) {
    const name = typeof resource.name === 'string' ? resource.name : humanName(resource.name);
    if (name === null) continue;
    if (fullUrl) names.set(fullUrl, name);
    if (resource.id) names.set(`${resource.resourceType}/${resource.id}`, name);
  }
  return names;
}

function humanName(given: unknown): string | null {
  const [first]: { family?: unknown; given?: unknown }[] = Array.isArray(given) ? given : [];
  if (typeof first?.family !== 'string') return null;
  const [own]: unknown[] = Array.isArray(first.given) ? first.given : [];
  return typeof own === 'string' ? `${first.family}, ${own}` : first.family;
}

type Coded = { coding?: { code: string }[] | undefined } | undefined;
const codeIn = (coded: Coded): string | null => coded?.coding?.[0]?.code ?? null;

const centsIn = (amount: { value: number } | undefined): number | null =>
  amount === undefined ? null : Math.round(amount.value * 100);

function claimOf(where: string, claim: FhirClaim, names: Names): Claim {
  const named = (one: { reference?: string | undefined; display?: string | undefined } | undefined) =>
    one === undefined
      ? null
      : ((one.display ?? names.get(one.reference ?? '') ?? null)?.slice(0, 120) ?? null);
  const diagnoses = [...(claim.diagnosis ?? [])].sort((a, b) => a.sequence - b.sequence);
  /** Place among the diagnoses, which need not be numbered without gaps. */
  const places = new Map(diagnoses.map(({ sequence }, i) => [sequence, i + 1]));
  const lines = (claim.item ?? []).map((item, i): ClaimLine => {
    const unit = centsIn(item.unitPrice);
    return {
      line: i + 1,
      code: codeIn(item.productOrService),
      revenue: codeIn(item.revenue),
      modifiers: (item.modifier ?? []).flatMap((one) => codeIn(one) ?? []),
      units: item.quantity?.value ?? null,
      charge: centsIn(item.net) ?? (unit === null ? 0 : Math.round(unit * (item.quantity?.value ?? 1))),
      pointers: (item.diagnosisSequence ?? []).map((sequence) => places.get(sequence) ?? 0),
      dateOfService: (item.servicedDate ?? item.servicedPeriod?.start)?.slice(0, 10) ?? null,
      control: null,
    };
  });
  const form = codeIn(claim.type) === 'institutional' ? 'institutional' : 'professional';
  const provider = named(claim.careTeam?.[0]?.provider);
  return {
    where,
    number: claim.identifier?.[0]?.value?.slice(0, 60) ?? '',
    form,
    payer: named(claim.insurer),
    facility: named(claim.facility) ?? (form === 'institutional' ? named(claim.provider) : null),
    provider: provider ?? (form === 'professional' ? named(claim.provider) : null),
    encounterType: null,
    frequency:
      claim.status === 'cancelled'
        ? '8'
        : (claim.related ?? []).some(({ relationship }) => codeIn(relationship) === 'prior')
          ? '7'
          : '1',
    charge: centsIn(claim.total) ?? lines.reduce((sum, { charge }) => sum + charge, 0),
    submittedOn: claim.created.slice(0, 10),
    dateOfService:
      claim.billablePeriod?.start?.slice(0, 10) ??
      lines.flatMap((line) => line.dateOfService ?? []).sort()[0] ??
      null,
    codes: [
      ...diagnoses.map((one, i): ClaimCode => {
        const poa = codeIn(one.onAdmission)?.toUpperCase();
        const principal = (one.type ?? []).some((type) => codeIn(type) === 'principal') || i === 0;
        return {
          kind: principal ? 'principal' : 'other',
          code: withDot(codeIn(one.diagnosisCodeableConcept) ?? ''),
          ...(poa && /^[YNUW]$/.test(poa) && { poa }),
        };
      }),
      ...(claim.procedure ?? []).map(
        (one): ClaimCode => ({ kind: 'procedure', code: codeIn(one.procedureCodeableConcept) ?? '' }),
      ),
    ],
    lines,
  };
}

function problemsOf({ where, number, charge, lines, codes }: Claim, { use, type }: FhirClaim): Problem[] {
  const sum = lines.reduce((total, line) => total + line.charge, 0);
  const kind = codeIn(type) ?? '';
  const whys = [
    use !== 'claim' && `Its use is “${use.slice(0, 20)}”; what was billed has the use “claim”.`,
    !['professional', 'institutional'].includes(kind) &&
      `Its type is “${kind.slice(0, 20)}”; professional and institutional claims can be read.`,
    number === '' && 'It has no identifier, so no number.',
    lines.length === 0 && 'The claim has no item.',
    lines.length > 0 &&
      sum !== charge &&
      `The claim is over ${money(charge)} (total); its items come to ${money(sum)}.`,
    codes.some(({ code }) => code === '') && 'One of its diagnoses or procedures has no code.',
    lines.some(({ pointers }) => pointers.includes(0)) &&
      'An item points at a diagnosis that the claim does not have.',
  ];
  return whys.flatMap((why) => (why ? [{ where, why }] : []));
}
