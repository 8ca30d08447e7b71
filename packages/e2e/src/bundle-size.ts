import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { deflateRawSync } from 'node:zlib';

export interface BundleSize {
  readonly files: number;
  readonly bytes: number;
  readonly zipBytes: number;
}

/** Every file of a bundle, symbolic links not followed: what is behind one is in the bundle under its own name. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** What Lambda weighs: the files, and the zip archive that they are sent as. */
export async function bundleSize(folder: string): Promise<BundleSize> {
  const files = await filesOf(folder);
  let bytes = 0;
  let zipBytes = 22;
  for (const file of files) {
    const content = await readFile(file);
    bytes += content.length;
    // A header before each file and an entry in the directory at the end, both with its name.
    zipBytes += deflateRawSync(content).length + 30 + 46 + 2 * relative(folder, file).length;
  }
  return { files: files.length, bytes, zipBytes };
}
