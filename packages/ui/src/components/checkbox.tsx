'use client';

import clsx from 'clsx';
import { Check } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  /** Without a visible label give an `aria-label`. */
  label?: ReactNode;
}

export function Checkbox({ label, className, ...props }: CheckboxProps) {
  const box = (
    <span className={clsx('check', label === undefined && className)}>
      <input {...props} type="checkbox" />
      <Check className="i" />
    </span>
  );
  if (label === undefined) return box;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the checkbox inside
    <label className={clsx('checkline', className)}>
      {box}
      {label}
    </label>
  );
}
