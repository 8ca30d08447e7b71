'use client';

import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useFieldControl } from './field.tsx';

interface SelectProps extends Omit<ComponentProps<'select'>, 'size'> {
  size?: 'sm' | 'md' | 'lg';
}

/** The browser's own list: right on every phone, with every keyboard. */
export function Select({ size = 'md', className, children, ...props }: SelectProps) {
  const control = useFieldControl();
  return (
    <div
      className={clsx('input', size !== 'md' && `input-${size}`, className, {
        'is-error': control['aria-invalid'],
      })}
    >
      <select {...control} {...props}>
        {children}
      </select>
      <ChevronDown className="i" />
    </div>
  );
}
