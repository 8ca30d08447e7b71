/**
 * The one entry behind every root script: `node packages/tooling/boot.mjs <task>`. It needs nothing installed, so it
 * can put right what a fresh clone, an old pnpm or an old Node would stumble over, and then runs the task.
 *
 * Nothing is imported before the Node version is known: an old Node would end in a stack trace of the parser.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Gatehouse needs Node 20.19 or newer and this is ${process.version}: install a current one from https://nodejs.org and run the same command again.`,
  );
  process.exit(1);
}

const { main } = await import('./src/main.mjs');
await main(process.argv.slice(2));
