/** Claims about clauses: the same sentence decides fast, or decides and says why. */
import { describe, expect, it } from 'vitest'
import { ask, type Clause, type Evidence, type World } from '../../src/reason/clause.js'
import { defaultPolicies, withAnswers } from '../../src/reason/policies.js'

/** A sentence that reads a second policy only for someone who is late at all. */
const late: Clause<number, number, 'deviationClock' | 'lateCountsFrom', string> = {
  id: 'late',
  law: { page: 'getcheckin_daydata', says: '1-迟到' },
  leansOn: ['deviationClock', 'lateCountsFrom'],
  decide: (by, policies) => {
    const measured = policies.deviationClock === 'punch-minute' ? Math.floor(by / 60) * 60 : by
    if (measured <= 300) return undefined
    return policies.lateCountsFrom === 'schedule' ? measured : measured - 300
  },
  because: (by, outcome) => `${by} s, so ${outcome ?? 'nothing'}`,
}

describe('a clause asked without a recorder', () => {
  it('only decides: its reason is never built', () => {
    const mute = {
      ...late,
      because: () => {
        throw new Error('nobody asked why')
      },
    }
    expect(ask(mute, 367, { policies: defaultPolicies, record: undefined })).toBe(360)
    expect(ask(mute, 240, { policies: defaultPolicies, record: undefined })).toBeUndefined()
  })
  it('reads the policies themselves', () => {
    let read: unknown
    const curious = {
      ...late,
      decide: (_by: number, policies: unknown) => {
        read = policies
        return 0
      },
    }
    ask(curious, 0, { policies: defaultPolicies, record: undefined })
    expect(read).toBe(defaultPolicies)
  })
})

describe('a clause asked why', () => {
  it('decides the same', () => {
    for (const answers of [{}, { lateCountsFrom: 'grace-end' as const }, { deviationClock: 'punch-second' as const }])
      for (const by of [0, 300, 359, 360, 3600]) {
        const policies = withAnswers(answers)
        expect(ask(late, by, { policies, record: () => {} })).toBe(ask(late, by, { policies, record: undefined }))
      }
  })
  it('writes down one line: who spoke, why, and what it is about', () =>
    expect(lines((world) => ask(late, 367, world, 'slot 1'))).toEqual([
      {
        clause: 'late',
        holds: true,
        because: '367 s, so 360',
        about: 'slot 1',
        leansOn: ['deviationClock', 'lateCountsFrom'],
      },
    ]))
  it('writes a line where it is silent too, with only the policies it really consulted', () =>
    expect(lines((world) => ask(late, 240, world))).toEqual([
      { clause: 'late', holds: false, because: '240 s, so nothing', about: undefined, leansOn: ['deviationClock'] },
    ]))
  it('names a policy once, however often it is read', () => {
    const fickle = {
      ...late,
      decide: (_: number, p: { deviationClock: string }) => (p.deviationClock === p.deviationClock ? 1 : 0),
    }
    expect(lines((world) => ask(fickle, 0, world))[0]!.leansOn).toEqual(['deviationClock'])
  })
  it('does not count what only its reason reads', () => {
    const chatty: Clause<number, number, 'deviationClock' | 'workedClock', string> = {
      ...late,
      leansOn: ['deviationClock', 'workedClock'],
      decide: (by, policies) => (policies.deviationClock === 'punch-minute' ? by : 0),
      because: (_, __, policies) => policies.workedClock,
    }
    expect(lines((world) => ask(chatty, 1, world))[0]!.leansOn).toEqual(['deviationClock'])
  })
})

describe('a clause', () => {
  it('cannot read a policy it does not declare', () => {
    const sly: Clause<number, string, 'deviationClock', string> = {
      id: 'sly',
      law: late.law,
      leansOn: ['deviationClock'],
      // @ts-expect-error workedClock is not declared
      decide: (_, policies) => policies.workedClock,
      because: () => '',
    }
    expect(sly.leansOn).toEqual(['deviationClock'])
  })
  it('cannot declare a policy that does not exist', () => {
    // @ts-expect-error the catalogue has no such name
    type Unknown = Clause<number, number, 'graceUnsaid', string>
    const declared: Unknown['leansOn'] = ['graceUnsaid']
    expect(declared).toHaveLength(1)
  })
})

// Helpers

const lines = (asked: (world: World<string, string>) => unknown) => {
  const written: Evidence<string, string>[] = []
  asked({ policies: defaultPolicies, record: (line) => written.push(line) })
  return written
}
