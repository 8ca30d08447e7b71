import 'server-only';
import { getApi, getQueryClient } from '../trpc/server.tsx';
import { settle } from '../trpc/settle.ts';
import {
  everybodyInput,
  invitedInput,
  type PeopleSearch,
  peopleListInput,
} from './people-search.ts';

/** Starts what the people page shows: the page of the list, and the two counts of its line of fact. */
export function readPeople(search: PeopleSearch) {
  const { list } = getApi().admin.users;
  const inputs = [peopleListInput(search), everybodyInput, invitedInput];
  return settle(inputs.map((input) => getQueryClient().fetchQuery(list.queryOptions(input))));
}
