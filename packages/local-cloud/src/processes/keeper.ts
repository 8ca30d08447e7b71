import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Ends a child when this process is gone, however it went: a shell waits on a pipe whose other end only we hold, and
 * `kill -9` closes it as surely as an ordinary exit. Costs a megabyte, needs no timer and no native code.
 * @returns stops watching; call it when the child has ended by itself, before its pid can be used again
 */
export function endWithUs(
  pid: number,
  signal: 'INT' | 'TERM',
  whole: 'process' | 'group',
): () => void {
  const target = whole === 'group' ? `-${pid}` : String(pid);
  const keeper: ChildProcess = spawn(
    '/bin/sh',
    [
      '-c',
      `trap '' INT TERM HUP; read -r word; [ "$word" = done ] || kill -s ${signal} -- ${target}`,
    ],
    { stdio: ['pipe', 'ignore', 'ignore'], detached: true, env: {} },
  );
  keeper.unref();
  // The keeper may already be gone when we say goodbye to it.
  keeper.stdin?.on('error', () => undefined);
  return () => keeper.stdin?.end('done\n');
}
