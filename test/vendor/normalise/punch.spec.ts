import { describe, expect, it } from 'vitest'
import { at, decodeAll, decodeOne, onlyPunch, punches, shanghai, who } from '../decoding.js'

const nine = at('2026-02-03 09:00')
const row = (more: object = {}) => ({ userid: 'ZhangSan', checkin_time: nine, ...more })
const problemsOf = (checkin_time: unknown) => decodeOne(punches(row({ checkin_time }), row())).problems

describe('a punch', () => {
  it.each([
    ['上班打卡', 'in'],
    ['下班打卡', 'out'],
    ['外出打卡', 'outside'],
    ['仅记录打卡时间和位置', 'record-only'],
    ['', undefined],
  ])('that says %s says %s', (checkin_type, says) =>
    expect(onlyPunch(decodeOne(punches(row({ checkin_type }))).company)!.says).toBe(says),
  )
  it('keeps where the record says it belongs, and 0 says nothing', () => {
    const hinted = row({ groupid: 2, schedule_id: 3, timeline_id: 1, sch_checkin_time: nine })
    expect(onlyPunch(decodeOne(punches(hinted)).company)!.hint).toMatchObject({
      rule: 2,
      shift: 3,
      section: 1,
      planned: nine,
    })
    expect(
      onlyPunch(decodeOne(punches(row({ groupid: 0, schedule_id: 0, timeline_id: 0 }))).company)!.hint,
    ).toMatchObject({
      rule: undefined,
      shift: undefined,
      section: undefined,
    })
  })
  it('keeps the name and the address of the Wi-Fi', () =>
    expect(
      onlyPunch(decodeOne(punches(row({ wifiname: '办公一区', wifimac: '3c:46:d8:0c:7a:70' }))).company),
    ).toMatchObject({
      wifi: '办公一区',
      wifiMac: '3c:46:d8:0c:7a:70',
    }))
  it('never carries the vendor’s verdict 时间异常', () =>
    expect(JSON.stringify([...onlyPunch(decodeOne(punches(row({ exception_type: '时间异常' }))).company)!.flaws])).toBe(
      '[]',
    ))

  it('at time 0 is a problem and no punch, and costs no other', () => {
    const { company, problems } = decodeOne(punches(row({ checkin_time: 0 }), row()))
    expect(problems).toMatchObject([
      { id: 'punch-at-zero', path: 'checkindata[0].checkin_time', with: { userid: 'ZhangSan' } },
    ])
    expect(company.punches.get(who('ZhangSan'))).toHaveLength(1)
  })
  it('in milliseconds looks like it', () =>
    expect(problemsOf(nine * 1000)).toMatchObject([
      { id: 'looks-like-milliseconds', with: { field: 'checkin_time', value: nine * 1000 } },
    ]))
  it.each([-1, 4_102_444_800, 4_294_967_298])('at %i is before 1970 or after 2099', (time) =>
    expect(problemsOf(time)).toMatchObject([{ id: 'bad-row', with: { seen: String(time), needed: 'unix-seconds' } }]),
  )
  it('in the last second of 2099 is one', () => expect(problemsOf(4_102_444_799)).toEqual([]))
  it.each([
    ['"nine"', 'nine'],
    ['1.5', 1.5],
    ['', null],
    ['[]', []],
    ['true', true],
  ])('at %s has no time', (seen, time) =>
    expect(problemsOf(time)).toMatchObject([
      { id: 'bad-row', file: 'file.json', path: 'checkindata[0].checkin_time', with: { seen, needed: 'whole-number' } },
    ]),
  )
  it('with a broken field that decides nothing is a punch without it', () => {
    const { company, problems } = decodeOne(punches(row({ lat: 'north', deviceid: 'D' })))
    expect(onlyPunch(company)).toMatchObject({ lat: 0, device: 'D' })
    expect(problems).toMatchObject([{ path: 'checkindata[0].lat', with: { needed: 'number' } }])
  })
  it('whose exception_type is broken may be a placeholder, and is not taken', () =>
    expect(decodeOne(punches(row({ exception_type: 5 }))).company.punches.size).toBe(0))
  it('is found again by its file and place', () =>
    expect(onlyPunch(decodeOne({ request: {}, response: punches({}, row()) }).company)!.origin).toEqual({
      input: 0,
      path: 'response.checkindata[1]',
    }))
})

describe('everybody’s punches', () => {
  it('come in order of time', () => {
    const times = [at('2026-02-03 18:00'), nine, at('2026-02-03 12:00')]
    const { company } = decodeOne(punches(...times.map((checkin_time) => row({ checkin_time }))))
    expect(company.punches.get(who('ZhangSan'))!.map((punch) => punch.at)).toEqual(times.toSorted((a, b) => a - b))
  })
  it('tell what their requests covered', () => {
    const request = { starttime: at('2026-02-01'), endtime: at('2026-03-01 04:00') }
    const { company } = decodeAll([{ path: 'a.json', value: { request, response: punches() } }], { zone: shanghai })
    expect(company.requested.punches).toEqual([{ start: request.starttime, end: request.endtime }])
  })
})
