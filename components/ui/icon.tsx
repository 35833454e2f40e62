// The icons of all screens, from one set. They only repeat what words beside them or the button's name say.

import { ArrowDown, ArrowLeft, ArrowUp, Check, type LucideIcon, X } from 'lucide-react';

const icons = {
  back: ArrowLeft,
  close: X,
  down: ArrowDown,
  no: X,
  up: ArrowUp,
  yes: Check,
} satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof icons;

export function Icon({ name }: { name: IconName }) {
  const Drawn = icons[name];
  return <Drawn className="icon" size="1em" aria-hidden="true" focusable="false" />;
}
