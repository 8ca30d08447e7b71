'use client';

import { Button } from '@gatehouse/ui/button';
import { Card } from '@gatehouse/ui/card';
import { LinkButton } from '@gatehouse/ui/link-button';
import { State } from '@gatehouse/ui/state';
import { Plus } from 'lucide-react';
import { roleName } from '../components/role-name.ts';
import { statusNames } from '../components/status-name.ts';
import { type PeopleSearch, withFilters } from './people-search.ts';
import { showPeople } from './use-people-search.ts';

const noFilters = { search: '', status: null, role: null } as const;

/** Nobody at all, or nobody who matches; the second names what is set and clears it. */
export function NoPeople({ search }: { search: PeopleSearch }) {
  const filters = filtersInWords(search);
  if (!search.search && filters.length === 0 && search.cursor === null) {
    return (
      <Card>
        <State
          kind="empty"
          title="Nobody here yet"
          actions={
            <LinkButton
              variant="primary"
              size="sm"
              icon={<Plus className="i" />}
              href="/people/new"
            >
              Create person
            </LinkButton>
          }
        >
          Create the first person. They sign in on the web app.
        </State>
      </Card>
    );
  }
  return (
    <Card>
      <State
        kind="no-results"
        title={search.search ? `No one matches “${search.search}”` : 'No one matches'}
        actions={
          <Button size="sm" onClick={() => showPeople(withFilters(search, noFilters))}>
            {filters.length > 0 ? 'Clear search and filters' : 'Clear search'}
          </Button>
        }
      >
        {explain(filters)}
      </State>
    </Card>
  );
}

function filtersInWords({ status, role }: PeopleSearch): string[] {
  return [
    ...(status ? [`Status is ${statusNames[status]}`] : []),
    ...(role ? [`Role is ${roleName(role)}`] : []),
  ];
}

function explain(filters: string[]): string {
  const [first, second] = filters;
  if (first === undefined) return 'The search looks at the beginning of names and email addresses.';
  if (second === undefined) return `One filter is on: ${first}.`;
  return `Two filters are on: ${first}, ${second}.`;
}
