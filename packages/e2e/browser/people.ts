/** The seeded people; the passwords exist on a laptop only. */
export const people = {
  admin: { email: 'admin@example.com', password: 'gatehouse-local-only' },
  member: { email: 'member@example.com', password: 'gatehouse-local-only' },
  disabled: { email: 'disabled@example.com', password: 'gatehouse-local-only' },
} as const;

/** Invited and not yet come: the temporary password is in the mailbox. */
export const invited = { email: 'invited@example.com' } as const;
