/** Companies that `kaoqin synth` makes up, on the disk: the input of whole programs. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { distribution } from './measure.mjs'

const command = fileURLToPath(new URL('kaoqin.js', distribution()))

/** A month of so many people, with `faults` as the command takes them. */
export const synthCompany = (folder, people, faults) => {
  const words = ['--people', people, '--month', '2026-04', '--faults', faults, '--out', folder, '--quiet']
  execFileSync(process.execPath, [command, 'synth', ...words.map(String)], { stdio: ['ignore', 'ignore', 'inherit'] })
  // What is still on its way to the disk would be written while something is measured.
  execFileSync('sync')
  const { personDays } = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8'))
  return { folder: join(folder, 'company'), personDays }
}
