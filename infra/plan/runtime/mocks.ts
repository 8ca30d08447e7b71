import type { runtime } from '@pulumi/pulumi';
import { computed } from './computed.ts';
import { dataSources } from './data-sources.ts';

const slug = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** Answers for AWS: what a resource has once it is made, and what a data source says. */
export const mocks: runtime.Mocks = {
  newResource({ type, name, inputs, id: given, custom }) {
    const own = computed[type]?.(name, inputs) ?? {};
    // An empty id would make the resource, and all that depends on it, unknown.
    const id = String(own.id || given || `${slug(name)}-id`);
    const arn = custom === false ? undefined : `arn:aws:plan:us-east-1:123456789012:${name}`;
    return { id, state: { ...inputs, name: inputs.name ?? name, arn, ...own } };
  },
  call({ token, inputs }) {
    const answer = dataSources[token];
    // A data source that nobody thought of must be answered on purpose.
    if (!answer) throw new Error(`The plan knows no answer for ${token}.`);
    return answer(inputs);
  },
};
