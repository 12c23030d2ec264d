/** The README's first command: audits the sample company. Differences are planted there, so a difference is a success. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const command = ['dist/kaoqin.js', 'audit', 'docs/examples/company', ...process.argv.slice(2)]
const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' })
const chinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
console.error(
  chinese
    ? '\n这些差异是故意放进去的，见 docs/examples/README.md；想知道某一天为什么：node dist/kaoqin.js explain --user LuYun --date 2026-05-07 docs/examples/company'
    : '\nThese differences were planted: docs/examples/README.md tells which and why. To ask why a day came out so:\n  node dist/kaoqin.js explain --user LuYun --date 2026-05-07 docs/examples/company',
)
process.exitCode = status === 1 ? 0 : 1
