'use client';

import { WifiOff } from 'lucide-react';
import { useOnline } from '../lib/use-online.ts';
import { Spinner } from './spinner.tsx';

interface OfflineBannerProps {
  /** What is still shown: "Your record". */
  what: string;
  /** When it was read; absent while nothing was. */
  readAt?: Date | undefined;
}

/** Above the last data, with its time: reading goes on, writing waits. The time is the person's own, not UTC. */
export function OfflineBanner({ what, readAt }: OfflineBannerProps) {
  const online = useOnline();
  return (
    <div role="status" className="empty:hidden">
      {!online && (
        <div className="off">
          <WifiOff className="i" />
          <span className="grow">
            Offline. {readAt && `${what} from ${clock(readAt)}. `}Changes wait until you are back.
          </span>
          <span className="row not-phone">
            <Spinner />
            Reconnecting
          </span>
        </div>
      )}
    </div>
  );
}

function clock(at: Date): string {
  return at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
