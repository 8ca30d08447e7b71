/** One of each kind: people depend on it, a pull request has it, a developer works on it. */
export const stages = [
  { title: 'production', stage: 'production', live: false },
  { title: 'a preview', stage: 'pr-7', live: false },
  { title: 'a personal stage under `sst dev`', stage: 'ada', live: true },
] as const;
