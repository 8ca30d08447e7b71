import { PageHead } from '@gatehouse/ui/page-head';
import type { Metadata } from 'next';
import { Crumb } from '../../../../components/crumb.tsx';
import { CreatePerson } from '../../../../create/create-person.tsx';
import { env } from '../../../../env.ts';
import { adminGate } from '../../../../session/admin-gate.tsx';

export const metadata: Metadata = { title: 'Create a person' };

export default async function CreatePersonPage() {
  const refused = await adminGate('/people/new');
  if (refused) return refused;
  return (
    <>
      <Crumb>Create a person</Crumb>
      <PageHead
        title="Create a person"
        line="They can sign in on the web app as soon as they exist."
      />
      <CreatePerson webOrigin={env().WEB_ORIGIN} />
    </>
  );
}
