import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { DevEnvironment } from 'vite';
import { compileErrorOf } from './compile-error.ts';
import { createVite, type Transformer } from './create-vite.ts';
import { ask, type RunnerReply, readCode, readFetchModule } from './fetch-module.ts';
import { FileStamps } from './file-stamps.ts';
import { lockfileOf, projectFilesOf } from './project-files.ts';

/** What one worker's module runner has been given: module id -> version of its code. */
export type Holdings = Map<string, unknown>;

/** The state of the graph between two changes to it. A new object for each. */
interface Epoch {
  readonly generation: number;
}

/**
 * Compiles the functions' code for all workers, and knows which of it is out of date.
 *
 * One Vite environment serves several runners. Vite's own `cached` answer asks whether the SERVER still holds a
 * module's code; after one runner has fetched an edited module, every other one would be told that its old copy is
 * good. So each runner's holdings are kept here, and `cached` is decided from them.
 * @see https://vite.dev/guide/api-environment-runtimes
 */
export class ModuleServer {
  readonly #root: string;
  readonly #sources = new FileStamps();
  readonly #project = new FileStamps();
  readonly #projectFiles = new Map<string, readonly string[]>();
  readonly #lock = new FileStamps();
  readonly #retired: Promise<void>[] = [];
  #vite: Promise<Transformer>;
  #epoch: Epoch = { generation: 0 };
  #startAfresh = false;
  #dependencies = 0;

  constructor(root: string) {
    this.#root = realpathSync(root);
    this.#vite = this.#open();
    const lockfile = lockfileOf(root);
    if (lockfile) this.#lock.record(lockfile);
  }

  async ready(): Promise<void> {
    await this.#vite;
  }

  /**
   * Brings everything known up to the state on disk. Call before every load.
   * @returns `dependencies`: a number that changes when installed packages do. A worker keeps those it has loaded.
   */
  async refresh(): Promise<{ dependencies: number }> {
    const dependenciesChanged = this.#lock.takeChanges().length > 0;
    const projectChanged = this.#project.takeChanges().length > 0;
    if (dependenciesChanged) this.#dependencies += 1;
    if (dependenciesChanged || projectChanged || this.#startAfresh) this.#reopen();
    const { environment } = await this.#vite;
    const changes = this.#sources.takeChanges();
    if (changes.length > 0) this.#epoch = { ...this.#epoch };
    for (const { file, missing } of changes) {
      // Importers of a changed file keep their own code. If the file is gone, what they resolved to is wrong as well.
      if (missing) invalidateImporters(environment, file);
      environment.moduleGraph.onFileChange(file);
    }
    return { dependencies: this.#dependencies };
  }

  /** Answers a module runner's `invoke`. */
  async fetch(payload: unknown, holdings: Holdings): Promise<RunnerReply> {
    const { environment } = await this.#vite;
    const request = readFetchModule(payload);
    const epoch = this.#epoch;
    const reply = await ask(environment, request ? request.withoutCache : payload);
    if ('error' in reply) {
      const error = compileErrorOf(reply.error, request && this.#fileOf(request.url));
      // Vite remembers in the importer that an import led nowhere, even after the file has been added.
      if (error.name !== 'SyntaxError') this.#startAfresh = true;
      return { error };
    }
    const code = readCode(reply.result);
    if (!request || !code) return reply;

    const known = holdings.get(code.id);
    // Invalidated while it was being compiled: which of the two versions this is cannot be told, so it is neither.
    const version =
      epoch === this.#epoch
        ? `${environment.moduleGraph.getModuleById(code.id)?.lastInvalidationTimestamp} of ${epoch.generation}`
        : epoch;
    holdings.set(code.id, version);
    if (request.cached && known === version) return { result: { cache: true } };
    // `invalidate` makes the runner run the module again; the same code under a second URL must stay one module.
    return { result: { ...code, invalidate: known !== version } };
  }

  async close(): Promise<void> {
    const vite = await this.#vite;
    await Promise.all([vite.close(), ...this.#retired]);
  }

  /** Vite names a file under the root from there, and any other after `/@fs`. */
  #fileOf(url: string): string {
    return url.startsWith('/@fs/') ? url.slice('/@fs'.length) : join(this.#root, url);
  }

  #open(): Promise<Transformer> {
    return createVite(this.#root, (file) => {
      this.#sources.record(file);
      if (this.#projectFiles.has(file)) return;
      const projectFiles = file.includes('/node_modules/') ? [] : projectFilesOf(file);
      this.#projectFiles.set(file, projectFiles);
      for (const each of projectFiles) if (!this.#project.has(each)) this.#project.record(each);
    });
  }

  #reopen(): void {
    this.#startAfresh = false;
    this.#epoch = { generation: this.#epoch.generation + 1 };
    const old = this.#vite;
    this.#retired.push(old.then((vite) => vite.close()));
    this.#vite = this.#open();
  }
}

function invalidateImporters({ moduleGraph }: DevEnvironment, file: string): void {
  for (const module of moduleGraph.getModulesByFile(file) ?? []) {
    for (const importer of module.importers) moduleGraph.invalidateModule(importer);
  }
}
