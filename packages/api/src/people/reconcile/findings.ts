/** What a pass found and did. Counts only: it goes to the log. */
export interface Findings {
  /** Outbox entries tried again. */
  retried: { done: number; postponed: number };
  /** How long the oldest outbox entry that is still pending has waited, in seconds; 0 where none waits. */
  oldestOutboxSeconds: number;
  /** Cognito users and rows that were compared. */
  users: number;
  rows: number;
  /** Half-finished creations that were given a new outbox entry. */
  adopted: number;
  /** People whom Cognito had lost and who are made again. */
  recreated: number;
  /** Users whose access in Cognito did not match the row. */
  repaired: number;
  /** Cognito users without a row: they have no access and somebody should look. */
  unknown: number;
  /** Rows that no repair fits: two users for one row, or a creation that Cognito refuses. */
  conflicts: number;
  /** So many people are missing in Cognito that it is rather the wrong pool: nobody was made again. */
  missingInBulk: number;
  purgedSessions: number;
  /** False when the time was up before both sides had been read to their end. */
  complete: boolean;
}

export const noFindings = (): Findings => ({
  retried: { done: 0, postponed: 0 },
  oldestOutboxSeconds: 0,
  users: 0,
  rows: 0,
  adopted: 0,
  recreated: 0,
  repaired: 0,
  unknown: 0,
  conflicts: 0,
  missingInBulk: 0,
  purgedSessions: 0,
  complete: true,
});
