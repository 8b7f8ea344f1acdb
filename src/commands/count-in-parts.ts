/** Owns counting a large export with two cores: two parts at once, or none of it. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { cutFile } from '../io/file-parts.js';
import { isBuilt, shippedPath } from '../io/shipped.js';
import type { ResponseBatch } from '../model/responses.js';
import { SeenIds } from '../sources/seen-ids.js';
import { countPart, type PartCount, type PartRequest } from './count-part.js';

/** Starting a thread costs as much as reading this much. */
const LARGE_BYTES = 8 * 1024 * 1024;

/**
 * The counts of both parts of a file; `onBatch` sees the batches of the first. Undefined when the file is small, or holds
 * anything that is not plain: reading it whole, the general way, is then the way.
 */
export async function countInParts(
  path: string,
  request: Omit<PartRequest, 'part'>,
  onBatch: (batch: ResponseBatch) => void,
  atLeast = LARGE_BYTES,
): Promise<readonly PartCount[] | undefined> {
  const parts = cutFile(path, atLeast);
  if (!parts) return undefined;
  const [first, second] = parts.map((part) => ({ ...request, part })) as [PartRequest, PartRequest];
  const later = canThread() ? startThread(second) : undefined;
  try {
    const one = await countPart(first, onBatch);
    const two = one && (await (later?.counted ?? countPart(second)));
    if (!one || !two || new SeenIds(one.ids).sharesWith(new SeenIds(two.ids))) return undefined;
    return [one, two];
  } catch (cause) {
    // A disk that fails meanwhile: whoever reads the file whole says so.
    if (cause instanceof Error && 'syscall' in cause) return undefined;
    throw cause;
  } finally {
    await later?.stop();
  }
}

/** Run from the source, there is no file for a thread to begin with. */
function canThread(): boolean {
  return isBuilt() && availableParallelism() > 1;
}

function startThread(request: PartRequest) {
  const worker = new Worker(shippedPath('dist', 'count-worker.js'), { workerData: request });
  const counted = new Promise<PartCount | undefined>((resolve) => {
    worker.once('message', resolve);
    // The first part, or reading the file whole, says what is wrong.
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
  return { counted, stop: () => worker.terminate() };
}
