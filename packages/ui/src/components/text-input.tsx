'use client';

import clsx from 'clsx';
import { Lock } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { useFieldControl } from './field.tsx';

export interface TextInputProps extends Omit<ComponentProps<'input'>, 'size'> {
  size?: 'sm' | 'md' | 'lg';
  /** Shown, selectable and sent, but not to be changed here. */
  locked?: boolean;
  icon?: ReactNode;
  /** After the text: a button or a key. */
  trailing?: ReactNode;
}

export function TextInput({
  size = 'md',
  locked = false,
  icon,
  trailing,
  className,
  ...props
}: TextInputProps) {
  const control = useFieldControl();
  const invalid = props['aria-invalid'] ?? control['aria-invalid'];
  return (
    <div
      className={clsx('input', size !== 'md' && `input-${size}`, className, {
        'is-error': invalid,
        'is-locked': locked,
      })}
    >
      {locked ? <Lock className="i" /> : icon}
      <input {...control} readOnly={locked} {...props} />
      {trailing}
    </div>
  );
}
