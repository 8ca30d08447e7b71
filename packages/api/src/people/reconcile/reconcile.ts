import { purgeSessions } from '@gatehouse/auth';
import { systemAuthor } from '../../audit/author.ts';
import type { PeopleServices } from '../deps.ts';
import { oldestWait } from '../outbox/oldest-wait.ts';
import { runDue } from '../outbox/run-due.ts';
import { compareRows } from './compare-rows.ts';
import { compareUsers } from './compare-users.ts';
import { type Findings, noFindings } from './findings.ts';
import type { Pass } from './pass.ts';

/**
 * Brings Cognito and the database together again after interruptions and after changes behind our back. The database
 * decides who may do what; a Cognito user without a row stays without access and is only counted.
 */
export async function reconcile(
  services: PeopleServices,
  options: { requestId: string; deadline: Date },
): Promise<Findings> {
  const database = await services.database();
  const pass: Pass = {
    services,
    database,
    author: systemAuthor('reconcile', options.requestId),
    deadline: options.deadline,
    startedAt: services.now(),
    findings: noFindings(),
    seen: new Set(),
  };

  pass.findings.retried = await runDue(services, options.deadline);
  pass.findings.oldestOutboxSeconds = await oldestWait(database, services.now());
  await compareUsers(pass);
  // Without all of Cognito's side nobody can be said to be missing.
  if (pass.findings.complete) await compareRows(pass);
  pass.findings.purgedSessions = await purgeSessions(database, services.now());

  services.log({
    level: 'info',
    event: 'reconcile',
    requestId: options.requestId,
    ...pass.findings,
  });
  return pass.findings;
}
