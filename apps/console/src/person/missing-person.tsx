import { Card } from '@gatehouse/ui/card';
import { LinkButton } from '@gatehouse/ui/link-button';
import { State } from '@gatehouse/ui/state';

export function MissingPerson() {
  return (
    <Card>
      <State
        kind="no-results"
        level={1}
        title="There is no such person"
        actions={
          <LinkButton size="sm" href="/people">
            All people
          </LinkButton>
        }
      >
        Nobody has this id. The link may be incomplete, or from another stage.
      </State>
    </Card>
  );
}
