/** A recorded state as `name: value` lines; what is nested is shown by its path. */
export function recordLines(record: Readonly<Record<string, unknown>>, prefix = ''): string[] {
  return Object.entries(record).flatMap(([name, value]) => {
    const path = prefix + name;
    if (value instanceof Date) return [`${path}: ${value.toISOString()}`];
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return recordLines(value as Record<string, unknown>, `${path}.`);
    }
    return [`${path}: ${typeof value === 'string' ? value : JSON.stringify(value)}`];
  });
}
