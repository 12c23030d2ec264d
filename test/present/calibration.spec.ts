/** Claims about a calibration in words: what is pinned, what is not, and by whom, zh and en. */
import { describe, expect, it } from 'vitest'
import type { CalibrationReport, PolicyFit, RuleFit, TimesFit, ValueFit } from '../../src/domain/calibration-report.js'
import type { Lang } from '../../src/domain/document.js'
import { calibrationPage, calibrationSheet } from '../../src/present/index.js'
import { toTerminal } from '../../src/present/to-terminal.js'

const ann = { userid: 'ann', date: '2026-03-02' }
const bob = { userid: 'bob', date: '2026-03-03' }
const value = (seconds: number, from: number | null, to: number | null, given: number | null = null): ValueFit => ({
  value: seconds,
  from,
  to,
  holding: { from: from === null || from === 0 ? [] : [ann, bob, ann], to: to === null ? [] : [bob] },
  given,
})
const times: TimesFit = {
  start: value(32_400, 32_400, 32_400),
  end: value(64_800, null, null),
  graceIn: value(0, 0, 0),
  graceOut: value(0, 0, null),
  bandEarly: value(1500, 1500, null),
  bandLate: value(3600, 3540, 3660),
  kinds: ['band', 'grace', 'none'],
  told: { start: 32_400, end: 64_800, days: 9 },
  contradicting: [ann],
  otherwise: [
    { policy: 'correctionLeeway', answer: 'full', contradicting: 3 },
    { policy: 'bandLateFrom', answer: 'band-end', contradicting: 0 },
  ],
  rest: {
    total: { value: 3600, from: 3600, to: 3600, days: 9 },
    begins: { value: 43_200, from: 36_000, to: 50_400, days: 7 },
    workedIn: 'ceil-hour',
  },
}
const rule: RuleFit = {
  groupid: 1,
  name: 'Office',
  scheduleid: 7,
  schedulename: 'early',
  people: 2,
  days: 12,
  used: 9,
  leftOut: { rest: 2, away: 1 },
  judgedBy: 'fitted',
  times,
  untold: null,
  week: { workdays: [1, 2, 3, 4, 5], untold: [0], followsHolidays: true, holidays: 4, contradicting: [bob] },
  absence: { days: 2, ofStandard: 1, asMissing: 1, lateBelow: 1800, lateAbove: 3600 },
}
const clock: PolicyFit = {
  name: 'deviationClock',
  answer: 'punch-minute',
  basis: 'observed',
  tells: 4,
  answers: [
    { answer: 'punch-minute', changes: 0, fits: 1, against: [ann, bob, ann] },
    { answer: 'punch-second', changes: 4, fits: 4, against: [] },
  ],
  verdict: 'pinned',
  best: ['punch-second'],
}
const report: CalibrationReport = {
  schema: 'kaoqin/calibration@1',
  tool: 'kaoqin 0.1.0',
  zone: 'Asia/Shanghai',
  period: { from: '2026-03-01', to: '2026-03-31' },
  summary: {
    days: 12,
    people: 2,
    identical: 11,
    identicalAsItStands: 8,
    unjudged: 1,
    ignored: ['late.seconds', 'worked.seconds'],
    workedIn: 'ceil-hour',
  },
  measures: {},
  rules: [rule],
  policies: [clock],
  untellable: ['carryDay', 'freeWorked'],
  pairs: [{ policies: { carryTier: 'first-listed', carryDay: 'workday-before' }, mends: [ann] }],
  suggested: { deviationClock: 'punch-second' },
}
const names = new Map([['ann', 'Ann Ash']])
const page = (of: CalibrationReport, lang: Lang = 'en'): string =>
  toTerminal(calibrationPage(of, { lang, names }), { colour: false, width: undefined })
const ruled = (differs: Partial<RuleFit>): CalibrationReport => ({ ...report, rules: [{ ...rule, ...differs }] })
const timed = (differs: Partial<TimesFit>): CalibrationReport => ruled({ times: { ...times, ...differs } })

