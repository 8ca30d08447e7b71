/** Whether more than `limit` lists and objects stand one in another. Level by level, so that depth costs no stack. */
export const isDeeperThan = (limit: number, value: unknown): boolean => {
  let level = [value].filter(isContainer);
  for (let depth = 0; depth < limit; depth++) {
    if (level.length === 0) return false;
    level = level.flatMap((container) => Object.values(container).filter(isContainer));
  }
  return level.length > 0;
};

const isContainer = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;
