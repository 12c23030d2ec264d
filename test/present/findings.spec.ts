import { describe, expect, it } from 'vitest'
import { employeeId } from '../../src/domain/employee.js'
import { found } from '../../src/domain/finding.js'
import { sayFinding } from '../../src/present/index.js'
import { parseDate } from '../../src/time/civil-date.js'

describe('a finding in words', () => {
  it('says what and why in both languages, and where', () => {
    const where = [{ employee: employeeId('ann'), date: parseDate('2027-01-04') }]
    const unknown = found('unjudged', { reason: 'unknown-calendar-year', days: 1 }, where)
    expect(sayFinding(unknown, 'en')).toEqual({
      id: 'unjudged',
      level: 'warning',
      says: '1 person-day not judged: the rule follows public holidays, and no calendar of that year is known; give one as {"holidays": {…}}.',
      where: [{ userid: 'ann', date: '2027-01-04' }],
    })
    expect(sayFinding(unknown, 'zh').says).toBe(
      '1 个人日未判定：规则跟随法定节假日，但没有那一年的日历；可用 {"holidays": {…}} 提供。',
    )
  })

  it('counts fields that we do not know and names them', () => {
    const fields = found('unknown-fields', { fields: ['datas[].a', 'datas[].b', 'info[].c'] })
    expect(sayFinding(fields, 'en').says).toContain('3 fields we do not know: datas[].a, datas[].b, info[].c.')
    expect(sayFinding(fields, 'zh').says).toContain('有 3 个我们不认识的字段：datas[].a、datas[].b、info[].c。')
  })

  it('names a measure once, without its parts', () =>
    expect(
      sayFinding(found('not-recomputed', { measures: ['leave.count', 'leave.count:年假', 'overtime.seconds'] }), 'zh')
        .says,
    ).toBe('未核对（本版本不重算，或没有所需的数据）：请假次数、加班时长。'))

  it('names one leave type where only that is meant', () =>
    expect(sayFinding(found('ignored', { measures: ['leave.seconds:年假'] }), 'en').says).toBe(
      'Not compared, as asked with --ignore: leave time, 年假.',
    ))
})

describe('what cannot be judged', () => {
  it.each([
    [
      'no-rule',
      '有日报，但没有此人的打卡规则；请补上 getcheckinoption 的结果',
      'there is a report but no rule of that person; fetch it with getcheckinoption and put it beside',
    ],
    [
      'no-roster',
      '按班次上下班，但没有此人当月的排班；请补上 getcheckinschedulist 的结果',
      'the rule works by shifts, but there is no roster of that month; fetch it with getcheckinschedulist',
    ],
  ] as const)('tells what is missing and how to get it: %s', (reason, zh, en) => {
    const unjudged = found('unjudged', { reason, days: 28 })
    expect(sayFinding(unjudged, 'zh').says).toBe(`28 个人日未判定：${zh}。`)
    expect(sayFinding(unjudged, 'en').says).toBe(`28 person-days not judged: ${en}.`)
  })
})
