// Which codes a course of infusions and pushes asks for, with their units. Checks compare a claim with it, each in its
// own respect.

import type { Figures } from '../figures.ts';
import { concurrent, type InfusionKind, pushedAgain, type Service, services } from '../packs/infusion.ts';
import type { Course, Given } from './course.ts';

/** Hours after the first: as it comes none up to 90 minutes, one from 91, two from 151. */
export function furtherHours(minutes: number, figures: Figures): number {
  const from = figures['infusion-more'];
  return minutes < from ? 0 : 1 + Math.floor((minutes - from) / 60);
}

/**
 * The service that comes first: the highest in rank that was given; for a physician within what the visit was for.
 * @param reason null: a facility, whose order does not depend on it
 */
export function firstService(course: Course, reason: InfusionKind | 'other' | null): Service | null {
  const given = services.filter((one) => count(course, one) > 0);
  return given.find((one) => reason === null || one.kind === reason) ?? null;
}

/** How many services of that kind and way the course has, first and further together. */
export function count(course: Course, { kind, way }: Service): number {
  if (kind === 'hydration') return course.hydrationMinutes > 0 ? 1 : 0;
  return way === 'infusion'
    ? course.infusions.filter((one) => one.kind === kind).length
    : distinctDrugs(course.pushes.filter((one) => one.kind === kind)).length;
}

/** Units of each code that the course asks for; codes it does not ask for are absent. */
export function expectedUnits(
  course: Course,
  first: Service | null,
  facility: boolean,
  figures: Figures,
): Map<string, number> {
  const units = new Map<string, number>();
  const add = (code: string | null, more: number) => {
    if (code && more > 0) units.set(code, (units.get(code) ?? 0) + more);
  };
  for (const service of services) {
    const all = count(course, service);
    const leads = service === first && all > 0;
    if (leads) add(service.first, 1);
    add(service.further, all - (leads ? 1 : 0));
    add(service.hour, hoursOf(course, service, figures));
  }
  add(concurrent, course.concurrent.length > 0 ? 1 : 0);
  if (facility) add(pushedAgain, repeats(course.pushes, figures['push-again']));
  return units;
}

const hoursOf = (course: Course, { kind, way }: Service, figures: Figures): number => {
  if (way === 'push') return 0;
  if (kind === 'hydration') return furtherHours(course.hydrationMinutes, figures);
  return course.infusions
    .filter((one) => one.kind === kind)
    .reduce((sum, { minutes }) => sum + furtherHours(minutes, figures), 0);
};

const distinctDrugs = (pushes: readonly Given[]): Given[] =>
  pushes.filter((one, n) => one.drug === null || pushes.findIndex(({ drug }) => drug === one.drug) === n);

/** Therapeutic pushes of a drug that was pushed before, at least so many minutes earlier. */
function repeats(pushes: readonly Given[], againAfter: number): number {
  const timed = pushes
    .filter((one) => one.kind === 'therapeutic' && one.drug !== null && one.at !== null)
    .toSorted((a, b) => a.at! - b.at!);
  const last = new Map<string, number>();
  let found = 0;
  for (const { drug, at } of timed) {
    const before = last.get(drug!);
    if (before !== undefined && at! - before >= againAfter) found += 1;
    if (before === undefined || at! - before >= againAfter) last.set(drug!, at!);
  }
  return found;
}
