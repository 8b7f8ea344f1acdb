/** Owns the second thread: it counts one part, answers and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { countPart, type PartRequest } from './count-part.js';

countPart(workerData as PartRequest).then((counted) => parentPort?.postMessage(counted));
