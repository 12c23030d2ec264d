import { describe, expect, it } from 'vitest'
import { scoreOf } from '../../../bench/diagnosis/score.js'
import { audit } from '../../../src/audit.js'
import type { Report } from '../../../src/domain/report.js'
import type { Answer, AnswerKey } from '../../../src/shell/synth/key.js'
import { made, wish } from './made.js'

const { company } = made(wish('2026-05', { people: 2 }))
const silent = audit(company)

const difference = (userid: string, date: string, cause: string | null) => ({
  userid,
  date,
  measure: 'late.seconds',
  ours: 60,
  theirs: 0,
  cause,
  restsOn: [],
})
const fault: Answer = {
  id: 'punch-missing-1',
  kind: 'punch-missing',
  expects: { cause: 'punch-missing' },
  orElse: [],
  where: [{ userid: 'a', date: '2026-05-06' }],
  changes: [{ userid: 'a', date: '2026-05-06', measures: ['late.seconds'] }],
}
const key = (...faults: Answer[]): AnswerKey => ({
  schema: 'kaoqin/answers@1',
  seed: 1,
  month: '2026-05',
  people: 2,
  personDays: 1_000,
  faults,
})
const said = (more: Partial<Report>): Report => ({ ...silent, ...more })
const diagnosis = (id: string, indistinguishable: readonly string[] = []) => ({
  id,
  kind: 'input',
  says: '',
  mends: 1,
  breaks: 0,
  indistinguishable,
  where: [],
})
const rank = (report: Report, answer = fault) => scoreOf(key(answer), report).outcomes[0]?.verdict?.rank

describe('a score', () => {
  it('has the right cause first', () =>
    expect(rank(said({ differences: [difference('a', '2026-05-06', 'punch-missing')] }))).toBe('first'))
  it('has a wrong one, and none', () => {
    expect(rank(said({ differences: [difference('a', '2026-05-06', 'other')] }))).toBe('wrong')
    expect(rank(said({ differences: [difference('a', '2026-05-06', null)] }))).toBe('none')
  })
  it('counts apart what no data tells from the right one', () => {
    const differences = [difference('a', '2026-05-06', 'other')]
    expect(rank(said({ differences, diagnoses: [diagnosis('other', ['punch-missing'])] }))).toBe('tie')
    expect(rank(said({ differences }), { ...fault, orElse: ['other'] })).toBe('tie')
  })
  it('takes any number of seconds for the grace of the right rule', () => {
    const grace = { ...fault, expects: { cause: 'grace-read-otherwise:100=600/0' } }
    const named = (id: string) => rank(said({ differences: [difference('a', '2026-05-06', id)] }), grace)
    expect(named('grace-read-otherwise:100=900/0')).toBe('first')
    expect(named('grace-read-otherwise:101=600/0')).toBe('wrong')
  })
  it('takes two policies named one by one for both, and one of them with a rest for neither', () => {
    const both = { ...fault, expects: { cause: 'policy:a=x+b=y' } }
    const one = difference('a', '2026-05-06', 'policy:a=x')
    expect(rank(said({ differences: [one, difference('a', '2026-05-06', 'policy:b=y')] }), both)).toBe('first')
    expect(rank(said({ differences: [one, difference('a', '2026-05-06', null)] }), both)).toBe('first-three')
    expect(rank(said({ differences: [one, difference('a', '2026-05-06', 'policy:c=z')] }), both)).toBe('first-three')
  })
  it('does not find a fault whose day does not differ', () => {
    expect(scoreOf(key(fault), silent).outcomes[0]?.found).toBe(false)
    expect(scoreOf(key(fault), said({ differences: [difference('a', '2026-05-06', null)] })).outcomes[0]?.found).toBe(
      true,
    )
  })
  it('finds a finding by its id and one of its places, and an unmatched day by its side', () => {
    const late = { ...fault, expects: { finding: 'mass-late' }, changes: [] }
    const about = (id: string, userid: string) =>
      scoreOf(
        key(late),
        said({ findings: [{ id, level: 'warning', says: '', where: [{ userid, date: '2026-05-06' }] }] }),
      )
    expect(about('mass-late', 'a').outcomes[0]?.found).toBe(true)
    expect(about('mass-late', 'b').outcomes[0]?.found).toBe(false)
    expect(about('mass-absence', 'a').outcomes[0]?.found).toBe(false)
    const gone = { ...fault, expects: { unmatched: 'ours' as const }, changes: [] }
    const lacking = (side: 'ours' | 'theirs') =>
      scoreOf(key(gone), said({ unmatched: [{ userid: 'a', date: '2026-05-06', side }] })).outcomes[0]?.found
    expect(lacking('ours')).toBe(true)
    expect(lacking('theirs')).toBe(false)
  })
  it('calls a difference, an unmatched day and a warning that nothing was planted for false alarms', () => {
    const alarms = (more: Partial<Report>) => scoreOf(key(fault), said(more)).alarms
    expect(alarms({ differences: [difference('a', '2026-05-06', null)] })).toEqual([])
    expect(alarms({ differences: [difference('a', '2026-05-07', null)] })).toEqual(['difference a 2026-05-07'])
    expect(alarms({ unmatched: [{ userid: 'b', date: '2026-05-06', side: 'ours' }] })).toHaveLength(1)
    const warning = (level: 'warning' | 'info') => [
      { id: 'mass-late', level, says: '', where: [{ userid: 'b', date: '2026-05-06' }] },
    ]
    expect(alarms({ findings: warning('warning') })).toEqual(['mass-late b 2026-05-06'])
    expect(alarms({ findings: warning('info') })).toEqual([])
  })
})
