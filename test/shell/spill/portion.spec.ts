import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtInCalendar } from '../../../src/plan/calendar/index.js'
import { streamDocuments } from '../../../src/shell/files/stream/stream-documents.js'
import { openArchive } from '../../../src/shell/spill/archive.js'
import { auditArchive } from '../../../src/shell/spill/audit-archive.js'
import { portionsTogether, takeInPortion } from '../../../src/shell/spill/portion.js'
import { createSpillFile, openSpillFiles, type SpiltFile } from '../../../src/shell/spill/spill-file.js'
import { takeIn, type TakenIn } from '../../../src/shell/spill/take-in.js'
import { shanghai } from '../../kit/rule.js'
import { folderWith } from '../stage.js'
import { days, lines, months, punches, rules } from './small-crew.js'

const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
const files = {
  'a.json': { info: rules },
  'b.json': { checkindata: punches.slice(0, 8) },
  'c.ndjson': lines(...punches.slice(6), '{', { userid: 'BOB', checkin_time: 'x' }),
  'd.json': { datas: days },
  'e.json': `{"datas":${JSON.stringify(months)},"stray":${deep}}`,
  'f.json': deep,
}
const names = Object.keys(files)

describe('what several took in', () => {
  it.each([[1], [3], [5]])('is what one takes in, the files cut before the one at %i', async (cut) => {
    const folder = folderWith(files)
    const paths = names.map((name) => join(folder, name))
    const spillFiles = openSpillFiles(2)
    const portions = [paths.slice(0, cut), paths.slice(cut)].map((own, i) =>
      takeInPortion(streamDocuments(own), spillFiles.files[i]!, shanghai),
    )
    const handedOver = structuredClone(await Promise.all(portions))
    const both = portionsTogether(handedOver, shanghai)
    const spill = createSpillFile()
    const one = { spill, taken: await takeIn(streamDocuments(paths), spill, shanghai) }
    const report = reportOf(both)
    expect(report).toEqual(reportOf(one))
    expect(report.problems.map(({ id, path }) => `${id} ${path}`)).toEqual([
      'not-json ',
      'bad-row L11.checkin_time',
      'unrecognised ',
    ])
    expect(report.unmatched).toEqual([])
    expect(report.summary.people).toBe(3)
    both.spill.remove()
    spillFiles.forget()
    spill.remove()
  })
})

// Helpers

function reportOf({ taken, spill }: { readonly taken: TakenIn; readonly spill: SpiltFile }) {
  const archive = openArchive(taken, spill, { zone: shanghai, calendar: builtInCalendar, mostPeople: 1 })
  return auditArchive(archive, taken.problems, {}).report('en')
}
