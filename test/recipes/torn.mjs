/** Stands in for the command when a worker is lost in mid-shard: it writes half a report beside its place, says so, and never finishes. */
import { writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const file = process.argv.at(-1)
writeFileSync(join(dirname(file), `.${basename(file)}.${process.pid}.tmp`), '{"schema":"kaoqin/par')
process.stderr.write('half a report is written\n')
// It goes with its worker: another process is its parent then.
const worker = process.ppid
setInterval(() => process.ppid === worker || process.exit(1), 100)
