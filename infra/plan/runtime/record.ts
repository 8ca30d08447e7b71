import { runtime } from '@pulumi/pulumi';
import { deserializeProperties } from '@pulumi/pulumi/runtime/rpc.js';
import type { PlannedResource } from '../types.ts';

interface Request {
  getType(): string;
  getName(): string;
  getParent(): string;
  getObject(): { toJavaScript(): unknown };
  getProtect(): boolean;
  getRetainondelete(): boolean;
  getDependenciesList(): string[];
}
interface OutputsRequest {
  getUrn(): string;
  getOutputs(): { toJavaScript(): unknown };
}
interface Monitor {
  newUrn(parent: string, type: string, name: string): string;
  registerResource(request: Request, done: unknown): unknown;
  registerResourceOutputs(request: OutputsRequest, done: unknown): unknown;
}

type Recorded = { -readonly [Key in keyof PlannedResource]: PlannedResource[Key] };

/** What Pulumi puts on the wire for a value that it cannot know yet. */
const unknown = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

/** Listens in on what the program registers. Mocks are not told of options; this is. */
export function record(): { readonly resources: Recorded[]; readonly unknowns: string[] } {
  const resources: Recorded[] = [];
  const unknowns: string[] = [];
  const monitor = runtime.getMonitor() as unknown as Monitor;

  // The engine leaves the stack's own type out of a URN; the mocks do not.
  const newUrn = monitor.newUrn.bind(monitor);
  monitor.newUrn = (parent, type, name) =>
    newUrn(parent?.includes('::pulumi:pulumi:Stack::') ? '' : parent, type, name);

  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (request, done) => {
    const urn = monitor.newUrn(request.getParent(), request.getType(), request.getName());
    const raw = request.getObject();
    for (const path of unknownPaths(raw.toJavaScript())) unknowns.push(`${urn}${path}`);
    resources.push({
      type: request.getType(),
      name: request.getName(),
      urn,
      parent: request.getParent() || null,
      inputs: plain(deserializeProperties(raw as never)),
      outputs: {},
      protect: request.getProtect(),
      retainOnDelete: request.getRetainondelete(),
      dependencies: request.getDependenciesList(),
    });
    return register(request, done);
  };

  const registerOutputs = monitor.registerResourceOutputs.bind(monitor);
  monitor.registerResourceOutputs = (request, done) => {
    const resource = resources.find(({ urn }) => urn === request.getUrn());
    if (resource) resource.outputs = plain(deserializeProperties(request.getOutputs() as never));
    return registerOutputs(request, done);
  };
  return { resources, unknowns };
}

const secretKey = '4dabf18193072939515e22adb298388d';

/** As JSON. A secret stays marked as one, `{ '(secret)': … }`; every secret of a plan is made up. */
function plain(value: unknown): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(value ?? {}, (key, each) => {
      if (key === '__provider') return '<the provider>';
      if (key === 'SST_SERVER') return '<the sst server>';
      if (typeof each !== 'object' || each === null) return each;
      if (secretKey in each) return { '(secret)': each.value };
      if ('__pulumiAsset' in each) return { asset: 'path' in each ? each.path : 'text' };
      if ('__pulumiArchive' in each) return { archive: 'path' in each ? each.path : 'text' };
      return each;
    }),
  );
}

function* unknownPaths(value: unknown, path = ''): Generator<string> {
  if (value === unknown) yield path;
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) yield* unknownPaths(each, `${path}.${key}`);
}
