/** Puts into the queue what is not yet judged, waits for it, merges: `node run.mjs AUDIT SHARDS PARTIALS [options of kaoqin merge]`. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Queue } from 'bullmq'
import { asked, isShard, kaoqin, queueAt, say } from './connection.mjs'

const { audit, shards, partials, others } = asked('node run.mjs AUDIT SHARDS PARTIALS [options of kaoqin merge]')
const { connection, backend } = queueAt()

/** As `make` does: what has no partial report, or one that is older than the shard. The folders are the record; the queue only hands out. */
const unjudged = () =>
  readdirSync(shards).filter((name) => isShard(name) && !(timeOf(partials, name) >= timeOf(shards, name)))
const timeOf = (folder, name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs

mkdirSync(partials, { recursive: true })
const queue = new Queue(audit, { connection }, backend)
queue.on('error', ({ message }) => say(message))

// What failed in an earlier run is tried again: its name must be free first.
await queue.clean(0, 0, 'failed')
await queue.addBulk(
  unjudged().map((name) => ({
    name,
    // The id is the shard's name: while it waits or is judged, adding it again adds nothing.
    opts: { jobId: name, removeOnComplete: true, attempts: 3, backoff: { type: 'exponential', delay: 1000 } },
  })),
)

// It asks, and does not listen: an event that is missed while a connection is down would be waited for without end.
const unfinished = () => queue.getJobCountByTypes('waiting', 'active', 'delayed')
for (let left = await unfinished(), told; left > 0; left = await unfinished()) {
  if (left !== told) say(`${left} shards to go`)
  told = left
  await pause(1000)
}
const failed = await queue.getFailed()
await queue.close()

for (const { name, failedReason } of failed) say(`${name}: ${failedReason}`)
const missing = unjudged()
if (missing.length > 0) {
  say(`not merged, because these were not judged: ${missing.join(' ')}`)
  process.exit(2)
}
const merge = spawn(process.execPath, [kaoqin, 'merge', '--shards', shards, ...others, partials], { stdio: 'inherit' })
const [code] = await once(merge, 'close')
process.exitCode = code ?? 2
