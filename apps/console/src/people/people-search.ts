import { roleSchema } from '@gatehouse/user-pool/validation';
import * as z from 'zod';

export const rowsPerPage = [10, 25, 50] as const;
const defaultRows = 25;

/** As long as the API takes. */
export const searchLength = 100;

const personStatusSchema = z.enum(['pending', 'invited', 'active', 'disabled']);

/** What the people page shows, whole, as the address bar holds it. */
export interface PeopleSearch {
  readonly search: string;
  readonly status: z.infer<typeof personStatusSchema> | null;
  readonly role: z.infer<typeof roleSchema> | null;
  readonly rows: number;
  /** The keyset cursor of this page; null is the first page. */
  readonly cursor: string | null;
  /** How many people come before this page: a keyset page does not know its own place. */
  readonly before: number;
}

export type PeopleFilters = Pick<PeopleSearch, 'search' | 'status' | 'role'>;

/** Reads the address. Whatever is not understood is left out, so that an old link still opens a list. */
export function parsePeopleSearch(params: URLSearchParams): PeopleSearch {
  const status = personStatusSchema.safeParse(params.get('status'));
  const role = roleSchema.safeParse(params.get('role'));
  const rows = Number(params.get('rows'));
  const cursor = params.get('cursor');
  const before = Number(params.get('before'));
  return {
    search: (params.get('q') ?? '').trim().slice(0, searchLength),
    status: status.success ? status.data : null,
    role: role.success ? role.data : null,
    rows: rowsPerPage.find((choice) => choice === rows) ?? defaultRows,
    cursor: cursor || null,
    before: cursor && Number.isSafeInteger(before) && before > 0 ? before : 0,
  };
}

/** The address of a page of people, shortest form: what is at its default is not written. */
export function peopleHref(state: PeopleSearch): string {
  const params = new URLSearchParams();
  if (state.search) params.set('q', state.search);
  if (state.status) params.set('status', state.status);
  if (state.role) params.set('role', state.role);
  if (state.rows !== defaultRows) params.set('rows', String(state.rows));
  if (state.cursor) params.set('cursor', state.cursor);
  if (state.cursor && state.before > 0) params.set('before', String(state.before));
  const query = params.toString();
  return query ? `/people?${query}` : '/people';
}

/** Another set of people starts at its first page. */
export function withFilters(state: PeopleSearch, filters: Partial<PeopleFilters>): PeopleSearch {
  return { ...state, ...filters, cursor: null, before: 0 };
}

/** The input of `admin.users.list` for a page: the same on the server and in the browser, so that both share one key. */
export function peopleListInput(state: PeopleSearch) {
  return {
    ...(state.search && { search: state.search }),
    ...(state.status && { status: state.status }),
    ...(state.role && { role: state.role }),
    ...(state.cursor && { cursor: state.cursor }),
    limit: state.rows,
  };
}

/** The two inputs behind the page's own line of fact: everybody, and those who still have to accept. */
export const everybodyInput = { limit: 1 } as const;
export const invitedInput = { status: 'invited', limit: 1 } as const;
