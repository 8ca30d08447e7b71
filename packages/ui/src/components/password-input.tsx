'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { LiveRegion } from './live-region.tsx';
import { TextInput, type TextInputProps } from './text-input.tsx';

interface PasswordInputProps extends Omit<TextInputProps, 'type' | 'trailing'> {
  autoComplete: 'current-password' | 'new-password';
}

/** A password, hidden until asked for, and hidden again as soon as its form is sent. */
export function PasswordInput({ onKeyDown, onKeyUp, ...props }: PasswordInputProps) {
  const [visible, setVisible] = useState(false);
  const [capsLock, setCapsLock] = useState(false);

  // Some autofills send key events that carry no modifiers at all.
  const watch = (event: KeyboardEvent) => {
    setCapsLock(event.getModifierState?.('CapsLock') ?? false);
    if (event.type === 'keydown' && event.key === 'Enter') setVisible(false);
  };

  return (
    <>
      <TextInput
        {...props}
        type={visible ? 'text' : 'password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        onKeyDown={(event) => {
          watch(event);
          onKeyDown?.(event);
        }}
        onKeyUp={(event) => {
          watch(event);
          onKeyUp?.(event);
        }}
        trailing={
          <button
            className="peek"
            type="button"
            aria-label="Show password"
            aria-pressed={visible}
            title={visible ? 'Hide password' : 'Show password'}
            // A press must not take the caret out of the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setVisible(!visible)}
          >
            {visible ? <EyeOff className="i" /> : <Eye className="i" />}
          </button>
        }
      />
      <LiveRegion className="hint empty:hidden">{capsLock && 'Caps Lock is on.'}</LiveRegion>
    </>
  );
}
