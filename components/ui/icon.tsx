// The icons of all screens, from one set. They only repeat what words beside them or the button's name say.

import { ArrowLeft, Check, EqualApproximately, type LucideIcon, Menu, X } from 'lucide-react';

const icons = {
  back: ArrowLeft,
  close: X,
  menu: Menu,
  near: EqualApproximately,
  no: X,
  yes: Check,
} satisfies Record<string, LucideIcon>;

export function Icon({ name }: { name: keyof typeof icons }) {
  const Drawn = icons[name];
  return <Drawn className="icon" size="1em" aria-hidden="true" focusable="false" />;
}
