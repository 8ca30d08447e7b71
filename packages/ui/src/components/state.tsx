import clsx from 'clsx';
import { LockKeyhole, SearchX, Unplug, UserPlus, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { CopyButton } from './copy-button.tsx';

const kinds = {
  empty: { icon: UserPlus, tone: undefined },
  'no-results': { icon: SearchX, tone: undefined },
  error: { icon: Unplug, tone: 'bad' },
  forbidden: { icon: LockKeyhole, tone: 'wait' },
  offline: { icon: WifiOff, tone: 'wait' },
} as const;

interface StateProps {
  kind: keyof typeof kinds;
  title: ReactNode;
  /** One sentence: what happened, whether anything changed, what to do next. */
  children: ReactNode;
  /** One or two. */
  actions?: ReactNode;
  requestId?: string | null;
  /** 1 where the state is the whole page. */
  level?: 1 | 2;
}

/** What a page shows when it has nothing else to show. It keeps the frame it replaces. */
export function State({ kind, title, children, actions, requestId, level = 2 }: StateProps) {
  const { icon: Icon, tone } = kinds[kind];
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className="state" role={kind === 'error' ? 'alert' : undefined}>
      <span className={clsx('arch', tone)}>
        <Icon className="i i-lg" />
      </span>
      <Heading>{title}</Heading>
      <p>{children}</p>
      {actions !== undefined && <div className="row wrap">{actions}</div>}
      {requestId && <CopyButton label="Request" value={requestId} />}
    </div>
  );
}
