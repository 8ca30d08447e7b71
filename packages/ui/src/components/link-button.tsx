import clsx from 'clsx';
import NextLink from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from './button.tsx';

/** A link that looks like a button, for places to go rather than things to do. */
export function LinkButton({
  variant,
  size,
  block,
  icon,
  className,
  children,
  ...props
}: ButtonLook & ComponentProps<typeof NextLink>) {
  return (
    <NextLink
      {...props}
      className={clsx(
        buttonClass({ variant, size, block, icon }, children !== undefined),
        className,
      )}
    >
      {icon}
      {children}
    </NextLink>
  );
}
