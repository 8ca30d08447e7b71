'use client';

import { roleName } from '../components/role-name.ts';
import { statusNames } from '../components/status-name.ts';
import { FilterChip } from './filter-chip.tsx';
import { withFilters } from './people-search.ts';
import { PeopleSearchField } from './people-search-field.tsx';
import { showPeople, usePeopleSearch } from './use-people-search.ts';

const statuses = (['active', 'invited', 'pending', 'disabled'] as const).map((value) => ({
  value,
  label: statusNames[value],
}));
const roles = (['member', 'admin'] as const).map((value) => ({ value, label: roleName(value) }));

/** Search and filters. They narrow the whole set at the server, never only the rows at hand. */
export function PeopleToolbar() {
  const state = usePeopleSearch();
  return (
    <search className="people-tools" aria-label="People">
      <PeopleSearchField search={state.search} />
      <FilterChip
        name="Status"
        value={state.status}
        options={statuses}
        onChange={(status) => showPeople(withFilters(state, { status }))}
      />
      <FilterChip
        name="Role"
        value={state.role}
        options={roles}
        onChange={(role) => showPeople(withFilters(state, { role }))}
      />
    </search>
  );
}
