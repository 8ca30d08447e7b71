const special: Readonly<Record<string, string>> = { smsMessage: 'SMSMessage' };

/** Pulumi's `passwordPolicy.minimumLength` as the API spells it, `MinimumLength`, so that two worlds can be compared. */
export function toPascalCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPascalCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [
        special[key] ?? key.charAt(0).toUpperCase() + key.slice(1),
        toPascalCase(each),
      ]),
  );
}
