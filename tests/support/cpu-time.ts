/** Owns how long work takes of the processor: the wall clock also counts whatever else the machine is doing. */

/** Seconds of processor time of this process, while `work` runs. */
export async function cpuSeconds(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
