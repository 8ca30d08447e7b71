/** What a month costs, from assumptions that are said. Prices are us-east-1's of November 2026 as known, not looked up. */
export interface Load {
  readonly title: string;
  /** People who sign in at least once a month. */
  readonly people: number;
  readonly visitsPerPerson: number;
  readonly callsPerVisit: number;
}

export const loads: readonly Load[] = [
  { title: 'nobody yet', people: 0, visitsPerPerson: 0, callsPerVisit: 0 },
  { title: '1,000 people', people: 1_000, visitsPerPerson: 20, callsPerVisit: 15 },
  { title: '20,000 people', people: 20_000, visitsPerPerson: 20, callsPerVisit: 15 },
];

export const assumptions = {
  /** Of a call of the API, and of a page. */
  milliseconds: 60,
  gigabytes: 1,
  pagesPerVisit: 3,
  /** Sent to the browser at each page, and at each first visit. */
  kilobytesPerPage: 60,
  kilobytesOfAssets: 500,
  logKilobytesPerCall: 0.5,
  /** Database work, in Aurora DSQL's units, of a call and of a reconciler's run. */
  unitsPerCall: 0.05,
  unitsPerRun: 0.1,
  databaseGigabytes: 1,
  filesGigabytes: 5,
  runsPerMonth: 30 * 24 * 60,
} as const;

interface Priced {
  readonly what: string;
  /** A month's amount of a load. */
  readonly amount: (load: Load, plan: Counts) => number;
  readonly free: number;
  /** US dollars for one. */
  readonly price: number;
  readonly unit: string;
}

/** Counted on the plan of production. */
export interface Counts {
  readonly alarms: number;
  readonly metrics: number;
}

const callsOf = ({ people, visitsPerPerson, callsPerVisit }: Load) =>
  people * visitsPerPerson * (callsPerVisit + assumptions.pagesPerVisit);

const seconds = (load: Load) =>
  ((callsOf(load) + assumptions.runsPerMonth * 5) *
    assumptions.milliseconds *
    assumptions.gigabytes) /
  1000;

export const prices: readonly Priced[] = [
  {
    what: 'Cognito, Essentials',
    amount: ({ people }) => people,
    free: 10_000,
    price: 0.015,
    unit: 'people',
  },
  {
    what: 'Lambda, requests',
    amount: (load) => callsOf(load) + assumptions.runsPerMonth,
    free: 1_000_000,
    price: 0.2 / 1e6,
    unit: 'requests',
  },
  { what: 'Lambda, arm64', amount: seconds, free: 400_000, price: 0.0000133334, unit: 'GB-s' },
  {
    what: 'CloudFront, requests',
    amount: (load) => callsOf(load) * 2,
    free: 10_000_000,
    price: 0.01 / 1e4,
    unit: 'requests',
  },
  {
    what: 'CloudFront, data',
    amount: ({ people, visitsPerPerson }) =>
      (people * visitsPerPerson * assumptions.pagesPerVisit * assumptions.kilobytesPerPage +
        people * assumptions.kilobytesOfAssets) /
      1e6,
    free: 1_000,
    price: 0.085,
    unit: 'GB',
  },
  {
    what: 'CloudFront Functions',
    amount: (load) => callsOf(load) * 2,
    free: 2_000_000,
    price: 0.1 / 1e6,
    unit: 'calls',
  },
  {
    what: 'Aurora DSQL, work',
    amount: (load) =>
      callsOf(load) * assumptions.unitsPerCall + assumptions.runsPerMonth * assumptions.unitsPerRun,
    free: 100_000,
    price: 8 / 1e6,
    unit: 'DPU',
  },
  {
    what: 'Aurora DSQL, storage',
    amount: () => assumptions.databaseGigabytes,
    free: 1,
    price: 0.33,
    unit: 'GB',
  },
  {
    what: 'AWS Backup',
    amount: () => assumptions.databaseGigabytes * 2,
    free: 0,
    price: 0.095,
    unit: 'GB',
  },
  { what: 'S3', amount: () => assumptions.filesGigabytes, free: 0, price: 0.023, unit: 'GB' },
  {
    what: 'CloudWatch, logs',
    amount: (load) => (callsOf(load) * assumptions.logKilobytesPerCall) / 1e6,
    free: 5,
    price: 0.5,
    unit: 'GB',
  },
  {
    what: 'CloudWatch, alarms',
    amount: (_load, { alarms }) => alarms,
    free: 10,
    price: 0.1,
    unit: 'alarms',
  },
  {
    what: 'CloudWatch, metrics',
    amount: (_load, { metrics }) => metrics,
    free: 10,
    price: 0.3,
    unit: 'metrics',
  },
  {
    what: 'EventBridge Scheduler',
    amount: () => assumptions.runsPerMonth,
    free: 14_000_000,
    price: 1 / 1e6,
    unit: 'calls',
  },
];

/** The table of docs/costs.md. */
export function costTable(counts: Counts): string {
  const dollars = (value: number) =>
    value === 0 ? '0' : value < 0.005 ? '< 0.01' : value.toFixed(2);
  const cost = ({ amount, free, price }: Priced, load: Load) =>
    Math.max(0, amount(load, counts) - free) * price;
  const rows = prices.map((each) => [each.what, ...loads.map((load) => dollars(cost(each, load)))]);
  const totals = loads.map((load) => prices.reduce((sum, each) => sum + cost(each, load), 0));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['US dollars a month', ...loads.map(({ title }) => title)]),
    line(['---', ...loads.map(() => '---:')]),
    ...rows.map(line),
    line(['**together**', ...totals.map((total) => `**${dollars(total)}**`)]),
  ].join('\n');
}
