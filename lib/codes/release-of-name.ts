// Which release a file is and for which days it answers, by what publishers call their files. Whoever imports can say
// otherwise: names change more often than formats.

import type { CodeFileKind } from '../model/code-release.ts';

export interface NamedRelease {
  release: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  /** The year its content is held against; fiscal where the publisher counts so. */
  year: number | null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const two = (n: number): string => String(n).padStart(2, '0');

/** `april-1-2026`, `Eff_01-01-2026`, `2026_JAN`: the first day named, as ISO. */
function dayIn(name: string): string | null {
  const plain = /(?<!\d)(\d{2})-(\d{2})-(20\d\d)(?!\d)/.exec(name);
  if (plain) return `${plain[3]}-${plain[1]}-${plain[2]}`;
  const spelt = new RegExp(`(${months.join('|')})[a-z]*[-_ ](\\d{1,2})[-_ ,]+(20\\d\\d)`, 'i').exec(name);
  if (spelt)
    return `${spelt[3]}-${two(months.indexOf(spelt[1]!.toLowerCase()) + 1)}-${two(Number(spelt[2]))}`;
  return null;
}

function fiscal(name: string, head: string): NamedRelease | null {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const found = /FY[ _-]?(20\d\d)/i.exec(name)?.[1] ?? /(?<!\d)(20\d\d)(?!\d)/.exec(base)?.[1];
  const short = /FY[ _-]?(\d\d)(?!\d)/i.exec(name)?.[1];
  const year = Number(found ?? (short && `20${short}`) ?? /FY\s*(20\d\d)/i.exec(head)?.[1] ?? Number.NaN);
  if (Number.isNaN(year)) return null;
  const begin = `${year - 1}-10-01`;
  const end = `${year}-09-30`;
  // In April an update takes the same year's name: the archive alone says so.
  const day = dayIn(name);
  const update = day !== null && day > begin && day <= end;
  const release = update ? day.slice(0, 7) : String(year);
  return { release, effectiveFrom: update ? day : begin, effectiveTo: end, year };
}

/** A calendar year's release, or one that comes within it and holds to its end, as each is cumulative. */
function calendar(year: number, month: number): NamedRelease {
  const release = month === 1 ? String(year) : `${year}-${two(month)}`;
  return { release, effectiveFrom: `${year}-${two(month)}-01`, effectiveTo: `${year}-12-31`, year };
}

function quarter(year: number, number: number, open: boolean): NamedRelease {
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  return {
    release: `${year}-Q${number}`,
    effectiveFrom: `${year}-${two(number * 3 - 2)}-01`,
    effectiveTo: open ? null : `${year}-${ends[number - 1]}`,
    year: null,
  };
}

/** Null where the name does not tell. @param head the file's first lines */
export function releaseOfName(kind: CodeFileKind, name: string, head: string): NamedRelease | null {
  const base = name.slice(name.lastIndexOf('/') + 1);
  switch (kind) {
    case 'icd-10-cm':
    case 'icd-10-cm-tabular':
    case 'icd-10-pcs':
    case 'poa-exempt':
    case 'ms-drg':
    case 'cc-mcc':
    case 'mce':
      return fiscal(name, head);
    case 'hcpcs':
    case 'cpt':
    case 'pfs': {
      const year = /(?<!\d)(20\d\d)/.exec(base)?.[1] ?? /PPRRVU(\d\d)/i.exec(base)?.[1]?.replace(/^/, '20');
      const month = new RegExp(`_(${months.join('|')})`, 'i').exec(base)?.[1];
      return year ? calendar(Number(year), month ? months.indexOf(month.toLowerCase()) + 1 : 1) : null;
    }
    case 'ptp-practitioner':
    case 'ptp-outpatient': {
      // Version 32.0 came in January 2026, 32.3 in October; each holds what all before it held.
      const version = /v(\d\d)(\d)r\d/i.exec(base);
      return (
        version && {
          ...quarter(1994 + Number(version[1]), Number(version[2]) + 1, true),
          release: `v${version[1]}.${version[2]}`,
        }
      );
    }
    case 'add-on': {
      const version = /V(20\d\d)Q([1-4])/i.exec(base);
      return version && quarter(Number(version[1]), Number(version[2]), true);
    }
    case 'mue-practitioner':
    case 'mue-outpatient':
    case 'mue-dme': {
      const day = dayIn(base);
      return day ? quarter(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3), false) : null;
    }
    case 'hcc': {
      // A payment year is paid by the diagnoses of the year before.
      const year = /(20\d\d)/.exec(base)?.[1];
      return year
        ? {
            release: year,
            effectiveFrom: `${Number(year) - 1}-01-01`,
            effectiveTo: `${Number(year) - 1}-12-31`,
            year: Number(year),
          }
        : null;
    }
    case 'carc':
    case 'rarc': {
      const day = dayIn(base) ?? /(20\d\d-\d\d-\d\d)/.exec(base)?.[1];
      return day ? { release: day, effectiveFrom: day, effectiveTo: null, year: null } : null;
    }
  }
}
