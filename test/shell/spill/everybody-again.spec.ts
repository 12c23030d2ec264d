import { describe, expect, it } from 'vitest'
import { audited } from '../../../src/audit.js'
import { type JudgedPerson, judgedCompany } from '../../../src/judged-company.js'
import type { Archive, Range } from '../../../src/shell/spill/archive.js'
import { everybodyAgain } from '../../../src/shell/spill/everybody-again.js'
import { everyFault } from '../../../src/shell/synth/faults/kinds.js'
import { made, wish } from '../synth/made.js'

const people = 12
const { company } = made(wish('2026-05', { people, seed: 5, faults: everyFault(5, people) }))
const whole = audited(company)
const everybody = [...judgedCompany(whole).everybody]
const terms = { ...whole, asOf: undefined, ignored: new Set<never>(), shifts: [] }

describe('everybody of an audit that is not held', () => {
  it('is who they were when everything was at hand: their days, records and reports', () => {
    const again = everybodyAgain(inRanges(5).archive, whoAreJudged(), terms)
    expect([...again]).toEqual(everybody)
    expect(everybody.map(({ employee }) => employee)).toEqual(whoAreJudged().toSorted())
    const sum = (of: (person: JudgedPerson) => readonly unknown[]) =>
      everybody.reduce((n, one) => n + of(one).length, 0)
    const sums = [sum(({ days }) => days), sum(({ records }) => records), sum(({ reports }) => reports)]
    expect(Math.min(...sums)).toBeGreaterThan(20 * people)
  })

  it('is read a few people at a time, when they are asked for, each once for each time they are gone through', () => {
    const { archive, read } = inRanges(3)
    const again = everybodyAgain(archive, whoAreJudged(), terms)
    expect(read).toEqual([])
    let told = 0
    for (const { employee } of again) {
      told += 1
      expect(read).toHaveLength(Math.ceil(told / 3))
      expect(read.at(-1)).toContain(employee)
    }
    expect([told, read.length]).toEqual([people, 4])
    expect([...again]).toHaveLength(people)
    expect(read).toHaveLength(8)
  })

  it('is whom the audit judged: where nobody of a few was, their rows are not read', () => {
    const { archive, read } = inRanges(3)
    const last = whoAreJudged().at(-1)!
    expect([...everybodyAgain(archive, [last], terms)].map(({ employee }) => employee)).toEqual([last])
    expect(read).toEqual([archive.ranges.at(-1)!.people])
  })
})

// Helpers

function whoAreJudged() {
  return [...whole.days.keys()]
}

/** So many people a range, and whose rows were read. */
function inRanges(size: number) {
  const all = whoAreJudged()
  const read: Range['people'][] = []
  const ranges = Array.from({ length: Math.ceil(all.length / size) }, (_, i) => ({
    people: all.slice(i * size, (i + 1) * size),
    pieces: [],
  }))
  const archive: Pick<Archive, 'ranges' | 'companyOf'> = {
    ranges,
    companyOf: (range) => {
      read.push(range.people)
      return { company: whole.company, problems: [], unknownFields: [] }
    },
  }
  return { archive, read }
}
