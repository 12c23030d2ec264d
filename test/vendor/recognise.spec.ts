import { describe, expect, it } from 'vitest'
import { recognise } from '../../src/vendor/recognise.js'

const kindOf = (value: unknown): string => {
  const seen = recognise(value)
  return seen._tag === 'part' ? seen.kind : seen._tag
}

describe('a document', () => {
  it.each([
    ['rules', { errcode: 0, info: [{ userid: 'a', group: {} }] }],
    ['company-rules', { group: [{ groupid: 1 }] }],
    ['device-punches', { checkindata: { items: [] } }],
    ['device-punches', { checkindata: [{ userid: 'a', checkin_time: 1, device_sn: 'x' }] }],
    ['punches', { checkindata: [{ userid: 'a', checkin_time: 1 }] }],
    ['punches', { result: [{ userid: 'a', checkin_time: 1 }] }],
    ['month-reports', { datas: [{ base_info: {}, overwork_info: {} }] }],
    ['month-reports', { datas: [{ base_info: {} }, { base_info: {}, summary_info: { rest_days: 0 } }] }],
    ['day-reports', { datas: [{ base_info: {}, summary_info: { checkin_count: 2 } }] }],
    ['roster', { schedule_list: [], errcode: 0 }],
    ['approvals', { approvals: [] }],
    ['holidays', { holidays: { '2026-02-14': 'work' } }],
    ['people', { people: [] }],
    ['policies', { policies: {} }],
    ['known', { known: [] }],
  ])('is %s by its shape', (kind, value) => expect(kindOf(value)).toBe(kind))

  it.each([
    ['info', 'rules'],
    ['group', 'company-rules'],
    ['checkindata', 'punches'],
    ['datas', 'day-reports'],
  ])('whose %s is empty is of its kind, with no rows', (field, kind) => {
    expect(recognise({ [field]: [] })).toMatchObject({ kind, rows: [] })
    expect(recognise({ [field]: null })).toMatchObject({ kind, rows: [] })
  })

  it.each([
    ['rules', { userid: 'a', group: { grouptype: 1 } }],
    ['company-rules', { grouptype: 1, groupid: 1 }],
    ['device-punches', { open_userid: 'a', checkin_time: 1, device_sn: 'x' }],
    ['punches', { userid: 'a', checkin_time: 1 }],
    ['month-reports', { base_info: {}, summary_info: { work_days: 3 } }],
    ['day-reports', { base_info: { acctid: 'a' } }],
    ['roster', { userid: 'a', yearmonth: 202_602 }],
    ['approvals', { userid: 'a', kind: 'leave' }],
    ['people', { userid: 'a', from: '2026-02-10' }],
    ['known', { userid: 'a', measure: 'late.count', reason: 'x' }],
  ])('may be a row of %s, or a list of them, without the answer around it', (kind, row) => {
    expect(kindOf(row)).toBe(kind)
    expect(kindOf([row])).toBe(kind)
  })

  it('may stand in an envelope, whose request and time of fetching it keeps', () => {
    const seen = recognise({ request: { datetime: 1 }, response: { info: [] }, fetchedAt: '2026-03-01T00:00:00Z' })
    expect(seen).toMatchObject({ kind: 'rules', request: { datetime: 1 }, fetchedAt: '2026-03-01T00:00:00Z' })
  })
  it('is an error where errcode is not 0, in an envelope too, and whatever stands beside it', () => {
    expect(recognise({ errcode: 40014, errmsg: 'invalid', info: [] })).toEqual({
      _tag: 'vendor-error',
      code: 40014,
      message: 'invalid',
    })
    expect(kindOf({ request: {}, response: { errcode: '45009' } })).toBe('vendor-error')
  })

  it.each([
    [{}],
    [[]],
    [null],
    ['checkindata'],
    [{ errcode: 0, errmsg: 'ok' }],
    [{ info: 'none' }],
    [{ code: 0, data: [{ userId: 'a', checkinTime: 1 }] }],
    [{ effective_now: true, group: { grouptype: 1 } }],
    [{ userid: 'a', schedule_date_time: 1, checkin_time: 2, remark: 'a request to correct a punch' }],
  ])('of another shape is not recognised: %j', (value) => expect(kindOf(value)).toBe('unrecognised'))

  it('names the path of each row as it stands in the file', () => {
    const pathOf = (value: unknown) => {
      const seen = recognise(value)
      return seen._tag === 'part' ? seen.pathOf(1) : undefined
    }
    expect(pathOf({ checkindata: [] })).toBe('checkindata[1]')
    expect(pathOf({ request: {}, response: { checkindata: [] } })).toBe('response.checkindata[1]')
    expect(pathOf({ checkindata: { items: [] } })).toBe('checkindata.items[1]')
    expect(pathOf([{ userid: 'a', checkin_time: 1 }])).toBe('[1]')
    expect(pathOf({ userid: 'a', checkin_time: 1 })).toBe('')
  })
})
