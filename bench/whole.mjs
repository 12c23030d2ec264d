/**
 * One measurement of whole files in a process of its own: `parse` reads the bytes and parses them, `audit` also decodes, judges,
 * compares and writes the report as JSON. Prints seconds and the most memory the process ever held.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { library, secondsOf, tell } from './measure.mjs'

const [mode, folder] = process.argv.slice(2)
const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))

const parse = async () => {
  const documents = []
  for (const path of paths) documents.push(JSON.parse(await readFile(path, 'utf8')))
  return documents.length
}

const { audit, zone } = await library('index.js')
const { readCompany } = await library('shell/files/index.js')
const whole = async () => {
  const { company, problems } = await readCompany([folder], { zone: zone('Asia/Shanghai') })
  return JSON.stringify(audit(company, problems)).length
}

const seconds = await secondsOf(mode === 'parse' ? parse : whole)
tell(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }))
