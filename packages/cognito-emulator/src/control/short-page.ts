import type { ServiceModel } from '../wire/model.ts';

/** The members by which a list is paged; Cognito names them differently from operation to operation. */
export interface PagedList {
  readonly limit: string;
  readonly token: string;
  readonly items: string;
}

const limits = ['Limit', 'MaxResults', 'QueryLimit', 'MaxItems'];
const tokens = ['PaginationToken', 'NextToken'];

/** How an operation pages, as its model shows it; null for one that does not. */
export const pagingOf = (model: ServiceModel, operation: string): PagedList | null => {
  const members = (shape: string | null) => (shape && model.shapeOf(shape).members) || {};
  const input = members(model.inputShape(operation));
  const output = members(model.outputShape(operation));
  const limit = limits.find((name) => Object.hasOwn(input, name));
  const token = tokens.find((name) => Object.hasOwn(input, name) && Object.hasOwn(output, name));
  const items = Object.entries(output).find(
    ([, { shape }]) => model.shapeOf(shape).type === 'list',
  )?.[0];
  return limit && token && items ? { limit, token, items } : null;
};

/**
 * A page may hold fewer than was asked for, even none, and still have a successor. The first of a list gives one item; a
 * later one gives none, with the token that it was asked with.
 *
 * @see https://github.com/aws/aws-sdk-js-v3/issues/7071
 */
export const shortPage = async (
  { limit, token, items }: PagedList,
  input: object,
  run: (input: object) => Promise<unknown>,
): Promise<unknown> => {
  const given = (input as Readonly<Record<string, unknown>>)[token];
  if (given === undefined) return run({ ...input, [limit]: 1 });
  const page = await run({ ...input, [limit]: 1 });
  return { ...(page as object), [items]: [], [token]: given };
};
