/** What the worker and the run share: their words, the command they start, and where the queue lives. */
import { fileURLToPath } from 'node:url'
import { createPostgresBackend } from 'bullmq'

/** The first three words of both commands: the name of the audit, the folder of shards, the folder of partial reports. */
export const asked = (usage) => {
  const [audit, shards, partials, ...others] = process.argv.slice(2)
  return partials === undefined ? refuse(usage) : { audit, shards, partials, others }
}

/** The file that Node runs for `kaoqin`: that of the installed package, or another. */
export const kaoqin =
  process.env.KAOQIN_COMMAND ?? fileURLToPath(new URL('dist/kaoqin.js', import.meta.resolve('kaoqin/package.json')))

/**
 * All that PostgreSQL and Redis do not share. The first two arguments of a Queue or a Worker are its own; the last two
 * come from here. `postgres://…` is PostgreSQL, anything else (`redis://…`, or the path of a socket) is Redis.
 */
export const queueAt = (address = process.env.KAOQIN_QUEUE) => {
  if (!address) return refuse('KAOQIN_QUEUE is not set: postgres://user@host/database or redis://host:6379')
  return /^postgres(ql)?:/.test(address)
    ? // The tables are made where they are missing; whoever comes second finds them and does nothing.
      { connection: { connectionString: address, migrate: true }, backend: createPostgresBackend }
    : { connection: { url: address }, backend: undefined }
}

/** A shard is known by its name: whoever can write to the queue can name one, and no other file. */
export const isShard = (name) => /^shard-\d+\.ndjson$/.test(name)

export const say = (line) => process.stderr.write(`${line}\n`)

const refuse = (line) => {
  say(line)
  process.exit(2)
}
