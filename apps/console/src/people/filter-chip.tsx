'use client';

import { Menu, MenuChoice } from '@gatehouse/ui/menu';
import { Plus, X } from 'lucide-react';
import { useRef } from 'react';

interface FilterChipProps<T extends string> {
  name: string;
  value: T | null;
  options: readonly { value: T; label: string }[];
  onChange: (value: T | null) => void;
}

/** A dashed chip offers a filter, a filled one says what is set and takes it away. Both open the same list. */
export function FilterChip<T extends string>({
  name,
  value,
  options,
  onChange,
}: FilterChipProps<T>) {
  const edit = useRef<HTMLButtonElement>(null);
  const chosen = options.find((option) => option.value === value);

  return (
    <span className={chosen ? 'chip filter-chip on' : 'chip filter-chip'}>
      <Menu
        align="start"
        trigger={
          <button ref={edit} className="chip-edit" type="button">
            {chosen ? (
              <>
                {name} <b>{chosen.label}</b>
              </>
            ) : (
              <>
                <Plus className="i" />
                {name}
              </>
            )}
          </button>
        }
      >
        <MenuChoice label={name} value={value} options={options} onChange={onChange} closes />
      </Menu>
      {chosen && (
        <button
          className="x"
          type="button"
          aria-label={`Remove the filter ${name} is ${chosen.label}`}
          title="Remove this filter"
          onClick={() => {
            onChange(null);
            edit.current?.focus();
          }}
        >
          <X className="i" />
        </button>
      )}
    </span>
  );
}
