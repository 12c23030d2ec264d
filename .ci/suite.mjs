/** Runs vitest once, shows its own report, and counts: every case that failed, and every file or run that could not even start. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Passed and failed cases of `vitest run` with some words and some environment. */
export const runSuite = (words, environment) => {
  const folder = mkdtempSync(join(tmpdir(), 'kaoqin-suite-'))
  const file = join(folder, 'result.json')
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...words,
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment } },
  )
  const counts = counted(file)
  rmSync(folder, { recursive: true })
  const passed = counts?.passed ?? 0
  const failed = counts?.failed ?? 0
  if (passed + failed === 0) console.log('No test ran; that is a failure too.')
  const broken = passed + failed === 0 || (status !== 0 && failed === 0)
  return { passed, failed: broken ? failed + 1 : failed }
}

/** Prints the closing line and ends the process accordingly. */
export const close = (counts) => {
  const passed = counts.reduce((total, one) => total + one.passed, 0)
  const failed = counts.reduce((total, one) => total + one.failed, 0)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}

/** `undefined` where vitest ended before it wrote a result. */
const counted = (file) => {
  let result
  try {
    result = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
  const unread = result.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0)
  return { passed: result.numPassedTests, failed: result.numFailedTests + unread.length }
}
