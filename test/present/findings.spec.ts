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
