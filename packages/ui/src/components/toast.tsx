'use client';

import { CircleAlert, CircleCheck, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Toaster as SonnerToaster, toast } from 'sonner';
import { Button } from './button.tsx';

interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** Where toasts appear. Once, in the root layout. */
export function Toaster() {
  return <SonnerToaster position="bottom-right" offset={24} mobileOffset={12} gap={10} />;
}

/** Says that something was done; gone after five seconds, stays while pointed at. */
export function showDone(text: string, action?: ToastAction): void {
  toast.custom((id) => (
    <div className="toast">
      <CircleCheck className="i ic-ok" />
      <span className="grow">{text}</span>
      {action && <ActionButton id={id} action={action} />}
    </div>
  ));
}

/** Says that something was not done. Stays until closed, and names the request for whoever is asked to help. */
export function showFailure(text: string, requestId: string | null, action?: ToastAction): void {
  toast.custom(
    (id) => (
      <div className="toast" role="alert">
        <CircleAlert className="i ic-danger" />
        <div className="grow">
          {text}
          {requestId !== null && <p className="mono faint small clip">{requestId}</p>}
        </div>
        {action && <ActionButton id={id} action={action} />}
        <Dismiss id={id} />
      </div>
    ),
    { duration: Number.POSITIVE_INFINITY },
  );
}

function ActionButton({ id, action }: { id: string | number; action: ToastAction }): ReactNode {
  const press = () => {
    toast.dismiss(id);
    action.run();
  };
  return (
    <Button variant="quiet" size="sm" onClick={press}>
      {action.label}
    </Button>
  );
}

function Dismiss({ id }: { id: string | number }): ReactNode {
  return (
    <Button
      variant="quiet"
      size="sm"
      icon={<X className="i" />}
      aria-label="Close"
      title="Close"
      onClick={() => toast.dismiss(id)}
    />
  );
}
