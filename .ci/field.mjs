/** Checks the project against real data in the folder that KAOQIN_FIELD names; without it there is nothing to check. */
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { close, root, runSuite } from './suite.mjs'

const named = process.env.KAOQIN_FIELD ?? ''
if (named === '') {
  console.log('field: KAOQIN_FIELD is not set, so nothing was checked. Set it to a folder of real data.')
  process.exit(0)
}
const folder = resolve(process.env.INIT_CWD ?? process.cwd(), named)
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`field: KAOQIN_FIELD names ${folder}, which is no folder.`)
  process.exit(2)
}
execFileSync(process.execPath, [join(root, '.ci', 'ensure.mjs')], { stdio: 'inherit' })
console.log(`\nfield · ${folder}`)
close([runSuite(['--config', 'test/field/vitest.config.ts'], { KAOQIN_FIELD: folder, TZ: 'UTC' })])
