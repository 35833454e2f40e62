// The act “packs”: what there is, another one, and their files.

import { type PacksAnswer, packsAsked } from '../../../model/oversight/pack.ts';
import { may } from '../../../model/permissions.ts';
import type { Person } from '../../../model/person.ts';
import { periodWith } from '../../../oversight/packs/pack-periods.ts';
import { dateIn } from '../../../queries/business-hours.ts';
import type { Queries } from '../../database/database.ts';
import { notAllowed } from '../../faults.ts';
import type { Backend } from '../../guards.ts';
import { zoneOf } from '../../organisation-zone.ts';
import { requireBaa } from '../baa.ts';
import { readRegisters } from '../registers.ts';
import { oversightRoute } from '../route.ts';
import type { FiguresSource } from './figures-source.ts';
import { isOpenTo, listPacks, packFileOf, readPack } from './kept-packs.ts';
import { makePack } from './make-pack.ts';
import { limitedPack, openPeriod, unknownPack } from './pack-faults.ts';

export const packsRoute = (backend: Backend, source: FiguresSource) =>
  oversightRoute(backend, 'packs', {
    action: 'packs.read',
    what: 'read packs',
    asked: packsAsked,
    answer: async (queries, asked, person): Promise<PacksAnswer> => {
      const today = dateIn(backend.now(), await zoneOf(queries, person.organisation));
      const made = asked.act === 'make' ? await make(queries, backend, source, person, asked, today) : null;
      const file = asked.act === 'file' ? await fileOf(queries, person, asked, today) : null;
      const { vendor: vendors } = await readRegisters(queries, person.organisation, ['vendor']);
      return {
        packs: await listPacks(queries, person.organisation, person.limits),
        vendors: vendors.map(({ name }) => name).filter((name) => isOpenTo(person.limits, name)),
        today,
        made,
        file,
      };
    },
    detail: (asked): Record<string, string> =>
      asked.act === 'make'
        ? { step: 'make', vendor: asked.vendor, from: asked.period.from, kind: asked.kind }
        : asked.act === 'file'
          ? { step: 'file', pack: asked.id, format: asked.format }
          : { step: 'look' },
  });

type AskedTo<Act> = Extract<ReturnType<typeof packsAsked.parse>, { act: Act }>;

async function make(
  queries: Queries,
  backend: Backend,
  source: FiguresSource,
  person: Person,
  { kind, vendor, period }: AskedTo<'make'>,
  today: string,
): Promise<string | null> {
  if (!may(person.role, 'packs.make')) throw notAllowed('make packs');
  if (!isOpenTo(person.limits, vendor)) throw limitedPack();
  const whole = periodWith(kind, period.from);
  if (whole.from !== period.from || whole.to !== period.to || period.from > today) throw openPeriod();
  const { organisation, id, name } = person;
  return makePack(queries, backend, source, { organisation, kind, vendor, period, by: { id, name } });
}

async function fileOf(queries: Queries, person: Person, { id, format }: AskedTo<'file'>, today: string) {
  const content = await readPack(queries, person.organisation, person.limits, id);
  if (!content) throw unknownPack();
  // What is saved is meant to be handed on.
  await requireBaa(queries, person.organisation, content.vendor, today);
  return packFileOf(content, format);
}
