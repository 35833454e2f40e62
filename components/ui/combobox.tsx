// A field with a list of choices beneath it; the focus stays in the field (WAI-ARIA combobox, wired by Ariakit). What keys do
// besides writing is the field's own matter: code search and rationales each have steps that no list of words has.

import { Combobox, ComboboxItem, ComboboxList, useComboboxStore } from '@ariakit/react';
import { type ComponentProps, type ReactNode, useEffect } from 'react';

interface Asked {
  /** Begins the ids of its choices. */
  id: string;
  open: boolean;
  text: string;
  onText: (text: string) => void;
  /** Which choice is meant; -1: none. */
  active: number;
}

export type ComboboxState = ReturnType<typeof useCombobox>;

export function useCombobox({ id, open, text, onText, active }: Asked) {
  const store = useComboboxStore({
    open,
    inputValue: text,
    activeId: open && active >= 0 ? choiceId(id, active) : null,
  });
  useEffect(() => {
    if (open) document.getElementById(choiceId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, open, active]);
  return { store, id, active, onText };
}

const choiceId = (id: string, n: number): string => `${id}-${n}`;

type InputProps = Omit<ComponentProps<typeof Combobox>, 'store' | 'id'> & { of: ComboboxState };

export function ComboboxInput({ of: { store, id, onText }, onKeyDown, ...rest }: InputProps) {
  return (
    <Combobox
      store={store}
      id={id}
      autoComplete="list"
      // Written by whoever has the field: some steps clear it, which is not writing.
      setValueOnChange={false}
      onChange={({ target }) => onText(target.value)}
      showOnChange={false}
      showOnClick={false}
      showOnKeyDown={false}
      onKeyDown={(event) => {
        // Enter was a press on the choice that is meant: it is not the field's too.
        if (event.key === 'Enter' && event.defaultPrevented) event.stopPropagation();
        else onKeyDown?.(event);
        // Over an open list Ariakit keeps Enter from the form; where the field left it alone, it sends the form as ever.
        if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
      {...rest}
    />
  );
}

interface ListProps {
  of: ComboboxState;
  label: string;
  className: string;
  children: ReactNode;
}

export function ComboboxChoices({ of: { store, id }, label, className, children }: ListProps) {
  return (
    <ComboboxList
      store={store}
      id={`${id}-list`}
      aria-label={label}
      className={className}
      alwaysVisible
      // Ariakit shows each key to the choice that is meant before the field has it: an Escape would leave what is around both.
      onKeyDown={(event) => event.stopPropagation()}
    >
      {children}
    </ComboboxList>
  );
}

interface ChoiceProps extends Pick<ComponentProps<typeof ComboboxItem>, 'className' | 'children'> {
  of: ComboboxState;
  /** Its place in the list. */
  at: number;
  tone?: string | undefined;
  onChoose: () => void;
}

export function ComboboxChoice({ of: { store, id, active }, at, tone, onChoose, ...rest }: ChoiceProps) {
  return (
    <ComboboxItem
      store={store}
      id={choiceId(id, at)}
      aria-selected={at === active}
      focusOnHover={false}
      hideOnClick={false}
      setValueOnClick={false}
      data-tone={tone}
      // The focus stays in the field, or the list would close before the press is done.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      {...rest}
    />
  );
}
