/** Claims about reading overtime settings: the newer form, the older form, their defaults, and what cannot be read. */
import { describe, expect, it } from 'vitest'
import { briefly, decodeFiles, decodeOne, fixed, onlyRule, ruleOf } from '../decoding.js'

const read = (fields: object) => {
  const { company, problems } = decodeOne(ruleOf(fixed({}, fields)))
  return {
    overtime: onlyRule(company)?.overtime,
    problems: briefly(problems),
    unknown: company.inputs[0]?.unknownFields,
  }
}
const newer = (ot_info_v2: object) => read({ ot_info_v2 })
const workday = (conf: object) => {
  const { overtime, problems } = newer({ workdayconf: { allow_ot: true, ...conf } })
  return { own: overtime?.classes.workday, problems }
}
const conf = 'info[0].group.ot_info_v2.workdayconf'

/** As the documents print it, with numbers of our own: by punches, half an hour, four hours; an hour of rest from five hours on. */
const older = {
  type: 1,
  allow_ot_workingday: true,
  allow_ot_nonworkingday: false,
  uptime: 1_606_275_664,
  otcheckinfo: {
    ot_workingday_time_start: 1200,
    ot_workingday_time_min: 2400,
    ot_workingday_time_max: 10_800,
    ot_nonworkingday_time_min: 3600,
    ot_nonworkingday_time_max: 28_800,
    ot_workingday_restinfo: { type: 1, fix_time_rule: { fix_time_begin_sec: 68_400, fix_time_end_sec: 70_200 } },
    ot_nonworkingday_restinfo: { type: 2, cal_ottime_rule: { items: [{ ot_time: 18_000, rest_time: 3600 }] } },
    ot_nonworkingday_spanday_time: 0,
  },
  otapplyinfo: {
    allow_ot_workingday: true,
    allow_ot_nonworkingday: true,
    uptime: 1_606_275_664,
    ot_workingday_restinfo: { type: 0 },
    ot_nonworkingday_restinfo: { type: 0 },
    ot_nonworkingday_spanday_time: 14_400,
  },
}

describe('the newer settings', () => {
  it('that say the least have the documented defaults', () =>
    // 30 minutes after work, 30 minutes at least, 240 at most; all day; kept as they are.
    expect(newer({ workdayconf: { allow_ot: true, type: 1 } })).toMatchObject({
      overtime: {
        classes: {
          workday: {
            allowed: true,
            basis: { _tag: 'punches', startsAfter: 1800, minimum: 1800, maximum: 14_400, rests: { _tag: 'none' } },
            range: 'all-day',
            converts: 'nothing',
          },
          restday: undefined,
          holiday: undefined,
        },
        rounding: undefined,
        dayCut: undefined,
      },
      problems: [],
    }))
  it('read every field of a class of days', () => {
    const restinfo = {
      type: 1,
      fix_time_rule_list: [
        { fix_time_begin_sec: 43_200, fix_time_end_sec: 46_800 },
        { fix_time_begin_sec: 86_400, fix_time_end_sec: 90_000 },
      ],
    }
    const { own, problems } = workday({
      type: 1,
      checkin: { ot_time_start: 0, ot_time_min: 600, ot_time_max: 7200, restinfo },
      ot_trans_enable: true,
      ot_trans_type: 2,
      vacation: { trans_ratio: 150, sync_vacation: false },
      ot_time_range: 2,
    })
    expect(problems).toEqual([])
    expect(own).toEqual({
      allowed: true,
      basis: {
        _tag: 'punches',
        startsAfter: 0,
        minimum: 600,
        maximum: 7200,
        rests: {
          _tag: 'at-times',
          times: [
            { start: 43_200, end: 46_800 },
            { start: 86_400, end: 90_000 },
          ],
        },
      },
      range: 'after-work',
      converts: 'money',
    })
  })
  it.each([
    [0, 'both', 'applycheckin'],
    [1, 'punches', 'checkin'],
    [2, 'approval', 'apply'],
    [undefined, 'approval', 'apply'],
  ])('of type %s count by %s, with the rests of %s', (type, by, place) => {
    const tiers = (rest_time: number) => ({
      restinfo: { type: 2, cal_ottime_rule: { items: [{ ot_time: 7200, rest_time }] } },
    })
    const all = { apply: tiers(1), checkin: tiers(2), applycheckin: tiers(3) }
    const { own } = workday({ ...all, ...(type === undefined ? {} : { type }) })
    const takes = { apply: 1, checkin: 2, applycheckin: 3 }[place]
    expect(own?.basis).toMatchObject({ _tag: by, rests: { _tag: 'by-length', tiers: [{ reaches: 7200, takes }] } })
  })
  it.each([
    [{}, 'nothing'],
    [{ ot_trans_type: 2 }, 'nothing'],
    [{ ot_trans_enable: true }, 'vacation'],
    [{ ot_trans_enable: true, ot_trans_type: 1 }, 'vacation'],
    [{ ot_trans_enable: true, ot_trans_type: 2 }, 'money'],
  ])('%o turn overtime into %s', (fields, converts) => expect(workday(fields).own?.converts).toBe(converts))
  it('say nothing of a class of days that does not say whether it has overtime', () =>
    expect(
      newer({ workdayconf: { type: 1 }, restdayconf: { allow_ot: false }, holidayconf: {} }).overtime?.classes,
    ).toMatchObject({ workday: undefined, restday: { allowed: false }, holiday: undefined }))
  it.each([
    [undefined, undefined],
    [{}, { step: 360, towards: 'nearest' }],
    [
      { ot_time_unit: 2, rounding_method: 1, rounding_precision: 0 },
      { step: 3600, towards: 'nearest' },
    ],
    [
      { ot_time_unit: 3, rounding_precision: 1 },
      { step: 2880, towards: 'nearest' },
    ],
    [
      { ot_time_unit: 3, perday_duration_secs: 27_000, rounding_precision: 0 },
      { step: 27_000, towards: 'nearest' },
    ],
    [{ rounding_method: 2 }, { step: 3600, towards: 'up' }],
    [
      { rounding_method: 3, step_size: 1800 },
      { step: 1800, towards: 'down' },
    ],
    // A number that is not set may come as 0.
    [
      { ot_time_unit: 0, rounding_method: 0, step_size: 0, perday_duration_secs: 0 },
      { step: 360, towards: 'nearest' },
    ],
  ])('with the unit %o round by %o', (time_unit_config, rounding) => {
    const { overtime, problems } = newer({
      workdayconf: { allow_ot: true },
      ...(time_unit_config && { time_unit_config }),
    })
    expect(overtime?.rounding).toEqual(rounding)
    expect(problems).toEqual([])
  })
})

