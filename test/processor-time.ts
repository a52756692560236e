/** What work costs: the time that this thread had the processor, whoever else wanted it too. */

/** Does the work; milliseconds of this thread's processor time that it took. */
export function processorMs(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
