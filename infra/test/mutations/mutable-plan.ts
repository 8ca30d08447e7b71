import type { Plan, PlannedResource } from '../../plan/types.ts';

type Inputs = Record<string, unknown>;
export interface Mutation {
  readonly what: string;
  /** The checks that must notice; every one of them. */
  readonly noticedBy: readonly string[];
  readonly change: (mutable: MutablePlan) => void;
}

/** A copy that may be spoilt. */
export class MutablePlan {
  readonly plan: Plan;
  constructor(plan: Plan) {
    this.plan = structuredClone(plan);
  }
  resources(): PlannedResource[] {
    return this.plan.resources as PlannedResource[];
  }
  find(name: string): PlannedResource {
    const found = this.resources().find(
      (each) => each.name === name && each.type.startsWith('aws:'),
    );
    if (!found) throw new Error(`The plan has no ${name} to change.`);
    return found;
  }
  set(name: string, changes: Inputs): void {
    Object.assign(this.find(name).inputs, changes);
  }
  /** A member of an input that is an object. */
  setIn(name: string, field: string, changes: Inputs): void {
    const inputs = this.find(name).inputs as Inputs;
    inputs[field] = { ...(inputs[field] as Inputs), ...changes };
  }
  replaceIn(name: string, field: string, from: string, to: string): void {
    const inputs = this.find(name).inputs as Inputs;
    const before = JSON.stringify(inputs[field]);
    const after = before.replaceAll(from, to);
    if (after === before) throw new Error(`${name}.${field} has no ${from} to change.`);
    inputs[field] = JSON.parse(after);
  }
  grant(role: string, statement: Inputs): void {
    const inputs = this.find(role).inputs as Inputs;
    const policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', ...statement }],
    });
    inputs.inlinePolicies = [
      ...((inputs.inlinePolicies as unknown[]) ?? []),
      { name: 'more', policy },
    ];
  }
  remove(name: string): void {
    const resources = this.resources();
    const index = resources.indexOf(this.find(name));
    resources.splice(index, 1);
  }
  copy(name: string, as: string): void {
    this.resources().push({ ...structuredClone(this.find(name)), name: as });
  }
}
