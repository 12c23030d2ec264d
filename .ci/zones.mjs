/** Runs the whole suite on a host in UTC, then what depends on time on hosts elsewhere: the host's own zone must decide nothing. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { close, root, runSuite } from './suite.mjs'

const everywhere = ['test/time', 'test/plan', 'test/match', 'test/judge', 'test/laws']
const elsewhere = ['America/New_York', 'Africa/Cairo', 'Asia/Shanghai']

const run = (zone, folders) => {
  console.log(`\nTZ=${zone} · ${folders.length === 0 ? 'the whole suite' : folders.join(' ')}`)
  return runSuite(folders, { TZ: zone })
}

// The suite imports what was built; an outdated dist would be tested in place of the sources.
execFileSync(process.execPath, [join(root, '.ci', 'ensure.mjs')], { stdio: 'inherit' })
const present = everywhere.filter((folder) => existsSync(join(root, folder)))
close([run('UTC', []), ...elsewhere.map((zone) => run(zone, present))])
