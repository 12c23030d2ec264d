/** Every cause planted into the small company: it is found first, explains every difference, and is said in both languages. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Company } from '../../src/domain/company.js'
import { type CauseName, causeNames, causeSides } from '../../src/domain/diagnosis.js'
import type { Rule } from '../../src/domain/rule.js'
import { fixedRule, givenWindow, section, on, everyDay } from '../kit/rule.js'
import {
  audited,
  correction,
  leave,
  moment,
  office,
  officeHours,
  type Planted,
  recordsOf,
  rewritten,
  rostered,
  truthfulZone,
  whole,
  withApprovals,
  without,
  withPunches,
} from './small-company.js'

/** A Tuesday that is nobody's holiday. */
const day = '2026-05-12'
const [arrival, departure] = recordsOf(whole, 'o1', day)
const moved = (userid: string, from: number, to: string): Company =>
  withPunches(whole, userid, (all) =>
    all.map((one) => (one === recordsOf(whole, userid, day)[from] ? { ...one, at: moment(day, to) } : one)),
  )
const ruled = (rule: Rule, people: readonly string[]): Company => ({
  ...whole,
  snapshots: new Map([...whole.snapshots].map(([who, own]) => [who, people.includes(who) ? everyDay(rule) : own])),
})
const officePeople = ['o1', 'o2', 'o3', 'o4', 'o5']
const labPeople = ['l1', 'l2', 'l3']
const ordinary = (date: string): Company => ({
  ...whole,
  calendar: { ...whole.calendar, days: new Map([...whole.calendar.days].filter(([one]) => one !== on(date))) },
})
const windowed = (outTo: string): Rule =>
  fixedRule({
    ...officeHours,
    sections: [
      section('09:00-18:00', {
        rests: office.entries[0]!.timetable.sections[0]!.rests,
        restAllowed: true,
        window: givenWindow({ in: '05:00-17:59', out: `09:00-${outTo}` }),
      }),
    ],
  })
/** Three people who stayed until after midnight. */
const nightOwls = ['o1', 'o2', 'o3'].reduce(
  (company, userid, i) =>
    withPunches(company, userid, (all) =>
      all.map((one) => (one === recordsOf(whole, userid, day).at(-1) ? { ...one, at: moment(day, `24:2${i}`) } : one)),
    ),
  whole,
)
const lateInput = moved('o1', 0, '09:40:13')
const withoutArrival = without(whole, 'o1', [arrival])
const leaveOf = (number: string) => leave('o1', day, '00:00', '24:00', 'day', number)
const away = without(whole, 'o1', [arrival, departure])

interface Case extends Planted {
  readonly id: string
  readonly zh: string
  readonly en: string
}

