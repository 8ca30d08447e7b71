/** What a deployment would ask of AWS, as SST's own components say it. Plain JSON. */
export interface Plan {
  readonly app: PlannedApp;
  readonly live: boolean;
  readonly resources: readonly PlannedResource[];
  /** What `provision()` returned. */
  readonly outputs: Readonly<Record<string, unknown>>;
  /** Inputs whose value nobody could tell: whatever depends on one would be missing from the plan in silence. */
  readonly unknowns: readonly string[];
  /** Where each function's bundle lies, by its handler. */
  readonly bundles: readonly Bundle[];
}

export interface PlannedApp {
  readonly name: string;
  readonly stage: string;
  readonly protect: boolean;
  readonly removal: string;
}

export interface PlannedResource {
  /** `aws:iam/role:Role` */
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly parent: string | null;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly protect: boolean;
  readonly retainOnDelete: boolean;
  readonly dependencies: readonly string[];
}

export interface Bundle {
  readonly functionId: string;
  readonly handler: string;
  readonly folder: string;
}

export interface PlanRequest {
  readonly stage: string;
  /** `sst dev` instead of `sst deploy`. */
  readonly live?: boolean;
  /** Changes a source file of ours before it is bundled: how a test proves that a check can fail. */
  readonly edits?: readonly SourceEdit[];
}

export interface SourceEdit {
  /** From the root of the repository. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}
