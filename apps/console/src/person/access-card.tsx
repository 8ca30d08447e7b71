'use client';

import type { Person } from '@gatehouse/api/client';
import { Button } from '@gatehouse/ui/button';
import { Card, CardBody, CardHead } from '@gatehouse/ui/card';
import { Ban, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useYourId } from '../session/your-id.tsx';
import { AccessDialog } from './access-dialog.tsx';

export function AccessCard({ person }: { person: Person }) {
  const [asking, setAsking] = useState(false);
  const you = useYourId() === person.id;
  const disabled = person.status === 'disabled';

  if (you) {
    return (
      <Card>
        <CardHead title="Disable" />
        <CardBody className="small soft">
          You cannot disable yourself. Ask another administrator, should it ever be needed.
        </CardBody>
      </Card>
    );
  }
  return (
    <Card>
      <CardHead title={disabled ? 'Enable' : 'Disable'} />
      <CardBody>
        <p className="small soft mb-3.5">
          {disabled
            ? 'This person is kept out: every sign-in and every session is refused.'
            : 'A disabled person is signed out at once and cannot come back until you enable them.'}
        </p>
        <Button
          size="sm"
          variant={disabled ? 'secondary' : 'danger-quiet'}
          icon={disabled ? <RotateCcw className="i" /> : <Ban className="i" />}
          onClick={() => setAsking(true)}
        >
          {disabled ? 'Enable person' : 'Disable person'}
        </Button>
      </CardBody>
      <AccessDialog person={person} open={asking} onOpenChange={setAsking} />
    </Card>
  );
}