const cases: Readonly<Record<CauseName, Case>> = {
  policy: {
    id: 'policy:lateCountsFrom=grace-end',
    policies: { lateCountsFrom: 'grace-end' },
    zh: '8 处差异中有 8 处随之消失：政策 lateCountsFrom 答“grace-end”而不是“schedule”。',
    en: '8 of 8 differences vanish if policy lateCountsFrom is answered “grace-end” instead of “schedule”.',
  },
  'rule-of-another-date': {
    id: 'rule-of-another-date:1@2026-04-27',
    input: {
      ...whole,
      snapshots: new Map(
        [...whole.snapshots].map(([userid, own]) => [
          userid,
          officePeople.includes(userid)
            ? [
                { date: on('2026-04-27'), rule: office },
                { date: on('2026-05-11'), rule: fixedRule({ ...officeHours, sections: '09:30-18:30' }) },
              ]
            : own,
        ]),
      ),
    },
    zh: '54 处差异中有 54 处随之消失：规则“office”按 2026-04-27 的版本。',
    en: '54 of 54 differences vanish if rule “office” is read as it was on 2026-04-27.',
  },
  'grace-read-otherwise': {
    id: 'grace-read-otherwise:1=900/300',
    truth: ruled(fixedRule({ ...officeHours, graceIn: 15 }), officePeople),
    zh: '8 处差异中有 8 处随之消失：规则“office”允许迟到 15 分钟、早退 5 分钟。',
    en: '8 of 8 differences vanish if rule “office” allows 15 min of lateness and 5 min of leaving early.',
  },
  'band-read-otherwise': {
    id: 'band-read-otherwise:5=1800/900',
    truth: ruled(
      fixedRule({ group: 5, name: 'lab', sections: '09:30-18:30', bandEarly: 30, bandLate: 15, followsHolidays: true }),
      labPeople,
    ),
    zh: '6 处差异中有 6 处随之消失：规则“lab”的弹性是早到 30 分钟、晚到 15 分钟。',
    en: '6 of 6 differences vanish if the band of rule “lab” is 30 min early and 15 min late.',
  },
  'window-read-otherwise': {
    id: 'window-read-otherwise:1',
    truth: ruled(windowed('18:10'), officePeople),
    input: ruled(windowed('23:00'), officePeople),
    zh: '68 处差异中有 68 处随之消失：规则“office”的下班卡最晚可打时间是标准时间后 10 分钟。',
    en: '68 of 68 differences vanish if the latest time of an out-punch under rule “office” is 10 min after the planned time.',
  },
  'holiday-not-followed': {
    id: 'holiday-not-followed:2026-05-04',
    truth: ordinary('2026-05-04'),
    zh: '44 处差异中有 44 处随之消失：2026-05-04 不按法定节假日。',
    en: '44 of 44 differences vanish if 2026-05-04 is no holiday.',
  },
  'make-up-day-not-followed': {
    id: 'make-up-day-not-followed:2026-05-09',
    truth: ordinary('2026-05-09'),
    zh: '35 处差异中有 35 处随之消失：2026-05-09 不按调休上班日。',
    en: '35 of 35 differences vanish if 2026-05-09 is no make-up workday.',
  },
  'other-day-cut': {
    id: 'other-day-cut:midnight',
    truth: {
      ...nightOwls,
      snapshots: ruled(
        fixedRule({
          ...officeHours,
          sections: [
            section('09:00-18:00', {
              rests: office.entries[0]!.timetable.sections[0]!.rests,
              restAllowed: true,
              window: givenWindow({ in: '00:00-', out: '-23:59' }),
            }),
          ],
        }),
        officePeople,
      ).snapshots,
    },
    input: nightOwls,
    zh: '20 处差异中有 20 处随之消失：考勤日在零点换日。',
    en: '20 of 20 differences vanish if attendance days end at midnight.',
  },
  'other-zone': {
    id: 'other-zone:Asia/Tokyo',
    truth: { ...whole, zone: truthfulZone('Asia/Tokyo') },
    zh: '914 处差异中有 914 处随之消失：报告用的是时区 Asia/Tokyo。',
    en: '914 of 914 differences vanish if the reports are in the zone Asia/Tokyo.',
  },
  'punch-missing': {
    id: 'punch-missing',
    input: withoutArrival,
    zh: '4 处差异中有 4 处随之消失：补上报告计入而输入没有的打卡，如 08:49:51（o1 2026-05-12）。',
    en: '4 of 4 differences vanish if a punch is added that the report counts and the input lacks, as at 08:49:51 (o1 2026-05-12).',
  },
  'punch-extra': {
    id: 'punch-extra',
    truth: withoutArrival,
    zh: '4 处差异中有 4 处随之消失：去掉报告没有计入的打卡，如 08:49:51（o1 2026-05-12）。',
    en: '4 of 4 differences vanish if a punch is left out that the report does not count, as at 08:49:51 (o1 2026-05-12).',
  },
  'punch-moved': {
    id: 'punch-moved',
    input: moved('w3', 2, '12:58:20'),
    zh: '1 处差异中有 1 处随之消失：打卡时间改为报告所示，如 12:04:38 改为 12:05:37（w3 2026-05-12）。',
    en: '1 of 1 difference vanishes if a punch is moved to where the report has it, as from 12:04:38 to 12:05:37 (w3 2026-05-12).',
  },
  'punch-outside-span': {
    id: 'punch-outside-span',
    input: {
      ...without(whole, 'o1', [departure]),
      requested: {
        days: [],
        punches: [
          { start: moment('2026-04-20', '00:00'), end: moment(day, '17:00') },
          { start: moment(day, '24:00'), end: moment('2026-05-31', '00:00') },
        ],
      },
    },
    zh: '4 处差异中有 4 处随之消失：补上一次不在拉取时间范围内的打卡，如 18:13:42（o1 2026-05-12）。',
    en: '4 of 4 differences vanish if a punch is added that lies outside the spans that were fetched, as at 18:13:42 (o1 2026-05-12).',
  },
  'correction-missing': {
    id: 'correction-missing',
    truth: withApprovals(withoutArrival, 'o1', correction('o1', moment(day, '09:00'), 'in')),
    input: withoutArrival,
    zh: '5 处差异中有 5 处随之消失：补上报告知道而输入没有的补卡，如 09:00（o1 2026-05-12）。',
    en: '5 of 5 differences vanish if a correction is added that the report knows and the input lacks, as for 09:00 (o1 2026-05-12).',
  },
  'correction-unknown-to-report': {
    id: 'correction-unknown-to-report',
    truth: withoutArrival,
    input: withApprovals(withoutArrival, 'o1', correction('o1', moment(day, '09:00'), 'in')),
    zh: '5 处差异中有 5 处随之消失：去掉报告没有采用的补卡，如 09:00（o1 2026-05-12）。',
    en: '5 of 5 differences vanish if a correction is taken back that the report does not heed, as for 09:00 (o1 2026-05-12).',
  },
  'leave-missing': {
    id: 'leave-missing',
    truth: withApprovals(away, 'o1', leaveOf('')),
    input: away,
    zh: '4 处差异中有 4 处随之消失：补上报告知道而输入没有的假勤，如年假 00:00–24:00（o1 2026-05-12）。',
    en: '4 of 4 differences vanish if an absence is added that the report knows to be approved and the input lacks, as leave 年假 00:00–24:00 (o1 2026-05-12).',
  },
  'leave-unknown-to-report': {
    id: 'leave-unknown-to-report',
    truth: away,
    input: withApprovals(away, 'o1', leaveOf('')),
    zh: '4 处差异中有 4 处随之消失：去掉报告没有采用的假勤，如年假 00:00–24:00（o1 2026-05-12）。',
    en: '4 of 4 differences vanish if an approved absence is taken back that the report does not heed, as leave 年假 00:00–24:00 (o1 2026-05-12).',
  },
  'superseded-punch': {
    id: 'superseded-punch',
    truth: lateInput,
    input: withApprovals(lateInput, 'o1', correction('o1', moment(day, '09:00'), 'in')),
    written: rewritten('o1', day, () => ({ 'correction.count': 1 })),
    zh: '4 处差异中有 4 处随之消失：被补卡取代的打卡仍然有效，如 09:40:13（补卡 09:00）（o1 2026-05-12）。',
    en: '4 of 4 differences vanish if a punch counts that a correction superseded, as at 09:40:13 beside the correction for 09:00 (o1 2026-05-12).',
  },
  'roster-swap': {
    id: 'roster-swap',
    // On this Saturday f1 works shift 2 and f2 shift 3.
    input: rostered(rostered(whole, 'f1', '2026-05-09', 3), 'f2', '2026-05-09', 2),
    zh: '14 处差异中有 14 处随之消失：与 f2 互换当天的排班（f1 2026-05-09 等 3 个人日）。',
    en: '14 of 14 differences vanish if the rosters of that day are exchanged, as with f2 (f1 2026-05-09 and 2 other person-days).',
  },
  'roster-differs': {
    id: 'roster-differs',
    truth: rostered(whole, 'f1', day, 0),
    input: rostered(whole, 'f1', day, 2),
    zh: '5 处差异中有 5 处随之消失：排班是“休息”而不是“shift 2”（f1 2026-05-12）。',
    en: '5 of 5 differences vanish if the roster has “休息” instead of “shift 2” (f1 2026-05-12).',
  },
  'stale-report': {
    id: 'stale-report',
    truth: away,
    input: {
      ...withApprovals(away, 'o1', leaveOf('202605150001')),
      inputs: [
        {
          path: 'days.json',
          kind: 'day-reports',
          rows: 1,
          repeated: 0,
          sha256: undefined,
          fetchedAt: '2026-05-13T09:00:00+08:00',
          unknownFields: new Map(),
        },
      ],
    },
    zh: '4 处差异中有 4 处随之消失：去掉报告之后才有的审批（报告取于 2026-05-13，审批为 2026-05-15）（o1 2026-05-12）。',
    en: '4 of 4 differences vanish if an approval is taken back that came after the report (fetched 2026-05-13, approved 2026-05-15) (o1 2026-05-12).',
  },
  'hand-calibration': {
    id: 'hand-calibration',
    truth: lateInput,
    input: lateInput,
    written: rewritten('o1', day, () => ({ 'late.count': 0, 'late.seconds': 0 })),
    zh: '2 处差异中有 2 处随之消失：异常由管理员校准为正常，而各项时间都一致（o1 2026-05-12）。',
    en: '2 of 2 differences vanish if an administrator calibrated the day: its exceptions are gone while every time agrees (o1 2026-05-12).',
  },
  'contradicted-by-report': {
    id: 'contradicted-by-report',
    written: rewritten('o1', day, (told) => ({ 'worked.seconds': Number(told['worked.seconds']) + 3600 })),
    zh: '1 处差异中有 1 处随之消失：不采信报告自身其他数字所否定的数字，如实际工作时长（o1 2026-05-12）。',
    en: "1 of 1 difference vanishes if no figure counts that the report's own other figures rule out, as the worked time (o1 2026-05-12).",
  },
  'duplicated-rows': {
    id: 'duplicated-rows',
    written: rewritten('o1', day, (told) => ({ 'punches.count': Number(told['punches.count']) + 1 })),
    zh: '1 处差异中有 1 处随之消失：重复的行只计一次，如打卡次数应为 2，报告为 3（o1 2026-05-12）。',
    en: '1 of 1 difference vanishes if a row that was counted twice counts once, as punches: 2, reported 3 (o1 2026-05-12).',
  },
}

