'use client';

import { Button } from '@gatehouse/ui/button';
import { usePathname } from 'next/navigation';

/** Repeats the path that was asked for, without what stood behind it. */
export function MissingPath() {
  return <span className="mono [overflow-wrap:anywhere]">{usePathname()}</span>;
}

export function BackButton() {
  return <Button onClick={() => history.back()}>Go back</Button>;
}
