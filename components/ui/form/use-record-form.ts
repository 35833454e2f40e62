// A form of one record: what is in it, what is wrong with it, and where the focus goes when it cannot be saved. The values
// are the form's own from the moment it opens: what others write meanwhile takes no typed word away.

import { zodResolver } from '@hookform/resolvers/zod';
import { useRef, useState } from 'react';
import { type FieldError, get, type Resolver, useForm, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { keysOf } from '../../../lib/model/keys-of.ts';
import type { Fault, Result } from '../../../lib/model/result.ts';
import { type Field, ownFault, schemaFault } from './fault-words.ts';

type Values = Record<string, unknown>;

/** What a form's fields are made with. */
export interface RecordFields<T extends object> {
  value: T;
  change: (parts: Partial<T>) => void;
  /** Ties a field to a part of the record, by its name. */
  at: <K extends keyof T & string>(
    name: K,
  ) => { name: K; value: T[K]; onChange: (value: T[K]) => void; error: string | undefined };
  /** What is wrong at a place within a part, as `references.0.said`. */
  errorAt: (path: string) => string | undefined;
}

/** A fault of a field, for the summary; no label where no field shows it. */
export interface Wrong {
  path: string;
  label: string | null;
  words: string;
}

export interface RecordFormAsked<T extends object> {
  start: T;
  /** Of the record: each part of it that stands in the form must hold to it. */
  schema: z.ZodObject;
  /** @param changed the parts that are not as they were when the form opened */
  onSave: (value: T, changed: Partial<T>) => Promise<Result<unknown>>;
  onDone?: (() => void) | undefined;
}

export function useRecordForm<T extends object>({ start, schema, onSave, onDone }: RecordFormAsked<T>) {
  const element = useRef<HTMLFormElement>(null);
  const [first] = useState(start);
  const [fault, setFault] = useState<Fault | null>(null);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  // The library knows a form by its fields' names alone; what stands in them is a T from the start on.
  const bySchema = zodResolver(schema.partial(), { error: schemaFault }, { raw: true }) as Resolver<Values>;
  const resolver: Resolver<Values> = async (values, context, options) => {
    const { errors } = await bySchema(values, context, options);
    const all = { ...ownFaults(element.current), ...errors };
    return Object.keys(all).length > 0 ? { values: {}, errors: all } : { values, errors: {} };
  };
  // As above.
  const form = useForm<Values>({ defaultValues: first as Values, shouldFocusError: false, resolver });
  const { errors, isSubmitted, isSubmitting } = form.formState;
  const value = useWatch({ control: form.control }) as T;
  const change = (parts: Partial<T>) => {
    for (const [name, part] of Object.entries(parts))
      form.setValue(name, part, { shouldDirty: true, shouldValidate: isSubmitted });
  };
  const errorAt = (path: string): string | undefined => messageIn(get(errors, path));
  const fields: RecordFields<T> = {
    value,
    change,
    at: (name) => ({
      name,
      value: value[name],
      onChange: (part) => {
        const parts: Partial<T> = {};
        parts[name] = part;
        change(parts);
      },
      error: errorAt(name),
    }),
    errorAt,
  };
  const submit = form.handleSubmit(
    async (values) => {
      setWrong([]);
      // As above.
      const filled = values as T;
      const answer = await onSave(filled, changedIn(first, filled));
      setFault(answer.ok ? null : answer.error);
      if (answer.ok) onDone?.();
    },
    (found) => {
      setFault(null);
      const all = wrongIn(found, element.current);
      setWrong(all);
      focusOn(element.current, firstInOrder(element.current, all));
    },
  );
  return {
    fields,
    fault,
    /** As at the last attempt, without what has been mended since. */
    wrong: wrong.filter(({ path }) => errorAt(path)),
    form: {
      ref: element,
      noValidate: true,
      onSubmit: (event: React.FormEvent) => void (isSubmitting ? event.preventDefault() : submit(event)),
    },
    goTo: (path: string) => focusOn(element.current, path),
  };
}

const fieldsIn = (form: HTMLFormElement | null): Field[] =>
  [...(form?.elements ?? [])].filter((one): one is Field => 'validity' in one && 'name' in one && !!one.name);

const ownFaults = (form: HTMLFormElement | null): Record<string, FieldError> =>
  Object.fromEntries(
    fieldsIn(form).flatMap((field) => {
      const message = ownFault(field);
      return message ? [[field.name, { type: 'field', message }]] : [];
    }),
  );

function wrongIn(errors: object, form: HTMLFormElement | null, before = ''): Wrong[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    const path = `${before}${key}`;
    const { message, type }: Partial<FieldError> = error ?? {};
    if (typeof message !== 'string' || typeof type !== 'string')
      return error && typeof error === 'object' ? wrongIn(error, form, `${path}.`) : [];
    const field = fieldsIn(form).find(({ name }) => name === path);
    return [{ path, words: message, label: field?.labels?.[0]?.textContent ?? null }];
  });
}

/** Of a field, or of the first of what stands in it. */
function messageIn(error: unknown): string | undefined {
  if (!error || typeof error !== 'object') return undefined;
  if ('message' in error && typeof error.message === 'string') return error.message;
  return Object.values(error).map(messageIn).find(Boolean);
}

const firstInOrder = (form: HTMLFormElement | null, all: readonly Wrong[]): string | undefined =>
  fieldsIn(form).find(({ name }) => all.some(({ path }) => path === name))?.name;

const focusOn = (form: HTMLFormElement | null, path: string | undefined): void =>
  fieldsIn(form)
    .find(({ name }) => name === path)
    ?.focus();

function changedIn<T extends object>(before: T, now: T): Partial<T> {
  const changed: Partial<T> = {};
  for (const name of keysOf(now))
    if (JSON.stringify(now[name]) !== JSON.stringify(before[name])) changed[name] = now[name];
  return changed;
}
