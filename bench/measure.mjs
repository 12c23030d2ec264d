/** What every measurement needs: the library as built, a clock, and the middle of several runs. */

/** A module of the built library; `KAOQIN_DIST` names another build to measure. */
export const library = (module) => import(new URL(module, distribution()))
export const distribution = () =>
  process.env.KAOQIN_DIST === undefined
    ? new URL('../dist/', import.meta.url)
    : new URL(`file://${process.env.KAOQIN_DIST}/`)

/** Seconds of the processor, those of the garbage collector's threads included: what else the machine does counts as little as can be. */
export const secondsOf = async (work) => {
  // Nobody pays for what another left behind.
  globalThis.gc?.()
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

/**
 * The same of work that goes on all day: warmed up again off the clock, since the collector has just thrown away the compiled code of
 * closures that nobody holds any more, then repeated for a while. Seconds of one.
 */
export const secondsWhenWarm = async (work) => {
  globalThis.gc?.()
  await repeated(work, 0.5)
  return repeated(work, 0.5)
}
/** Twice at least. */
const repeated = async (work, atLeast) => {
  const start = process.cpuUsage()
  for (let times = 1; ; times++) {
    await work()
    const { user, system } = process.cpuUsage(start)
    const spent = (user + system) / 1e6
    if (times >= 2 && spent >= atLeast) return spent / times
  }
}

export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Runs each once to warm it up, then all of them in turn, so that a slow spell of the machine strikes all alike. Median seconds of each. */
export const inTurns = async (works, rounds, clock = secondsOf) => {
  const seconds = Object.fromEntries(Object.keys(works).map((name) => [name, []]))
  for (const work of Object.values(works)) await work()
  for (let round = 0; round < rounds; round++)
    for (const [name, work] of Object.entries(works)) seconds[name].push(await clock(work))
  return Object.fromEntries(Object.entries(seconds).map(([name, all]) => [name, median(all)]))
}

/** A line for whoever, or whatever, asked. */
export const tell = (line) => process.stdout.write(`${line}\n`)
