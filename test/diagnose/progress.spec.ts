import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/domain/report.js'
import type { Stage } from '../../src/stage.js'
import { audited, recordsOf, whole, without } from './small-company.js'

/** A policy of everybody, and one punch that is missing: the policy is found first. */
const planted = {
  policies: { lateCountsFrom: 'grace-end' },
  input: without(whole, 'w1', [recordsOf(whole, 'w1', '2026-05-12')[0]]),
} as const

describe('the progress of a search', () => {
  const { report, heard } = listening()
  const steps = heard.flatMap(({ step }) => step ?? [])

  it('grows from nothing in each step of each round, and never past its end', () => {
    for (const [now, next] of steps.map((step, i) => [step, steps[i + 1]] as const)) {
      expect(now.of).toBeGreaterThan(0)
      expect(now.done).toBeLessThanOrEqual(now.of)
      if (next?.name === now.name && next.round === now.round) {
        expect(next.done).toBeGreaterThan(now.done)
        expect(next.of).toBe(now.of)
      } else expect(next?.done ?? 0).toBe(0)
    }
  })
  it('goes through the company round by round, and then through single days', () => {
    const [opening, first, ...others] = [...new Set(steps.map(({ name, round }) => `${name} ${round}`))]
    expect([opening, first]).toEqual(['people 1', 'company 1'])
    expect(others[0]).toBe('company 2')
    expect(others.at(-1)).toMatch(/^(days|moments) 1$/)
  })
  it.each(['people', 'days'] as const)('has all of its %s done before it goes on', (name) => {
    const own = steps.filter((step) => step.name === name)
    expect(own[0]).toMatchObject({ round: 1, done: 0 })
    expect(own.at(-1)).toMatchObject({ round: 1, done: own[0]!.of })
  })
  it('has explained nothing in the first round, and what the first cause mends in the second, of all differences', () => {
    const [policy, punch] = report.diagnoses
    expect([policy!.id, punch!.id]).toEqual(['policy:lateCountsFrom=grace-end', 'punch-missing'])
    const explainedIn = (round: number, name = 'company'): readonly number[] => [
      ...new Set(heard.flatMap(({ step, done }) => (step?.name === name && step.round === round ? [done] : []))),
    ]
    expect(explainedIn(1)).toEqual([0])
    expect(explainedIn(2)).toEqual([policy!.mends])
    expect(explainedIn(1, 'days')).toEqual([policy!.mends])
    expect(new Set(heard.map(({ of }) => of))).toEqual(new Set([policy!.mends + punch!.mends]))
  })
  it('changes nothing of what is found', () => expect(report).toEqual(audited(planted)))
  it('has no steps where nothing differs', () => {
    const told: Stage[] = []
    audited({ options: { onProgress: (so) => told.push(so) } })
    expect(told.filter(({ at }) => at === 'causes')).toEqual([{ at: 'causes', done: 0, of: 0 }])
  })
})

// Helpers

/** The audit, and what it told while it looked for causes. */
function listening(): { readonly report: Report; readonly heard: readonly Stage[] } {
  const heard: Stage[] = []
  const onProgress = (so: Stage): void => void (so.at === 'causes' && heard.push(so))
  return { report: audited({ ...planted, options: { onProgress } }), heard }
}
