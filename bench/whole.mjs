/**
 * Whole programs as users start them: the floor, which reads the files and parses them, and the command over the same files, at once, in
 * passing, and in passing with two workers; and as it reads by itself, with and without two workers asked for. Each tells the seconds of
 * the processor, those on the wall, and the most memory it ever held.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { distribution } from './measure.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const command = fileURLToPath(new URL('kaoqin.js', distribution()))
const audit = (...words) => [command, 'audit', '--format', 'json', '--quiet', ...words]
const programs = {
  parse: [here('parse.mjs')],
  audit: audit('--at-once', '65536'),
  passing: audit('--at-once', '0', '--workers', '1'),
  workers: audit('--at-once', '0', '--workers', '2'),
  plain: audit(),
  asked: audit('--workers', '2'),
}

/** `mode` is one of these. */
export const whole = (mode, folder) => {
  const { status, output } = spawnSync(process.execPath, ['--import', here('at-exit.mjs'), ...programs[mode], folder], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  })
  // 1 says that something differs.
  if (status !== 0 && status !== 1) throw new Error(`${mode} ended with ${status}`)
  return JSON.parse(output[3])
}
