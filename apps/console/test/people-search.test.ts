import { describe, expect, test } from 'vitest';
import {
  parsePeopleSearch,
  peopleHref,
  peopleListInput,
  withFilters,
} from '../src/people/people-search.ts';

const parse = (query: string) => parsePeopleSearch(new URLSearchParams(query));

describe('the address of the people page', () => {
  test('is read and written back as it was', () => {
    const query = 'q=ada&status=invited&role=admin&rows=50&cursor=abc&before=50';
    expect(peopleHref(parse(query))).toBe(`/people?${query}`);
  });

  test('is short while everything is at its default', () => {
    expect(peopleHref(parse(''))).toBe('/people');
    expect(peopleListInput(parse(''))).toEqual({ limit: 25 });
  });

  test.each([
    ['status=owner&role=root&rows=7', '/people'],
    ['rows=-1&before=40', '/people'],
    ['cursor=abc&before=-3', '/people?cursor=abc'],
    ['cursor=abc&before=1e99', '/people?cursor=abc'],
    [`q=${'x'.repeat(300)}`, `/people?q=${'x'.repeat(100)}`],
  ])('leaves out what it does not understand: %s', (query, href) => {
    expect(peopleHref(parse(query))).toBe(href);
  });

  test('starts at the first page when the set of people changes', () => {
    const state = withFilters(parse('q=a&cursor=abc&before=25&rows=10'), { status: 'disabled' });
    expect(peopleHref(state)).toBe('/people?q=a&status=disabled&rows=10');
    expect(peopleListInput(state)).toEqual({ search: 'a', status: 'disabled', limit: 10 });
  });
});
