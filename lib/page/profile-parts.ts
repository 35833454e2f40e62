// Short forms for writing profiles by hand. What they make is the plain data of the vocabulary.

import type { ChartField } from '../model/chart.ts';
import type { Cell, Cut, FrameRole, ValueReader } from '../model/profile.ts';

/** The visible text of an element. */
export const text = (selector: string, cut?: Cut): ValueReader => ({
  from: 'selector',
  selector,
  take: 'text',
  cut,
});

/** What a form control holds. */
export const value = (selector: string): ValueReader => ({ from: 'selector', selector, take: 'value' });

export const attribute = (selector: string, name: string): ValueReader => ({
  from: 'selector',
  selector,
  take: { attribute: name },
});

/** Fields that stand beside their labels in one part of the page. */
export const beside = (within: string, labels: Partial<Record<ChartField, string>>): FrameRole['fields'] =>
  Object.fromEntries(
    Object.entries(labels).map(([field, label]) => [field, [{ from: 'label', label, within }]]),
  );

/** A cell under a column heading. */
export const under = (heading: string): Cell => ({ heading });

/** What the control under a column heading holds. */
export const valueUnder = (heading: string): Cell => ({ heading, take: 'value' });

/** What a control in the row holds. */
export const valueAt = (selector: string): Cell => ({ selector, take: 'value' });

/** What an element in the row says. */
export const textAt = (selector: string): Cell => ({ selector });
