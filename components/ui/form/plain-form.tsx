// A form whose fields hold themselves to what they may be (required, longest, least). What is wrong is said as in the form of a
// record, in our words and not in a bubble of the browser's, and the focus goes to the first field that is to be mended.

import { type ComponentProps, useEffect, useId, useState } from 'react';
import { type Field, ownFault } from './fault-words.ts';
import { faultId, WrongList } from './wrong-list.tsx';

interface Wrong {
  field: Field;
  path: string;
  label: string;
  words: string;
}

interface Props extends Omit<ComponentProps<'form'>, 'onSubmit' | 'noValidate'> {
  /** Called once every field takes what stands in it. */
  onSubmit: () => void;
}

export function PlainForm({ onSubmit, children, ...rest }: Props) {
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const summary = useId();
  useEffect(() => tellFields(wrong, summary), [wrong, summary]);
  return (
    <form
      {...rest}
      noValidate
      onInput={() => {
        if (wrong.length > 0) setWrong(wrong.filter(({ field }) => ownFault(field)));
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const found = wrongIn(event.currentTarget);
        setWrong(found);
        if (found[0]) found[0].field.focus();
        else onSubmit();
      }}
    >
      <WrongList
        id={summary}
        wrong={wrong}
        onGo={(path) => wrong.find((one) => one.path === path)?.field.focus()}
      />
      {children}
    </form>
  );
}

const isField = (element: Element): element is Field => 'validity' in element && 'labels' in element;

const wrongIn = (form: HTMLFormElement): Wrong[] =>
  [...form.elements].filter(isField).flatMap((field, i) => {
    const words = ownFault(field);
    return words ? [{ field, path: `${i}`, label: labelOf(field), words }] : [];
  });

/** The first line of a label is its name; what stands below explains it. */
function labelOf(field: Field): string {
  const label = field.labels?.[0];
  return (
    (label?.querySelector('span') ?? label)?.textContent?.trim().replace(/[.:]$/, '') ?? field.ariaLabel ?? ''
  );
}

/** Marks the fields, and takes the marks off again. They are the form's: no field of it says of itself that it is wrong. */
function tellFields(wrong: readonly Wrong[], summary: string): () => void {
  const before = wrong.map(({ field, path }) => {
    const described = field.getAttribute('aria-describedby');
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', `${described ?? ''} ${faultId(summary, path)}`.trim());
    return { field, described };
  });
  return () => {
    for (const { field, described } of before) {
      field.removeAttribute('aria-invalid');
      if (described === null) field.removeAttribute('aria-describedby');
      else field.setAttribute('aria-describedby', described);
    }
  };
}
