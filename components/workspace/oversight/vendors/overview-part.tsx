// How the vendor stands: what calls for a look, what it was engaged for, and what is known of it.

import { useLiveQuery } from 'dexie-react-hooks';
import { serviceWords, vendorService } from '../../../../lib/model/oversight/vendor.ts';
import { leaversWithAccount } from '../../../../lib/oversight/coders/register-flags.ts';
import { peopleById } from '../../../../lib/store/people.ts';
import { dayWords } from '../../../queries/template-words.ts';
import { routeTo } from '../../use-route.ts';
import { moveTasks } from '../governance/move-tasks.ts';
import { useRegisterActs } from '../use-register.ts';
import { FlagList } from './flag-list.tsx';
import type { PartProps } from './part-props.ts';
import { ServiceToggle } from './service-toggle.tsx';
import type { VendorCharts } from './use-vendor-charts.ts';
import type { VendorRow } from './use-vendors.ts';
import { VendorForm } from './vendor-form.tsx';
import { baaWords, deliveryWords, preBillWords } from './vendor-words.ts';

interface Props extends PartProps {
  others: readonly VendorRow[];
  charts: VendorCharts | undefined;
}

export function OverviewPart({ row, session, writes, owners, today, tell, others, charts }: Props) {
  const { vendor, baa } = row;
  const acts = useRegisterActs(session, 'vendor');
  const people = useLiveQuery(() => peopleById(session.db), [session.db]);
  const leavers = leaversWithAccount(row.coders, [...(people?.values() ?? [])], today);
  const { id, madeBy: _, madeAt: __, removed: ___, ...words } = vendor;
  const facts: [string, string][] = [
    ['Agreement', baaWords(baa)],
    ['Answers for it here', owners.find((one) => one.id === vendor.owner)?.name ?? 'Unknown'],
    ['Also called', vendor.alsoNamed.join(', ')],
    ['Charts reach it', vendor.delivery.map((one) => deliveryWords[one]).join(', ')],
    ['First day of production', vendor.goLive ? dayWords(vendor.goLive) : ''],
    ['Last day of service', vendor.ends ? dayWords(vendor.ends) : ''],
    ['Contact', [vendor.contactName, vendor.contactEmail].filter(Boolean).join(', ')],
    ['It reviews itself', vendor.ownReviewShare === null ? '' : `${vendor.ownReviewShare * 100} % of charts`],
    ['How it measures', vendor.ownQaMethod],
    [
      'Reviewed here before billing',
      vendor.preBill
        ? `${preBillWords[vendor.preBill.charts]}, ${vendor.preBill.days} business days, from ${dayWords(vendor.preBill.from)}`
        : '',
    ],
    ['Charts reviewed here', charts ? String(charts.count) : ''],
  ];
  return (
    <>
      <FlagList flags={row.flags} label="To look at" />
      {leavers.length > 0 && (
        <p className="notice warn">
          {leavers.map(({ name }) => name).join(', ')} {leavers.length === 1 ? 'has' : 'have'} left, and an
          account of that name is there: look at it in the <a href={routeTo('access')}>access review</a>.
        </p>
      )}
      <section aria-labelledby="vendor-services">
        <h2 id="vendor-services">Services in scope</h2>
        <ul className="vendor-services">
          {vendorService.options.map((service) => {
            const flag = charts?.scope.find((one) => one.service === service);
            return (
              <li key={service}>
                <ServiceToggle
                  name={serviceWords[service]}
                  on={vendor.services.includes(service)}
                  disabled={!writes}
                  onChange={async (on) =>
                    tell(
                      `${serviceWords[service]} is ${on ? 'in' : 'out of'} scope.`,
                      await acts.change(id, {
                        services: vendorService.options.filter((one) =>
                          one === service ? on : vendor.services.includes(one),
                        ),
                      }),
                    ).ok
                  }
                />
                {flag && <p className="notice warn small">{flag.says}</p>}
              </li>
            );
          })}
        </ul>
      </section>
      <dl className="vendor-facts">
        {facts
          .filter(([, said]) => said)
          .map(([name, said]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ))}
      </dl>
      {writes && (
        <div className="query-actions">
          <VendorForm
            name="Change"
            of={vendor.name}
            first={words}
            others={others}
            id={id}
            owners={owners}
            onSave={async (said) => {
              const saved = await tell(`${said.name} is changed.`, await acts.change(id, said));
              if (saved.ok && said.goLive !== vendor.goLive)
                await moveTasks({ session, today }, vendor, { ...vendor, ...said });
              return saved;
            }}
          />
        </div>
      )}
    </>
  );
}
