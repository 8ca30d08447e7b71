'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import {
  type FieldValues,
  type Path,
  type UseFormProps,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type * as z from 'zod';

/** A form checked by the very schema the API checks with: on blur first, on every key once a field is wrong. */
export function useZodForm<Input extends FieldValues, Output extends FieldValues>(
  schema: z.ZodType<Output, Input>,
  options: Omit<UseFormProps<Input, unknown, Output>, 'resolver'>,
): UseFormReturn<Input, unknown, Output> {
  return useForm<Input, unknown, Output>({
    mode: 'onTouched',
    ...options,
    resolver: zodResolver<Input, unknown, Output>(schema),
  });
}

/**
 * Shows what the API refused at the fields it refused, and moves to the first of them.
 * @param problems a sentence for each field, by dotted path into the input
 * @returns whether any of them belongs to this form; if none does, say the error above it
 */
export function showFieldProblems<Input extends FieldValues, Output extends FieldValues>(
  form: UseFormReturn<Input, unknown, Output>,
  problems: Readonly<Record<string, string>>,
): boolean {
  const known = new Set(Object.keys(form.getValues()));
  const mine = Object.entries(problems).filter(([path]) => known.has(path.split('.')[0] ?? ''));
  mine.forEach(([path, message], index) => {
    form.setError(path as Path<Input>, { type: 'server', message }, { shouldFocus: index === 0 });
  });
  return mine.length > 0;
}
