import { errorCode } from '@gatehouse/api/client';
import type { UntypedApi } from './client.ts';

/**
 * Calls a procedure of which only the name is known. A GET without input finds out what it is: a mutation refuses it as
 * the wrong method, before anything happens, and is then sent by POST. Input goes into no URL until it is known that
 * the procedure is a query, because the input of a mutation may hold a password.
 */
export async function callProcedure(
  api: UntypedApi,
  path: string,
  input: unknown,
): Promise<unknown> {
  try {
    const answer = await api.query(path);
    if (input === undefined) return answer;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'METHOD_NOT_ALLOWED') return await api.mutation(path, input);
    if (code !== 'INVALID_INPUT' || input === undefined) throw error;
  }
  return await api.query(path, input);
}
