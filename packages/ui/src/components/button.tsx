import clsx from 'clsx';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { Spinner } from './spinner.tsx';

export interface ButtonLook {
  /** `danger` stands only inside the dialog that confirms; `danger-quiet` stands on pages and opens that dialog. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'danger-quiet';
  size?: 'sm' | 'md' | 'lg';
  block?: boolean;
  /** An icon before the label; without a label the button needs an `aria-label`. */
  icon?: ReactNode;
}

/** The classes of a button, for the links that look like one. */
export function buttonClass(
  { variant = 'secondary', size = 'md', block, icon }: ButtonLook,
  hasLabel: boolean,
): string {
  return clsx('btn', `btn-${variant}`, {
    [`btn-${size}`]: size !== 'md',
    'btn-block': block,
    'btn-icon': icon && !hasLabel,
  });
}

interface ButtonProps extends ButtonLook, ComponentProps<'button'> {
  /** Shows a spinner and `busyLabel`, keeps the width and the focus, and ignores presses. */
  busy?: boolean;
  /** The label while busy, in "-ing": "Saving". Give it to every button that can be busy. */
  busyLabel?: string;
}

const ignore = (event: MouseEvent) => event.preventDefault();

export function Button({
  variant,
  size,
  block,
  icon,
  busy = false,
  busyLabel,
  className,
  children,
  ...props
}: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      {...(busy && { 'aria-busy': true, 'aria-disabled': true, onClick: ignore })}
      className={clsx(
        buttonClass({ variant, size, block, icon }, children !== undefined),
        className,
      )}
    >
      {busyLabel === undefined ? (
        <>
          {icon}
          {children}
        </>
      ) : (
        <span className="btn-swap">
          <span aria-hidden={busy}>
            {icon}
            {children}
          </span>
          <span aria-hidden={!busy}>
            <Spinner />
            {busyLabel}
          </span>
        </span>
      )}
    </button>
  );
}
