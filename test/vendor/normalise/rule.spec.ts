import { describe, expect, it } from 'vitest'
import { briefly, decodeOne, fixed, onlyRule, ruleOf } from '../decoding.js'

const read = (group: object) => {
  const { company, problems } = decodeOne(ruleOf(group))
  return { rule: onlyRule(company), problems: briefly(problems), raw: problems }
}
const timetableOf = (entry: object) => {
  const { rule, problems } = read(fixed(entry))
  if (rule?._tag !== 'fixed') throw new Error('not a fixed rule')
  return { ...rule.entries[0]!.timetable, problems }
}

describe('a grace', () => {
  it.each([
    [-1, 'legacy'],
    [4_294_967_295, 'legacy'],
    [undefined, 'unset'],
    [null, 'unset'],
    [0, 0],
    [300, 300],
    [21_600, 21_600],
  ])('written %s is %s', (flex_on_duty_time, grace) => {
    const { leeway, problems } = timetableOf({ flex_on_duty_time, flex_time: 300_000 })
    expect(leeway).toMatchObject({ graceIn: grace, graceOut: 'unset', legacyGrace: 300 })
    expect(problems).toEqual([])
  })
  it('of more than six hours is kept and told', () => {
    const { leeway, problems } = timetableOf({ flex_off_duty_time: 300_000 })
    expect(leeway.graceOut).toBe(300_000)
    expect(problems).toEqual(['grace-too-long info[0].group.checkindate[0].flex_off_duty_time'])
  })
  it('below zero is none, and told', () => {
    const { leeway, problems } = timetableOf({ flex_on_duty_time: -60 })
    expect(leeway.graceIn).toBe(0)
    expect(problems).toEqual(['bad-row info[0].group.checkindate[0].flex_on_duty_time'])
  })
})

describe('a field in milliseconds', () => {
  it.each([
    ['flex_time', 300],
    ['limit_aheadtime', 10_800],
  ])('%s that is less than a minute was probably written in seconds', (field, value) =>
    expect(timetableOf({ [field]: value }).problems).toEqual([
      `looks-like-seconds info[0].group.checkindate[0].${field}`,
    ]),
  )
  it.each([0, 60_000, 10_800_000])(
    'limit_aheadtime %i is not suspicious, and kept in both readings',
    (limit_aheadtime) => {
      const { aheadLimit, problems } = timetableOf({ limit_aheadtime })
      expect(aheadLimit).toEqual({ asMilliseconds: limit_aheadtime / 1000, asSeconds: limit_aheadtime })
      expect(problems).toEqual([])
    },
  )
  it('is not given where it is absent', () => expect(timetableOf({}).aheadLimit).toBeUndefined())
})

describe('a section', () => {
  it('comes in order of time, whatever the order on the wire', () => {
    const checkintime = [
      { work_sec: 50_400, off_work_sec: 64_800 },
      { work_sec: 32_400, off_work_sec: 43_200 },
    ]
    expect(timetableOf({ checkintime }).sections.map(({ start }) => start)).toEqual([32_400, 50_400])
  })
  it('that ends before it starts ends on the next day, its rests and windows with it', () => {
    const checkintime = [
      {
        work_sec: 79_200,
        off_work_sec: 21_600,
        rest_begin_time: 3600,
        rest_end_time: 7200,
        earliest_work_sec: 75_600,
        latest_off_work_sec: 25_200,
      },
    ]
    expect(timetableOf({ checkintime }).sections).toMatchObject([
      {
        start: 79_200,
        end: 21_600 + 86_400,
        rests: [{ start: 3600 + 86_400, end: 7200 + 86_400 }],
        window: { inFrom: 75_600, outTo: 25_200 + 86_400 },
      },
    ])
  })
  it('that ends after it starts keeps its rests and windows where they are written', () => {
    const checkintime = [
      {
        work_sec: 32_400,
        off_work_sec: 64_800,
        rest_begin_time: 3600,
        rest_end_time: 7200,
        latest_off_work_sec: 25_200,
      },
    ]
    expect(timetableOf({ checkintime }).sections).toMatchObject([
      { start: 32_400, end: 64_800, rests: [{ start: 3600, end: 7200 }], window: { outTo: 25_200 } },
    ])
  })
  it('with four zeros for its window has none', () => {
    const zeros = { earliest_work_sec: 0, latest_work_sec: 0, earliest_off_work_sec: 0, latest_off_work_sec: 0 }
    const checkintime = [{ work_sec: 32_400, off_work_sec: 64_800, ...zeros }]
    expect(timetableOf({ checkintime }).sections[0]!.window).toEqual({
      inFrom: undefined,
      inTo: undefined,
      outFrom: undefined,
      outTo: undefined,
    })
  })
  it('may open at midnight', () => {
    const checkintime = [{ work_sec: 32_400, off_work_sec: 64_800, earliest_work_sec: 0, latest_work_sec: 43_200 }]
    expect(timetableOf({ checkintime }).sections[0]!.window).toMatchObject({ inFrom: 0, inTo: 43_200 })
  })
  it('without a time costs its whole timetable: half of one is never judged as the whole', () => {
    const checkintime = [{ work_sec: 32_400, off_work_sec: 43_200 }, { work_sec: 50_400 }]
    const { sections, problems } = timetableOf({ checkintime })
    expect(sections).toEqual([])
    expect(problems).toEqual([
      'bad-row info[0].group.checkindate[0].checkintime[1].off_work_sec',
      'rule-without-times info[0].group.checkindate[0]',
    ])
  })
  it('in milliseconds is told to be so', () => {
    const { problems } = timetableOf({ checkintime: [{ work_sec: 32_400_000, off_work_sec: 64_800_000 }] })
    expect(problems).toContain('looks-like-milliseconds info[0].group.checkindate[0].checkintime[0].work_sec')
  })
  it.each([
    [0, 0, []],
    [43_200, 46_800, [{ start: 43_200, end: 46_800 }]],
    [43_200, undefined, []],
  ])('has the rest from %s to %s', (rest_begin_time, rest_end_time, rests) => {
    const { sections, problems } = timetableOf({
      checkintime: [{ work_sec: 32_400, off_work_sec: 64_800, rest_begin_time, rest_end_time }],
    })
    expect(sections[0]!.rests).toEqual(rests)
    expect(problems).toEqual([])
  })
})

