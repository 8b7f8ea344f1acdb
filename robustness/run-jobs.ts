/** Owns spreading work over processes of the running program, each given its own arguments and telling its result as JSON. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/**
 * The results in the order of `argvs`; at most `jobs` processes at a time. Throws what a process that fails wrote on standard
 * error.
 */
export async function runJobs<T>(
  argvs: readonly (readonly string[])[],
  jobs: number,
  onDone: (done: number, of: number) => void,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < argvs.length; at = next++) {
      results[at] = await runOne<T>(argvs[at]!);
      done += 1;
      onDone(done, argvs.length);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return results;
}

async function runOne<T>(argv: readonly string[]): Promise<T> {
  const child = spawn(process.execPath, [process.argv[1]!, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  try {
    return JSON.parse(out) as T;
  } catch (cause) {
    throw new Error(`${argv.join(' ')} told no result: ${err}`, { cause });
  }
}
