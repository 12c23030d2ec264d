/** Writes a made-up company to a folder: `node bench/write-company.mjs FOLDER PEOPLE DAYS [SPOILT]`, with spoilt reports out of a thousand. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inputsOf, reportsOf } from './company.mjs'
import { library } from './measure.mjs'

const [folder, ...numbers] = process.argv.slice(2)
const [people, days, spoilt = 0] = numbers.map(Number)
const { builtInCalendar, dayReports, decode, recompute, zone } = await library('index.js')

const where = zone('Asia/Shanghai')
/** A thousand people at a time, so that a company of any size can be written. */
for (let from = 0; from < people; from += 1000) {
  const inputs = inputsOf(Math.min(1000, people - from), days, undefined, from)
  const { company } = decode(inputs, { zone: where, calendar: builtInCalendar })
  const { datas } = dayReports(recompute(company).days, { zone: where, names: company.names })
  for (const { path, value } of [...inputs, ...reportsOf(datas, spoilt, from)]) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    // What is still on its way to the disk would be written while something is measured.
    await writeFile(join(folder, path), JSON.stringify(value), { flush: true })
  }
}
