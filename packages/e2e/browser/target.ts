export interface Target {
  readonly web: string;
  readonly console: string;
  readonly api: string;
  readonly emulator: string;
  readonly home: string;
}

/** Workers inherit it from the process of the global setup, so that two runs of one checkout never meet. */
const variable = 'GATEHOUSE_E2E_TARGET';

export function setTarget(target: Target): void {
  process.env[variable] = JSON.stringify(target);
}

/** Where the running copy under test is. */
export function target(): Target {
  const value = process.env[variable];
  if (value === undefined) throw new Error(`${variable} is not set: the global setup sets it`);
  return JSON.parse(value) as Target;
}