describe('the older settings', () => {
  it('count workdays and all other days by one way, with limits of their own', () => {
    const { overtime, problems, unknown } = read({ ot_info: older })
    expect(problems).toEqual([])
    expect([...unknown!.keys()]).toEqual([])
    const other = {
      allowed: false,
      basis: {
        _tag: 'punches',
        startsAfter: 0,
        minimum: 3600,
        maximum: 28_800,
        rests: { _tag: 'by-length', tiers: [{ reaches: 18_000, takes: 3600 }] },
      },
      range: 'after-work',
      converts: undefined,
    }
    expect(overtime).toEqual({
      classes: {
        workday: {
          allowed: true,
          basis: {
            _tag: 'punches',
            startsAfter: 1200,
            minimum: 2400,
            maximum: 10_800,
            rests: { _tag: 'at-times', times: [{ start: 68_400, end: 70_200 }] },
          },
          range: 'after-work',
          converts: undefined,
        },
        restday: other,
        holiday: other,
      },
      rounding: undefined,
      dayCut: 0,
    })
  })
  it.each([
    [0, 'both'],
    [2, 'approval'],
  ])('of type %i count by %s, with the rests and the cut of applications', (type, by) =>
    expect(read({ ot_info: { ...older, type } }).overtime).toMatchObject({
      classes: { workday: { basis: { _tag: by, rests: { _tag: 'none' } }, range: 'all-day' } },
      dayCut: 14_400,
    }),
  )
  it('are no settings where they are empty', () =>
    expect(read({ ot_info: {} })).toMatchObject({ overtime: undefined, problems: [] }))
  it('stand back behind the newer ones', () => {
    const { overtime } = read({ ot_info: older, ot_info_v2: { workdayconf: { allow_ot: true, type: 2 } } })
    expect(overtime?.classes.workday?.basis._tag).toBe('approval')
    expect(read({ ot_info: older, ot_info_v2: {} }).overtime?.classes.workday?.basis._tag).toBe('punches')
  })
})

