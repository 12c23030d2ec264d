import { describe, expect, it } from 'vitest'
import type { Company } from '../../../src/domain/company.js'
import type { PlanSentences } from '../../../src/domain/sentences/plan.js'
import { createPlanner } from '../../../src/plan/planner.js'
import { planWords } from '../../../src/present/wording/plan.js'
import type { Show } from '../../../src/present/wording/show.js'
import type { Policies } from '../../../src/reason/policies.js'
import { formatDate } from '../../../src/time/civil-date.js'
import { formatOffset } from '../../../src/time/day-offset.js'
import { minutes } from '../../../src/time/seconds.js'
import { wallOffset } from '../../../src/time/zone.js'
import { recordingWorld } from '../../kit/asking.js'
import {
  alternating,
  at,
  clock,
  companyOf,
  fixedRule,
  freeRule,
  on,
  roster,
  shanghai,
  shift,
  shiftRule,
  someone,
  specialDay,
  specialWorkday,
} from '../../kit/rule.js'

const show: Show = {
  time: (instant) => formatOffset(wallOffset(shanghai, instant, on('2026-02-03'))),
  clock: (instant) => show.time(instant),
  lasting: (duration) => ({ zh: `${duration / 60} 分钟`, en: `${duration / 60} minutes` }),
  date: formatDate,
  offset: formatOffset,
}

describe('the words of the plan room', () => {
  it('tell a manager the hours of a slot, its last minute included', () =>
    expect(
      planWords['section-windows.open'](
        {
          edge: 'in',
          planned: at('2026-02-03 09:00'),
          from: at('2026-02-03 06:00'),
          to: at('2026-02-03 18:00'),
          by: 'rule',
        },
        show,
      ),
    ).toEqual({
      zh: '09:00 的上班卡：06:00 至 17:59 可打（规则设置）',
      en: 'a punch from 06:00 to 17:59 may fill the in of 09:00 (as the rule sets)',
    }))

  it('say of a borrowed rule whose it is and that it is borrowed', () =>
    expect(
      planWords['governing-rule.snapshot']({ rule: '白班', date: on('2026-02-01'), borrowed: true }, show),
    ).toEqual({
      zh: '适用规则“白班”，依据最近的 2026-02-01 的规则数据（当天没有，借用）',
      en: 'rule “白班” applies, by the rule data of 2026-02-01, as that day has none of its own',
    }))

  it('name a special day with the rule’s own note', () =>
    expect(
      planWords['special-offday.named']({ note: '年会', from: on('2026-02-03'), to: on('2026-02-04') }, show),
    ).toEqual({
      zh: '规则指定的特殊休息日：2026-02-03 至 2026-02-04（年会）',
      en: 'the rule names it a day off: 2026-02-03 to 2026-02-04 (年会)',
    }))

  it('show both readings where an offset is not what the clock showed', () =>
    expect(
      planWords['planned-times.read'](
        { start: clock('09:00'), end: clock('17:00'), from: at('2026-02-03 10:00'), to: at('2026-02-03 18:00') },
        show,
      ).en,
    ).toBe('the rule’s 09:00 to 17:00 is 10:00 to 18:00 on that day'))

  it.each<[string, Company, Partial<Policies>]>([
    [
      'a fixed rule',
      companyOf(
        fixedRule({
          followsHolidays: true,
          rests: '12:00-13:00',
          graceIn: 5,
          bandLate: 30,
          carry: { allowed: true, tiers: [{ after: minutes(60), grants: minutes(60) }] },
          specialWorkdays: [specialWorkday('2026-02-07', '10:00-16:00')],
          specialOffdays: [specialDay('2026-02-10')],
        }),
      ),
      {},
    ],
    ['switched-off leeway', companyOf(fixedRule({ graceOut: 5, bandLate: 30, allowFlex: false })), {}],
    ['alternate weeks', companyOf(fixedRule({ entries: [alternating({}, [1, 6], [1])] })), {}],
    ['free hours', companyOf(freeRule()), {}],
    [
      'shifts',
      companyOf(shiftRule([shift(2, '22:00-30:00')]), {
        rosters: new Map([[someone, roster('2026-02-02', [2, 0, 9, undefined])]]),
      }),
      { unscheduled: 'rest' },
    ],
  ])('leave no blank open, in either language, over a month of %s', (_, company, answers) => {
    const { world, lines } = recordingWorld(answers)
    createPlanner(company, world).planDays(someone, { from: on('2026-02-01'), to: on('2026-02-28') })
    const said = lines.map(({ because }) => {
      const word = planWords[because.says as keyof PlanSentences] as (blanks: object, show: Show) => object
      return word(because.with, show)
    })
    expect(said.length).toBeGreaterThan(28)
    for (const one of said)
      expect(one).toEqual({
        zh: expect.not.stringMatching(/undefined|NaN|\[object|^$/),
        en: expect.not.stringMatching(/undefined|NaN|\[object|^$|\p{Script=Han}/u),
      })
  })
})
