// Patients of the invented year: the same for a chart's number whenever it is asked. Nobody here is real.

import type { Encounter } from '../../model/encounter.ts';

const firsts =
  'Alma Bruno Celia Devon Edith Felix Gwen Harlan Iris Joel Kira Leon Mina Nils Opal Perry'.split(' ');
const lasts =
  'Ashby Bellamy Corrigan Draper Esposito Finch Garrity Holloway Ives Jarvis Kessler Lowry Mabry'.split(' ');

export function patientOf(number: string): Pick<Encounter, 'patient' | 'name' | 'dob'> {
  const n = Number(number.replaceAll(/\D/g, ''));
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    patient: `NG-${300_000 + (n % 100_000)}`,
    name: `${firsts[n % firsts.length]} ${lasts[Math.floor(n / 3) % lasts.length]}`,
    dob: `${1934 + (n % 60)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`,
  };
}
