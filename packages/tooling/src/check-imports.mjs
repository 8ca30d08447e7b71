import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { browser, rules, testsMay } from './import-rules.mjs';
import { importsOf } from './imports-of.mjs';
import { root as repository } from './paths.mjs';
import { packagesOf, sourcesOf } from './workspace.mjs';

/** @typedef {import('./workspace.mjs').Package} Package */
/** @typedef {{ file: string, what: string, because: string }} Violation */

/** Prints what runs the wrong way. @returns {Promise<number>} the exit code */
export async function checkImports() {
  const { violations, files } = await findViolations(repository);
  for (const { file, what, because } of violations) {
    console.error(`${file}\n  ${what}\n  ${because}`);
  }
  console.log(`Imports: ${files} files, ${violations.length} run the wrong way.`);
  return violations.length === 0 ? 0 : 1;
}

/** @param {string} root @returns {Promise<{ violations: Violation[], files: number }>} */
export async function findViolations(root) {
  const packages = await packagesOf(root);
  const perPackage = await Promise.all(packages.map((each) => checkPackage(root, each, packages)));
  const violations = [
    ...perPackage.flatMap((each) => each.violations),
    ...(await checkBrowser(root, packages)),
  ];
  return { violations, files: perPackage.reduce((sum, each) => sum + each.files, 0) };
}

/** @param {string} root @param {Package} owner @param {readonly Package[]} packages */
async function checkPackage(root, owner, packages) {
  const rule = rules.find((each) => each.folder === owner.folder);
  if (!rule) {
    const because = 'every package needs its row in packages/tooling/src/import-rules.mjs';
    return { files: 0, violations: [{ file: owner.folder, what: 'is not in the table', because }] };
  }
  const { because } = rule;
  const files = await sourcesOf(root, owner.folder);
  /** @type {Violation[]} */
  const violations = [];
  for (const file of files) {
    for (const { specifier, type } of importsOf(await readFile(join(root, file), 'utf8'))) {
      const target = resolve(file, specifier, packages);
      if (!target || target.folder === owner.folder) continue;
      const may = isTest(file) ? [...rule.may, ...testsMay] : rule.may;
      if (allowed(may, target, type)) continue;
      violations.push({ file, what: `imports ${specifier}`, because });
    }
  }
  for (const name of Object.keys(owner.manifest.dependencies ?? {})) {
    const target = packages.find((each) => each.name === name);
    if (
      !target ||
      rule.may.some((each) => each.replace(/^type /, '').split(':')[0] === target.folder)
    )
      continue;
    violations.push({ file: `${owner.folder}/package.json`, what: `depends on ${name}`, because });
  }
  return { files: files.length, violations };
}

/** Tests, and the configuration of the tools that run them. @param {string} file */
const isTest = (file) => /\/test\/|\.test\.tsx?$|\/(vitest|playwright)\.[\w.]*$/.test(file);

/**
 * @param {readonly string[]} may @param {{ folder: string, entry: string | null }} target @param {boolean} type
 */
function allowed(may, target, type) {
  return may.some((each) => {
    const typeOnly = each.startsWith('type ');
    const [folder, entry] = each.replace(/^type /, '').split(':');
    return folder === target.folder && (!typeOnly || type) && (!entry || entry === target.entry);
  });
}

/**
 * The package of ours that a specifier means, and through which of its entries; null for anybody else's.
 * @param {string} file @param {string} specifier @param {readonly Package[]} packages
 */
function resolve(file, specifier, packages) {
  if (specifier.startsWith('.')) {
    const path = normalize(join(dirname(file), specifier));
    const target = packages.find((each) => path.startsWith(`${each.folder}/`));
    return target ? { folder: target.folder, entry: null } : null;
  }
  const target = packages.find(
    (each) => specifier === each.name || specifier.startsWith(`${each.name}/`),
  );
  return target
    ? { folder: target.folder, entry: `.${specifier.slice(target.name.length)}` }
    : null;
}

/** Follows what a browser would load. @param {string} root @param {readonly Package[]} packages */
async function checkBrowser(root, packages) {
  /** @type {Violation[]} */
  const violations = [];
  const queue = browser.entries.filter((entry) => existsSync(join(root, entry)));
  const seen = new Set(queue);
  for (const file of queue) {
    for (const { specifier, type } of importsOf(await readFile(join(root, file), 'utf8'))) {
      if (type) continue;
      if (browser.never.test(specifier)) {
        violations.push({ file, what: `imports ${specifier}`, because: browser.because });
        continue;
      }
      const next = sourceFile(file, specifier, packages);
      if (next && !seen.has(next) && existsSync(join(root, next))) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return violations;
}

/** The file a specifier leads to, when it is ours. @param {string} file @param {string} specifier @param {readonly Package[]} packages */
function sourceFile(file, specifier, packages) {
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier));
  const target = packages.find(
    (each) => specifier === each.name || specifier.startsWith(`${each.name}/`),
  );
  const path = target?.manifest.exports?.[`.${specifier.slice(target.name.length)}`];
  return target && path ? normalize(join(target.folder, path)) : null;
}
