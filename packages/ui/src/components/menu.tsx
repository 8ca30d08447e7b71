'use client';

import clsx from 'clsx';
import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import { type ComponentProps, type ReactNode, useRef, useState } from 'react';
import '../lib/style-nonce.ts';

const landmarks = 'main, header, aside';

interface MenuProps {
  /** One button; it gets the menu's state and keys. */
  trigger: ReactNode;
  align?: 'start' | 'end';
  side?: 'top' | 'bottom';
  children: ReactNode;
}

/** Opens within the landmark of its trigger, so that those who move by landmarks find it there. */
export function Menu({ trigger, align = 'end', side = 'bottom', children }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [landmark, setLandmark] = useState<HTMLElement>();

  return (
    <Radix.Root
      modal={false}
      onOpenChange={() => setLandmark(button.current?.closest<HTMLElement>(landmarks) ?? undefined)}
    >
      <Radix.Trigger asChild ref={button}>
        {trigger}
      </Radix.Trigger>
      <Radix.Portal container={landmark}>
        <Radix.Content
          className="menu"
          align={align}
          side={side}
          sideOffset={8}
          collisionPadding={12}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface MenuItemProps extends ComponentProps<typeof Radix.Item> {
  icon?: ReactNode;
  /** Shuts out or destroys; it opens a dialog that asks. */
  bad?: boolean;
}

/** For a link: `<MenuItem asChild><Link …>…</Link></MenuItem>`. */
export function MenuItem({ icon, bad, children, ...props }: MenuItemProps) {
  return (
    <Radix.Item {...props} className={clsx('menu-item', bad && 'bad')}>
      {props.asChild ? (
        children
      ) : (
        <>
          {icon}
          {children}
        </>
      )}
    </Radix.Item>
  );
}

const keepOpen = (event: Event) => event.preventDefault();

interface MenuChoiceProps<T extends string> {
  label: string;
  /** Null while none is on. */
  value: T | null;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string; icon?: ReactNode }[];
  /** Choosing is all there is to do here, so it also closes the menu. */
  closes?: boolean;
}

/** A few values of which one is on. Choosing keeps the menu open, so that the effect can be seen. */
export function MenuChoice<T extends string>({
  label,
  value,
  onChange,
  options,
  closes = false,
}: MenuChoiceProps<T>) {
  return (
    <Radix.RadioGroup
      aria-label={label}
      value={value ?? ''}
      onValueChange={(next) => {
        const option = options.find((one) => one.value === next);
        if (option) onChange(option.value);
      }}
    >
      <Radix.Label className="menu-label">{label}</Radix.Label>
      {options.map((option) => (
        <Radix.RadioItem
          key={option.value}
          value={option.value}
          className="menu-item"
          {...(!closes && { onSelect: keepOpen })}
        >
          {option.icon}
          {option.label}
          <Radix.ItemIndicator asChild>
            <Check className="i tick" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuLine() {
  return <Radix.Separator className="menu-line" />;
}
