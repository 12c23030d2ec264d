/** `npm run bench:diagnosis` in small: what it measures over twenty companies, on two of fixed seeds. */
import { describe, expect, it } from 'vitest'
import { scoreOf } from '../../../bench/diagnosis/score.js'
import { audit } from '../../../src/audit.js'
import type { KindOfAll } from '../../../src/shell/synth/faults/names.js'
import { namedFaults } from '../../../src/shell/synth/faults/kinds.js'
import { personalFaults } from '../../../src/shell/synth/faults/personal/index.js'
import { made, wish } from './made.js'

describe.each<[string, number, KindOfAll]>([
  ['2026-05', 43, 'policy'],
  ['2025-10', 44, 'rule-of-another-date'],
])('an audit of a made-up company (%s, seed %i, with %s)', (month, seed, kind) => {
  const of = wish(month, {
    people: 60,
    seed,
    faults: { ...namedFaults([kind, 'mass-missing']), personal: personalFaults },
  })
  const { company, problems, key } = made(of)
  const { outcomes, alarms } = scoreOf(key, audit(company, problems))

  it('finds every planted fault', () => {
    expect(outcomes.length).toBeGreaterThan(25)
    expect(outcomes.filter(({ found }) => !found).map(({ answer }) => answer.id)).toEqual([])
  })
  it('names the right cause first, or one that no data tells from it', () => {
    const wrong = outcomes.filter(({ verdict }) => verdict !== undefined && !['first', 'tie'].includes(verdict.rank))
    expect(wrong.map(({ answer, verdict }) => [answer.id, verdict?.named])).toEqual([])
  })
  it('raises no false alarm', () => expect(alarms).toEqual([]))
})
