// Times and weighs one run of a command.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Milliseconds of a run, and what it printed. Throws when it fails. */
export function time([program, ...args], cwd) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, maxBuffer: 1 << 30, encoding: 'utf8' });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stderr}`);
  return { milliseconds, stdout, stderr };
}

/** MiB that a run of Node held at most, its threads together. */
export function weigh([program, ...args], cwd) {
  const preload = fileURLToPath(new URL('./peak-memory.cjs', import.meta.url));
  const { stderr } = time([program, '--require', preload, ...args], cwd);
  return Number(/^peak (\d+)$/m.exec(stderr)[1]) / 1024;
}

export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