describe('a fixed rule', () => {
  it('without workdays is told to have none', () =>
    expect(read(fixed({ workdays: [] })).problems).toEqual(['rule-without-days info[0].group.checkindate[0].workdays']))
  it('with a weekday that is none leaves that day out', () => {
    const { rule, problems } = read(fixed({ workdays: [1, 7] }))
    expect(rule).toMatchObject({ entries: [{ week: { days: new Set([1]) } }] })
    expect(problems).toEqual(['bad-row info[0].group.checkindate[0].workdays[1]'])
  })
  it('keeps several entries with their own days and times', () => {
    const entry = (days: number[], start: number) => ({
      workdays: days,
      checkintime: [{ work_sec: start, off_work_sec: 64_800 }],
    })
    const { rule } = read({ grouptype: 1, groupid: 3, checkindate: [entry([1, 2, 3, 4], 32_400), entry([5], 36_000)] })
    expect(rule).toMatchObject({
      entries: [
        { week: { days: new Set([1, 2, 3, 4]) }, timetable: { sections: [{ start: 32_400 }] } },
        { week: { days: new Set([5]) }, timetable: { sections: [{ start: 36_000 }] } },
      ],
    })
  })
  it('whose special day has no date loses that day alone', () => {
    const { rule, problems } = read(
      fixed({}, { spe_offdays: [{ type: 1, begtime: 1_770_000_000 }, { timestamp: 1_770_000_000 }] }),
    )
    expect(rule?.specialOffdays).toHaveLength(1)
    expect(problems).toEqual(['bad-row info[0].group.spe_offdays[0].endtime'])
  })
  it('says what it says of rest days, places and punches outside them', () =>
    expect(
      read(
        fixed(
          { noneed_offwork: true, limit_offtime: 14_400 },
          {
            allow_checkin_offworkday: false,
            option_out_range: 1,
            type: 2,
            sync_out_checkin: true,
            sync_holidays: false,
            offwork_interval_time: 300,
            loc_infos: [{ lat: 30_547_030, lng: 104_062_890, loc_title: '成都', distance: 300 }],
            wifimac_infos: [{ wifiname: 'office', wifimac: 'c0:7b' }],
          },
        ),
      ).rule,
    ).toMatchObject({
      followsHolidays: false,
      restDayPunches: false,
      outOfRange: 'fieldwork',
      punchedBy: 'machine',
      outsideFillsSlot: true,
      outAfter: 300,
      places: [{ title: '成都', lat: 30_547_030, lng: 104_062_890, radius: 300 }],
      wifis: [{ name: 'office', mac: 'c0:7b' }],
      entries: [{ timetable: { outNeeded: false, offLimit: 14_400 } }],
    }))
})

describe('a free rule', () => {
  const free = (more: object = {}) => ({ grouptype: 3, groupid: 5, checkindate: [{ workdays: [1, 2] }], ...more })
  it('has days, a day cut and a length', () =>
    expect(read(free({ span_day_time: 14_400, standard_work_duration: 28_800 })).rule).toMatchObject({
      _tag: 'free',
      days: new Set([1, 2]),
      dayCut: 14_400,
      standard: 28_800,
    }))
  it.each([-1, undefined])('without limit where standard_work_duration is %s', (standard_work_duration) =>
    expect(read(free({ standard_work_duration })).rule).toMatchObject({ standard: undefined, dayCut: 0 }),
  )
  it('needs no times', () => expect(read(free()).problems).toEqual([]))
})

describe('a rule of an unknown type', () => {
  it('is no rule, and its people have none', () => {
    const { rule, problems } = read({ grouptype: 4, groupid: 5 })
    expect(rule).toBeUndefined()
    expect(problems).toEqual(['bad-row info[0].group.grouptype'])
  })
})
