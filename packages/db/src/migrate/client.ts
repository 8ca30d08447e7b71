export type Engine = 'postgres' | 'dsql';

/** What the runner needs of a connection: one of node-postgres, as the owner. */
export interface MigrationClient {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}
