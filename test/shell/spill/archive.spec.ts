import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { audited } from '../../../src/audit.js'
import { builtInCalendar } from '../../../src/plan/calendar/index.js'
import { streamDocuments } from '../../../src/shell/files/stream/stream-documents.js'
import { type Archive, openArchive } from '../../../src/shell/spill/archive.js'
import { auditArchive } from '../../../src/shell/spill/audit-archive.js'
import { createSpillFile } from '../../../src/shell/spill/spill-file.js'
import { takeIn } from '../../../src/shell/spill/take-in.js'
import { everyFault } from '../../../src/shell/synth/faults/kinds.js'
import { shanghai } from '../../kit/rule.js'
import { folderWith } from '../stage.js'
import { made, wish } from '../synth/made.js'

describe('an archive', () => {
  it.each([
    ['of one range', 1000],
    ['of ranges of three people', 3],
  ])('%s is audited as the company is that is held whole, with all its causes', async (_, mostPeople) => {
    const { archive, whole } = await archived(18, mostPeople)
    expect(archive.ranges.length).toBeGreaterThan(mostPeople === 3 ? 5 : 0)
    const { report, problems } = auditArchive(archive, [], {})
    const [ours, theirs] = [report('en'), whole.report('en')]
    expect(ours.inputs.map(({ path, kind, rows }) => [path, kind, rows])).toEqual(
      theirs.inputs.map(({ path, kind, rows }) => [path, kind, rows]),
    )
    expect({ ...ours, inputs: [] }).toEqual({ ...theirs, inputs: [] })
    expect(ours.diagnoses.length).toBeGreaterThan(2)
    expect(problems).toEqual([])
  })

  it('cuts a range when its rows are so many bytes, and holds everybody in order of userid', async () => {
    const { archive } = await archived(7, 1000, 30_000)
    const people = archive.ranges.flatMap((range) => range.people)
    expect(archive.ranges.length).toBeGreaterThan(2)
    expect(people).toEqual([...new Set(people)].toSorted())
  })
})

// Helpers

async function archived(people: number, mostPeople: number, atOnce?: number) {
  const { documents, company } = made(wish('2026-05', { people, seed: 3, faults: everyFault(3, people) }))
  const folder = folderWith()
  const paths = documents.map(({ path, value }) => {
    const file = join(folder, path.replaceAll('/', '_'))
    writeFileSync(file, JSON.stringify(value))
    return file
  })
  const spill = createSpillFile()
  onTestFinished(() => spill.remove())
  const taken = await takeIn(streamDocuments(paths), spill, shanghai)
  const sizes = { mostPeople, ...(atOnce === undefined ? {} : { atOnce }) }
  const archive: Archive = openArchive(taken, spill, { zone: shanghai, calendar: builtInCalendar, ...sizes })
  const named = company.inputs.map((input) => ({ ...input, path: join(folder, input.path.replaceAll('/', '_')) }))
  return { archive, whole: audited({ ...company, inputs: named }) }
}