describe.each(Object.entries(cases))('the cause %s', (name, { id, zh, en, ...planted }) => {
  const report = audited(planted)
  it('is found first and explains everything', () => {
    expect(report.summary.differ).toBeGreaterThan(0)
    expect(report.diagnoses.map((one) => one.id)).toEqual([id])
    expect(new Set(report.differences.map(({ cause }) => cause))).toEqual(new Set([id]))
    expect(report.summary).toMatchObject({ unexplained: 0, explained: report.summary.differ })
  })
  it('counts what it mends and what it breaks, and names its days', () => {
    const [first] = report.diagnoses
    expect(first).toMatchObject({ kind: causeSides[name as CauseName], mends: report.differences.length, breaks: 0 })
    expect(first!.where).toHaveLength(report.summary.differ)
  })
  it('is said in both languages', () => {
    expect(report.diagnoses[0]!.says).toBe(en)
    expect(audited({ ...planted, options: { lang: 'zh' } }).diagnoses[0]!.says).toBe(zh)
  })
})

describe('the pages about causes', () => {
  it('are one for each cause, and the order of preference', () =>
    expect(readdirSync('docs/diagnoses').toSorted()).toEqual(
      [...causeNames.map((name) => `${name}.md`), 'README.md'].toSorted(),
    ))
  it.each(causeNames)('%s has its title, its sections and both languages', (name) => {
    const page = readFileSync(`docs/diagnoses/${name}.md`, 'utf8')
    expect(page.split('\n')[0]).toMatch(new RegExp(`^# ${name} · .*[\u4e00-\u9fff]`))
    expect([...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      'What is supposed',
      'For example',
      'What to look at',
      'Not to be mistaken for',
      '中文',
    ])
  })
  it.each(Object.entries(cases))('%s has the planted example in its own words', (name, { zh, en }) => {
    const page = readFileSync(`docs/diagnoses/${name}.md`, 'utf8')
    expect(page).toContain(`> ${en}`)
    expect(page).toContain(`> ${zh}`)
  })
  it('are linked from their index', () => {
    const index = readFileSync('docs/diagnoses/README.md', 'utf8')
    expect(causeNames.filter((name) => !index.includes(`(${name}.md)`))).toEqual([])
  })
})
