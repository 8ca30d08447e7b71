import { Checkbox } from '@gatehouse/ui/checkbox';
import { Field } from '@gatehouse/ui/field';
import { TextInput } from '@gatehouse/ui/text-input';
import type { HTMLInputTypeAttribute } from 'react';
import { type EditableAttribute, editableAttributes } from '../person/attribute-values.ts';
import type { CreatePersonForm } from './form-type.ts';

/** The pool's own attributes: label, hint and rule come from its definition. */
export function AttributeFields({ form }: { form: CreatePersonForm }) {
  return (
    <fieldset className="attributes">
      <legend className="label">Attributes</legend>
      {editableAttributes.map(([name, attribute]) =>
        attribute.type === 'Boolean' ? (
          <Checkbox
            key={name}
            className="attribute-check"
            label={
              <span>
                {attribute.label}
                <span className="hint block">{attribute.hint}</span>
              </span>
            }
            {...form.register(`attributes.${name}`)}
          />
        ) : (
          <Field
            key={name}
            label={attribute.label}
            optional
            hint={attribute.hint}
            error={form.formState.errors.attributes?.[name]?.message}
          >
            <TextInput
              autoComplete="off"
              type={inputTypes[attribute.type]}
              inputMode={attribute.type === 'Number' ? 'numeric' : undefined}
              {...form.register(`attributes.${name satisfies EditableAttribute}`)}
            />
          </Field>
        ),
      )}
    </fieldset>
  );
}

/** A number is typed as text: a number field would drop what it cannot read instead of saying so. */
const inputTypes = {
  String: 'text',
  Number: 'text',
  DateTime: 'date',
} as const satisfies Record<string, HTMLInputTypeAttribute>;
