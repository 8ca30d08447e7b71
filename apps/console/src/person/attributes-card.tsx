import type { Person } from '@gatehouse/api/client';
import { Card, CardHead } from '@gatehouse/ui/card';
import { DescriptionList, Fact } from '@gatehouse/ui/description-list';
import { attributeText, editableAttributes } from './attribute-values.ts';

export function AttributesCard({ attributes }: { attributes: Person['attributes'] }) {
  return (
    <Card className="tight">
      <CardHead title="Attributes" />
      <DescriptionList>
        {editableAttributes.map(([name, { label }]) => (
          <Fact key={name} term={label}>
            {attributeText(attributes, name) ?? <span className="faint">Not set</span>}
          </Fact>
        ))}
      </DescriptionList>
    </Card>
  );
}
