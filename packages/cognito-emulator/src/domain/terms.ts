import type { TermsType } from '../../model/api.gen.ts';
import { epochSeconds } from '../clock.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { Terms } from '../store/types/accounts.ts';
import { findPool } from './find.ts';

export const findTerms = (context: EmulatorContext, poolId: string, id: string): Terms => {
  findPool(context, poolId);
  const terms = context.store.tables.terms.get(id);
  return terms?.poolId === poolId ? terms : fail('termsNotFound');
};

/** A client has one document of each name. */
export const requireNewTerms = (
  { store }: EmulatorContext,
  clientId: string,
  name: string,
  own?: string,
) => {
  const others = store.ownedBy('terms', clientId).filter(({ id }) => id !== own);
  if (others.some(({ settings }) => settings.TermsName === name)) fail('termsExist');
};

export const describeTerms = ({
  id,
  poolId,
  clientId,
  settings,
  createdAt,
  updatedAt,
}: Terms): TermsType => ({
  ...settings,
  TermsId: id,
  UserPoolId: poolId,
  ClientId: clientId,
  CreationDate: epochSeconds(createdAt),
  LastModifiedDate: epochSeconds(updatedAt),
});