describe('the page of a calibration', () => {
  it.each([
    ['en', '11 of 12 reported days agree (8 with the policies in force)'],
    ['zh', '12 个人日中 11 个与推算一致 (按当前约定为 8 个)'],
    ['en', '1 day not judged: no rule'],
    ['zh', '1 个人日没有规则可判定'],
    ['en', 'Left out: time late'],
    ['zh', '未核对：迟到时长'],
    ['en', 'the reports write worked time in whole hours, rounded up, so it is not compared'],
    ['zh', '日报的实际工作时长按整小时向上取整，不作逐秒核对'],
    ['en', 'Office #1 · shift early #7'],
    ['zh', 'Office #1 · 班次 early #7'],
    ['en', '2 people, 12 reported days, of which 9 tell something of the times'],
    ['zh', '2 人，12 个人日，其中 9 个能说明上下班时间'],
    ['en', 'not used: 2 rest days, 1 with leave, a trip or an outing'],
    ['zh', '未用：休息日 2，有请假、出差或外出 1'],
    ['en', 'judged by what was inferred here'],
    ['zh', '按推断出的规则判定'],
    ['en', 'Leeway: a band or a grace or none'],
    ['zh', '宽限方式：弹性上下班 或 允许迟到早退 或 没有宽限'],
    ['en', 'No rule satisfies every day; this one contradicts 1 day: Ann Ash ann 2026-03-02'],
    ['zh', '没有任何规则能同时满足所有日报；取值与 1 天不符：Ann Ash ann 2026-03-02'],
    ['en', 'The reports print the same hours, 09:00–18:00 (9 days)'],
    ['zh', '日报自己写的班次也是 09:00–18:00（9 天）'],
    ['en', 'correctionLeeway: full — fits no values: the best found contradict 3 days'],
    ['zh', 'correctionLeeway: full —— 没有说得通的取值，最好的也与 3 天不符'],
    ['en', 'As good, and cannot be told apart: bandLateFrom: band-end'],
    ['zh', '同样说得通、无法分辨：bandLateFrom: band-end'],
    ['en', 'Workdays: Mon, Tue, Wed, Thu, Fri; cannot be told: Sun'],
    ['zh', '工作日：周一、周二、周三、周四、周五；无法判断：周日'],
    ['en', 'Public holidays are followed (4 person-days tell)'],
    ['zh', '同步法定节假日（4 个人日可见）'],
    ['en', '1 person-day of another kind: bob 2026-03-03'],
    ['zh', '其中 1 个人日是另一种：bob 2026-03-03'],
    ['en', '2 days without any punch are absent, 1 of them for the standard time'],
    ['zh', '整天没有打卡的 2 天记为旷工，其中 1 天时长等于标准工作时长'],
    ['en', '1 day without any punch is missing punches and no absence'],
    ['zh', '整天没有打卡的 1 天记为缺卡而不是旷工'],
    ['en', 'From 1 h late it is an absence; 30 min is none'],
    ['zh', '迟到 1 小时起记为旷工，30 分钟还不是'],
    ['en', 'Answers that fit better\n  • deviationClock: punch-second'],
    ['zh', '建议改答\n  • deviationClock: punch-second'],
    ['en', 'carryTier: first-listed + carryDay: workday-before — mends 1 person-day'],
    ['zh', 'carryTier: first-listed + carryDay: workday-before — 1 个人日因此一致'],
    ['en', 'Policies that no day tells\ncarryDay, freeWorked'],
    ['zh', '这些日报无法判断的约定\ncarryDay, freeWorked'],
  ] as const)('says in %s “%s”', (lang, sentence) => expect(page(report, lang)).toContain(sentence))

  it.each([
    ['en', /start +09:00 +09:00 +3 days: Ann Ash ann 2026-03-02, bob 2026-03-03 and 1 more +1 day: bob 2026-03-03/],
    ['zh', /上班 +09:00 +09:00 +3 天：Ann Ash ann 2026-03-02、bob 2026-03-03 等 +1 天：bob 2026-03-03/],
    ['en', /end +18:00 +cannot be told +— +—/],
    ['zh', /下班 +18:00 +无法判断 +— +—/],
    ['en', /grace for coming late +none +none +— +1 day/],
    ['en', /grace for leaving early +none +cannot be told/],
    ['en', /band: how much earlier +25 min +25 min or more/],
    ['zh', /弹性：可早到早走 +25 分钟 +不小于 25 分钟/],
    ['en', /band: how much later +1 h +59 min to 1 h 1 min/],
    ['zh', /弹性：可晚到晚走 +1 小时 +59 分钟 至 1 小时 1 分/],
    ['en', /rests together +1 h +1 h +standard time, 9 days/],
    ['zh', /休息合计 +1 小时 +1 小时 +标准工作时长，9 天/],
    ['en', /one rest begins +12:00 +10:00 to 14:00 +worked time \(in whole hours, rounded up\), 7 days/],
    ['zh', /休息开始（若只有一段） +12:00 +10:00 至 14:00 +实际工作时长（按整小时向上取整），7 天/],
    ['en', /deviationClock +punch-minute \(in force\) +1\/4 +3 days: .* +does not fit/],
    ['zh', /deviationClock +punch-minute（当前） +1\/4 +3 天：.* +不符/],
    ['en', /punch-second +4\/4 +— +the one that fits/],
    ['zh', /punch-second +4\/4 +— +唯一相符/],
  ] as const)('has a row in %s like %s', (lang, row) => expect(page(report, lang)).toMatch(row))

  it.each([
    [{ judgedBy: 'given' }, 'judged by the rule of the input', '按已有规则判定'],
    [{ judgedBy: 'nothing' }, 'not judged: there is no rule and none could be inferred', '没有可用的规则，未判定'],
    [{ times: null, untold: 'no-day-tells' }, 'No day tells its times.', '没有一天能说明上下班时间。'],
    [
      { times: null, untold: 'several-sections' },
      'A day of several sections (more than two punches): its times are not inferred.',
      '一天有多个时段（多于两次打卡）：未推断上下班时间。',
    ],
    [{ name: '', groupid: null, scheduleid: 0 }, 'No rule named', '未注明规则'],
    [
      { week: { ...rule.week, followsHolidays: false } },
      'Public holidays are not followed (4 person-days tell)',
      '不同步法定节假日（4 个人日可见）',
    ],
    [
      { week: { ...rule.week, followsHolidays: null } },
      'Public holidays: cannot be told',
      '是否同步法定节假日：无法判断',
    ],
    [
      { absence: { days: 0, ofStandard: 0, asMissing: 0, lateBelow: 1800, lateAbove: null } },
      'Absence: cannot be told\nBeing late by 30 min is still no absence',
      '旷工的算法：无法判断\n迟到 30 分钟仍不是旷工',
    ],
    [
      { leftOut: { 'several-slots': 1, 'unclear-punch': 2, 'not-told': 3, twice: 4, 'other-standard': 5 } },
      '1 with more than two punches, 2 with one punch that may be either, 3 whose report tells no lengths, 4 reported twice, 5 of another standard time',
      '多于两次打卡 1，只有一次打卡且不知上下班 2，日报没有给出时长 3，日报重复 4，标准工作时长不同 5',
    ],
  ] as const)('of a rule with %j says “%s” and “%s”', (differs, en, zh) => {
    const of = ruled(differs)
    expect(page(of)).toContain(en)
    expect(page(of, 'zh')).toContain(zh)
  })
  it('says where the reports print other hours than the days pin', () => {
    const of = timed({ told: { start: 30_600, end: 64_800, days: 9 } })
    expect(page(of)).toContain('The reports print other hours, 08:30–18:00 (9 days)')
    expect(page(of, 'zh')).toContain('日报写的班次却是 08:30–18:00（9 天）')
  })
  it('has a column for what the rule says, where there is one', () => {
    const of = timed({ start: value(32_400, 32_400, 32_400, 31_500) })
    expect(page(of)).toMatch(/in the rule\n +start +.* +08:45\n/)
    expect(page(of, 'zh')).toContain('规则里写的')
    expect(page(report)).not.toContain('in the rule')
  })
  it.each([
    ['seconds', 'by the second', '精确到秒'],
    ['minutes', 'by the minute', '精确到分钟'],
    ['nearest-hour', 'in whole hours, rounded to the nearest', '按整小时四舍五入'],
    ['floor-hour', 'in whole hours, rounded down', '按整小时向下取整'],
  ] as const)('says that worked time is written %s', (workedIn, en, zh) => {
    const of = timed({ rest: { ...times.rest, workedIn } })
    expect(page(of)).toContain(`worked time (${en}), 7 days`)
    expect(page(of, 'zh')).toContain(`实际工作时长（${zh}），7 天`)
  })
  it.each([
    ['narrowed', 'fits, with others', '相符，但不止一个'],
    ['open', 'cannot be told apart', '无法分辨'],
  ] as const)('says of a policy that is %s “%s”', (verdict, en, zh) => {
    const of = { ...report, policies: [{ ...clock, verdict }] }
    expect(page(of)).toContain(en)
    expect(page(of, 'zh')).toContain(zh)
  })
})

describe('the sheet of a calibration', () => {
  it('has a row for each value and each answer tried, in seconds', () => {
    const { head, rows } = calibrationSheet(report)
    expect(rows).toHaveLength(8)
    expect(Object.fromEntries(head.map((name, i) => [name, rows[0]![i]]))).toMatchObject({
      kind: 'rule',
      groupid: 1,
      scheduleid: 7,
      name: 'start',
      answer: 32_400,
      from: 32_400,
      to: 32_400,
    })
    expect(rows.at(-1)).toEqual([
      'policy',
      undefined,
      undefined,
      'deviationClock',
      'punch-second',
      undefined,
      undefined,
      4,
      0,
      'pinned',
    ])
  })
})