describe('settings that cannot be read', () => {
  it.each([
    [{ type: 7 }, `unknown-word ${conf}.type`],
    [{ ot_time_range: 3 }, `unknown-word ${conf}.ot_time_range`],
    [{ type: 1, checkin: { ot_time_min: -60 } }, `bad-row ${conf}.checkin.ot_time_min`],
    [{ type: 1, checkin: { restinfo: { type: 4 } } }, `unknown-word ${conf}.checkin.restinfo.type`],
    [{ type: 2, apply: { restinfo: { type: 2 } } }, `bad-row ${conf}.apply.restinfo.cal_ottime_rule.items`],
    [{ type: 2, apply: { restinfo: { type: 1 } } }, `bad-row ${conf}.apply.restinfo.fix_time_rule.fix_time_begin_sec`],
    [
      { apply: { restinfo: { type: 1, fix_time_rule_list: [{ fix_time_begin_sec: 3600, fix_time_end_sec: 60 }] } } },
      `bad-row ${conf}.apply.restinfo.fix_time_rule_list[0].fix_time_end_sec`,
    ],
    [
      { apply: { restinfo: { type: 2, cal_ottime_rule: { items: [{ ot_time: 3600 }] } } } },
      `bad-row ${conf}.apply.restinfo.cal_ottime_rule.items[0].rest_time`,
    ],
  ])('%o leave its class of days untold, and are told', (fields, problem) =>
    expect(workday(fields)).toEqual({ own: undefined, problems: [problem] }),
  )
  it.each([
    [{ rounding_method: 4 }, 'unknown-word', 'rounding_method'],
    [{ ot_time_unit: 1 }, 'unknown-word', 'ot_time_unit'],
    [{ rounding_precision: 2 }, 'unknown-word', 'rounding_precision'],
    [{ ot_time_unit: 3, perday_duration_secs: 30_000 }, 'bad-row', 'perday_duration_secs'],
    [{ rounding_method: 3, step_size: -1800 }, 'bad-row', 'step_size'],
  ])('%o leave no settings: any other rounding would be a guess', (time_unit_config, id, field) =>
    expect(newer({ workdayconf: { allow_ot: true }, time_unit_config })).toMatchObject({
      overtime: undefined,
      problems: [`${id} info[0].group.ot_info_v2.time_unit_config.${field}`],
    }),
  )
  it('of a wrong type leave none, not the defaults in place of what is broken', () => {
    expect(newer({ workdayconf: { allow_ot: true, type: 1, checkin: { ot_time_min: 'half an hour' } } })).toMatchObject(
      {
        overtime: undefined,
        problems: [`bad-row ${conf}.checkin.ot_time_min`],
      },
    )
    const otcheckinfo = { ...older.otcheckinfo, ot_workingday_time_min: 'half an hour' }
    expect(read({ ot_info: { ...older, otcheckinfo } }).overtime).toBeUndefined()
  })
  it.each([-60, 90_000])('because days are cut at no time of a day (%i) leave none, and are told', (cut) => {
    const otcheckinfo = { ...older.otcheckinfo, ot_nonworkingday_spanday_time: cut }
    expect(read({ ot_info: { ...older, otcheckinfo } })).toMatchObject({
      overtime: undefined,
      problems: ['bad-row info[0].group.ot_info.otcheckinfo.ot_nonworkingday_spanday_time'],
    })
  })
  it('in the newer form are not replaced by the older', () =>
    expect(read({ ot_info: older, ot_info_v2: { workdayconf: { allow_ot: 'yes' } } }).overtime).toBeUndefined())
  it('in the older form do not spoil the newer', () =>
    expect(
      read({ ot_info: { ...older, type: '1' }, ot_info_v2: { workdayconf: { allow_ot: true } } }).overtime,
    ).toMatchObject({ classes: { workday: { basis: { _tag: 'approval' } } } }))
  it('lose nothing else of the rule', () =>
    expect(onlyRule(decodeOne(ruleOf(fixed({}, { ot_info_v2: { workdayconf: 5 } }))).company)).toMatchObject({
      _tag: 'fixed',
      name: '总部',
    }))
})

describe('settings that only the company’s answer has', () => {
  it('are filled into each person’s rule', () => {
    const { company } = decodeFiles({
      'people.json': ruleOf(fixed()),
      'company.json': { errcode: 0, group: [fixed({}, { ot_info_v2: { workdayconf: { allow_ot: true, type: 1 } } })] },
    })
    expect(onlyRule(company)?.overtime?.classes.workday?.basis._tag).toBe('punches')
    expect(company.companyRules[0]?.rule.overtime?.classes.workday?.allowed).toBe(true)
  })
})
