'use client';

import { TextInput } from '@gatehouse/ui/text-input';
import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { parsePeopleSearch, searchLength, withFilters } from './people-search.ts';
import { refinePeople } from './use-people-search.ts';
import { useSearchShortcut } from './use-search-shortcut.ts';

/** Long enough that a name typed at speed is one question, short enough not to be noticed. */
const pause = 200;

/** Asks while one types. `search` is what the address holds; the field runs ahead of it by the pause. */
export function PeopleSearchField({ search }: { search: string }) {
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<number | undefined>(undefined);
  const asked = useRef(search);
  const shortcut = useSearchShortcut(input);
  const [text, setText] = useState(search);

  const ask = (typed: string) => {
    timer.current = undefined;
    asked.current = typed.trim();
    const now = parsePeopleSearch(new URLSearchParams(location.search));
    if (asked.current !== now.search) refinePeople(withFilters(now, { search: asked.current }));
  };

  const type = (typed: string) => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(ask, pause, typed);
  };

  // Whoever leaves the field has finished. Asked any later, the question would take the place of a page that is on its
  // way: a change of the address drops the navigation that was pending, and with it the press on a row.
  const leave = () => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    ask(text);
  };

  // The address changed by another way than this field: Back, or "Clear search".
  useEffect(() => {
    if (timer.current !== undefined || search === asked.current) return;
    asked.current = search;
    setText(search);
  }, [search]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const clear = (
    <button
      className="peek"
      type="button"
      aria-label="Clear the search"
      title="Clear the search"
      onClick={() => {
        type('');
        input.current?.focus();
      }}
    >
      <X className="i" />
    </button>
  );

  return (
    <TextInput
      ref={input}
      size="sm"
      className="people-search"
      type="search"
      icon={<Search className="i" />}
      aria-label="Search people by the beginning of a name or email address"
      aria-keyshortcuts={shortcut ? '/' : undefined}
      placeholder="Name or email"
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={searchLength}
      value={text}
      onChange={({ target }) => type(target.value)}
      onBlur={leave}
      trailing={text !== '' ? clear : shortcut && <kbd className="kbd not-phone">/</kbd>}
    />
  );
}
