'use client';

import clsx from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ComponentProps, type ReactNode, type RefObject, useRef } from 'react';
import '../lib/style-nonce.ts';
import { Button } from './button.tsx';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question. */
  title: ReactNode;
  /** What will happen. */
  description?: ReactNode;
  /** The act destroys or shuts out: focus starts at Cancel, and a press outside does not close. */
  destructive?: boolean;
  /** There is only the way forward: no close button, no Escape. */
  persistent?: boolean;
  /** Where focus goes on closing, if what opened it is gone by then: the button of a menu, say. */
  returnFocus?: RefObject<HTMLElement | null>;
  /** With a preview beside the form. */
  wide?: boolean;
  children?: ReactNode;
  /** Secondary first, primary last: `<DialogCancel />` and a Button. */
  footer: ReactNode;
}

/** A question over the page; on a phone a sheet from the bottom. Focus returns to what opened it. */
export function Dialog(props: DialogProps) {
  const {
    open,
    onOpenChange,
    title,
    description,
    destructive,
    persistent,
    returnFocus,
    wide,
    children,
    footer,
  } = props;
  const content = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const keepOpen = (event: Event) => event.preventDefault();

  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="scrim">
          <Radix.Content
            ref={content}
            className={clsx('dialog', wide && 'dialog-wide')}
            role={destructive ? 'alertdialog' : 'dialog'}
            aria-modal="true"
            {...(description === undefined && { 'aria-describedby': undefined })}
            onOpenAutoFocus={(event) => {
              const { activeElement } = document;
              opener.current = activeElement instanceof HTMLElement ? activeElement : null;
              const first = content.current?.querySelector<HTMLElement>(
                destructive
                  ? '[data-cancel]'
                  : 'input:not([type="hidden"], [readonly]), select, textarea',
              );
              if (first) {
                event.preventDefault();
                first.focus();
              }
            }}
            // Radix gives focus back to its own Trigger only, and there is none.
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              (returnFocus?.current ?? opener.current)?.focus();
            }}
            {...((destructive || persistent) && { onInteractOutside: keepOpen })}
            {...(persistent && { onEscapeKeyDown: keepOpen })}
          >
            <div className="dialog-head">
              <div>
                <Radix.Title>{title}</Radix.Title>
                {description !== undefined && <Radix.Description>{description}</Radix.Description>}
              </div>
              {!persistent && (
                <Radix.Close asChild>
                  <Button
                    variant="quiet"
                    size="sm"
                    icon={<X className="i" />}
                    aria-label="Close"
                    title="Close"
                  />
                </Radix.Close>
              )}
            </div>
            {children !== undefined && <div className="dialog-body">{children}</div>}
            <div className="dialog-foot">{footer}</div>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Closes the dialog it stands in and changes nothing. */
export function DialogCancel({ children = 'Cancel', ...props }: ComponentProps<typeof Button>) {
  return (
    <Radix.Close asChild>
      <Button {...props} data-cancel="">
        {children}
      </Button>
    </Radix.Close>
  );
}
