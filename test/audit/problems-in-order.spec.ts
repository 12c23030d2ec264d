import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Problem, problem } from '../../src/domain/problem.js'
import { problemsInOrder } from '../../src/problems-in-order.js'

const bad = (file: string, path: string): Problem => problem('bad-row', file, path, { seen: '', needed: 'text' })
const word = (path: string, said: string): Problem =>
  problem('unknown-word', 'a.json', path, { field: 'checkin_type', word: said })
const places = (problems: readonly Problem[]): readonly string[] => problems.map(({ file, path }) => `${file} ${path}`)

describe('problems in order', () => {
  const ordered = [
    bad('a.json', ''),
    bad('a.json', 'L2.userid'),
    bad('a.json', 'L10.userid'),
    bad('a.json', 'checkindata[9].lat'),
    bad('a.json', 'checkindata[9].lng'),
    bad('a.json', 'checkindata[10].checkin_time'),
    bad('a.json', 'checkindata[100]'),
    bad('a.json', 'checkindata[100].lat'),
    bad('b.json', 'checkindata[1].lat'),
  ]

  it('stand by file, then where they stand in it: the ninth row before the tenth', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
        expect(places(problemsInOrder(shuffled))).toEqual(places(ordered))
      }),
      { seed: 20_261_120 },
    ))

  it('tell a word once a file, where it stands first, and another word too', () =>
    expect(
      places(problemsInOrder([word('[10]', '怪'), word('[9]', '怪'), word('[11]', '异'), word('[30]', '怪')])),
    ).toEqual(['a.json [9]', 'a.json [11]']))

  it('tell what two rows lack twice, though it reads the same', () =>
    expect(problemsInOrder([bad('a.json', '[1]'), bad('a.json', '[2]')])).toHaveLength(2))
})
