/** Takes shards from the queue and judges them, one after the other, until it is told to stop: `node worker.mjs AUDIT SHARDS PARTIALS`. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { UnrecoverableError, Worker } from 'bullmq'
import { asked, isShard, kaoqin, queueAt, say } from './connection.mjs'

const { audit, shards, partials } = asked('node worker.mjs AUDIT SHARDS PARTIALS')
const { connection, backend } = queueAt()

/** Seconds after which a worker that no longer renews its claim counts as lost. */
const patience = Number(process.env.KAOQIN_PATIENCE ?? 30)

/**
 * A process of its own for each shard: this one stays free to renew its claim while the other computes, and what the
 * other takes of memory is given back. The report is written beside its place and renamed (`--out`), so that it is
 * there whole or not at all; judged twice, it is replaced by the same bytes.
 */
const judge = async ({ name }) => {
  if (!isShard(name)) throw new UnrecoverableError(`${name} is not the name of a shard`)
  const words = ['judge-shard', join(shards, name), '--out', join(partials, name)]
  const child = spawn(process.execPath, [kaoqin, ...words], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    process.stderr.write(text)
    said = `${said}${text}`.slice(-2000)
  })
  const [code, signal] = await once(child, 'close')
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${signal ?? code}: ${said.trim()}`)
}

const worker = new Worker(
  audit,
  judge,
  {
    connection,
    // One shard at a time: for more cores start more workers, so that losing one costs one shard.
    concurrency: 1,
    // The claim on a shard is renewed twice in this time. It may be far shorter than a shard takes.
    lockDuration: patience * 1000,
    // All workers look for claims that have run out. It must be seen by two looks, so a shard is back after twice the patience at the latest.
    stalledInterval: patience * 500,
    // A shard on which worker after worker dies (of memory, say) must not go round for ever; the default of 1 fails it too soon.
    maxStalledCount: 5,
  },
  backend,
)

worker.on('active', ({ name }) => say(`${name} begun`))
worker.on('completed', ({ name }) => say(`${name} done`))
worker.on('failed', (job, { message }) => say(`${job?.name} failed: ${message.split('\n')[0]}`))
worker.on('stalled', (id) => say(`${id} comes back from a lost worker`))
// Without a listener, a connection that breaks would end the process; with it, the library connects again.
worker.on('error', ({ message }) => say(message))

// The shard in hand is finished, no other is taken; a second signal ends it at once.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => worker.close())
