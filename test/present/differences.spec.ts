import { describe, expect, it } from 'vitest'
import type { Lang } from '../../src/domain/document.js'
import type { Report } from '../../src/domain/report.js'
import { differences, type DifferencesOptions } from '../../src/present/index.js'
import { toTerminal } from '../../src/present/to-terminal.js'
import { differs, reportOf } from './report.js'

const names = new Map([['ann', '安']])
const page = (report: Report, lang: Lang = 'en', more: Partial<DifferencesOptions> = {}): string[] =>
  toTerminal(differences(report, { lang, names, ...more }), { width: undefined, colour: false }).split('\n')
const late = (userid: string, date: string) => [
  differs(userid, date, 'late.count', 1, 0),
  differs(userid, date, 'late.seconds', 1800, 0),
]

describe('the page of an audit', () => {
  it('opens with the causes after the counts: what each says, what cannot be told apart from it, and what is left', () => {
    const report = reportOf({
      summary: { personDays: 4, identical: 2, differ: 2, explained: 1, unexplained: 1, differences: 3 },
      differences: [
        differs('ann', '2026-05-06', 'late.count', 1, 0, { cause: 'punch-moved' }),
        differs('ann', '2026-05-06', 'late.seconds', 60, 0, { cause: 'punch-moved' }),
        differs('bo', '2026-05-06', 'worked.seconds', 60, 0),
      ],
      diagnoses: [
        {
          id: 'punch-moved',
          kind: 'input',
          says: 'So it is.',
          mends: 2,
          breaks: 0,
          indistinguishable: ['punch-missing'],
          where: [],
        },
      ],
    })
    const [en, zh] = [page(report), page(report, 'zh')]
    expect(en.slice(en.indexOf('Causes'), en.indexOf('Causes') + 3)).toEqual([
      'Causes',
      '  • punch-moved: So it is. — cannot be told apart from punch-missing',
      '  • 1 of 3 differences is unexplained.',
    ])
    expect(en.indexOf('Causes')).toBeLessThan(en.findIndex((line) => line.startsWith('Late')))
    expect(zh).toContain('  • punch-moved: So it is. — 无法与此区分：punch-missing')
    expect(zh).toContain('  • 3 处差异中有 1 处没有找到原因。')
  })

  it('begins with the counts, in which nothing that is 0 is mentioned', () => {
    const report = reportOf({ summary: { personDays: 11, identical: 8, differ: 2, duplicated: 1 } })
    expect(page(report)[0]).toBe('11 person-days: 8 identical, 2 differ, 1 reported twice, differently')
    expect(page(report, 'zh')[0]).toBe('11 个人日：8 一致，2 不一致，1 日报重复且矛盾')
  })

  it('says it plainly when everything agrees', () => {
    expect(page(reportOf())).toContain('Everything agrees with the official reports.')
    expect(page(reportOf(), 'zh')).toContain('与官方报告完全一致。')
  })

  it('claims no more than was compared where days or month reports were left aside', () => {
    const aside = { id: 'month-not-compared', level: 'warning', says: 'left aside', where: [] } as const
    for (const report of [
      reportOf({ summary: { unjudged: 1 } }),
      reportOf({ summary: { provisional: 1 } }),
      reportOf({ findings: [aside] }),
    ]) {
      expect(page(report)).toContain('What was compared agrees with the official reports.')
      expect(page(report, 'zh')).toContain('核对过的都与官方报告一致。')
    }
  })

  it('does not claim agreement where there was nothing to compare', () => {
    const lines = page(reportOf({ summary: { identical: 0, unreported: 10 } }))
    expect(lines).toContain('There are no official reports to compare with.')
    expect(lines).not.toContain('Everything agrees with the official reports.')
  })

  it('claims neither agreement nor the lack of reports where days were not judged or reported twice', () => {
    for (const counts of [{ unjudged: 10 }, { provisional: 10 }, { duplicated: 10 }])
      expect(page(reportOf({ summary: { identical: 0, ...counts } }))).toHaveLength(3)
  })

  it('does not claim agreement where a month differs', () =>
    expect(page(reportOf({ summary: { personMonths: 1, monthsDiffer: 1 } }))).not.toContain(
      'Everything agrees with the official reports.',
    ))

  it('shows a day with date, weekday, name, ours and theirs, in human units', () => {
    const report = reportOf({ differences: late('ann', '2026-05-06') })
    expect(page(report)).toContain('  2026-05-06 Wed   安 ann   late 30 min   not late')
    expect(page(report, 'zh')).toContain('  2026-05-06 周三   安 ann   迟到 30 分钟   未迟到')
  })

  it('groups days by what they differ in, the most frequent pattern first and months last', () => {
    const report = reportOf({
      differences: [
        ...late('ann', '2026-05-06'),
        differs('ann', '2026-05-07', 'worked.seconds', 0, 60),
        differs('bo', '2026-05-07', 'worked.seconds', 0, 60),
        ...[1, 2, 3].map((n): Report['differences'][number] => ({
          userid: `cy${n}`,
          period: '2026-05',
          measure: 'workdays',
          ours: 19,
          theirs: 20,
          cause: null,
          restsOn: [],
        })),
      ],
    })
    expect(page(report).filter((line) => line.includes(' — '))).toEqual([
      'Worked time — 2 person-days',
      'Late — 1 person-day',
      'Scheduled days — 3 month reports',
    ])
  })

  it('names every figure that stands in a row with others', () => {
    const month = (measure: string, ours: number, theirs: number) => ({
      userid: 'ann',
      period: '2026-05',
      measure,
      ours,
      theirs,
      cause: null,
      restsOn: [],
    })
    const report = reportOf({
      differences: [month('workdays', 19, 18), month('restDays', 12, 13), month('exceptDays', 1, 0)],
    })
    const rows = (lang: Lang) => {
      const at = page(report, lang).findIndex((line) => line.includes('2026-05 '))
      return page(report, lang)
        .slice(at, at + 3)
        .map((line) => line.trim())
    }
    expect(rows('zh')).toEqual([
      expect.stringMatching(/应打卡 19 天 +应打卡 18 天$/),
      expect.stringMatching(/^休息 12 天 +休息 13 天$/),
      expect.stringMatching(/^异常 1 天 +异常 0 天$/),
    ])
    expect(rows('en')[2]).toMatch(/^with exceptions 1 day +with exceptions 0 days$/)
  })

  it('sets what differs on one day line by line', () => {
    const report = reportOf({
      differences: [
        differs('bo', '2026-05-06', 'missing.count', 0, 1),
        differs('bo', '2026-05-06', 'worked.seconds', 3600, 0),
      ],
    })
    const at = page(report).findIndex((line) => line.includes('2026-05-06'))
    expect(page(report).slice(at, at + 2)).toEqual([
      '  2026-05-06 Wed   bo     no missing punch   missing punch 1×',
      '                          worked 1 h         worked 0 min',
    ])
  })

  it('tells differences of many people with one cause once, under the finding about all of them', () => {
    const where = ['ann', 'bo', 'cy'].map((userid) => ({ userid, date: '2026-05-06' }))
    const report = reportOf({
      summary: { differ: 3, identical: 7, differences: 5 },
      differences: [
        differs('ann', '2026-05-06', 'absence.count', 1, 0),
        differs('ann', '2026-05-06', 'absence.seconds', 28_800, 0),
        differs('bo', '2026-05-06', 'absence.count', 1, 0),
        differs('bo', '2026-05-06', 'absence.seconds', 28_800, 0),
        differs('ann', '2026-05-07', 'late.seconds', 60, 0),
      ],
      findings: [{ id: 'mass-absence', level: 'warning', says: 'Most are absent.', where }],
    })
    const [en, zh] = [page(report), page(report, 'zh')]
    expect(en).toContain('One cause, many people')
    expect(en).toContain(
      '  • Most are absent. — 2 person-days with 4 differences are folded here (--format csv lists all)',
    )
    expect(zh).toContain(
      '  • Most are absent. — 其中 2 个人日、4 处差异归在这里，不再逐人列出（--format csv 列出全部）',
    )
    expect(en.filter((line) => line.includes('2026-05-06 Wed'))).toEqual([])
    expect(en.filter((line) => line.includes('2026-05-07 Thu'))).toHaveLength(1)
  })

  it('names the days that one side lacks, and why', () => {
    const report = reportOf({ unmatched: [{ userid: 'ann', date: '2026-05-06', side: 'duplicated' }] })
    expect(page(report)).toContain('  2026-05-06 Wed   安 ann   two reports that disagree')
  })

  it('says which assumptions differences rest on, the most leant-on first', () => {
    const one = { restsOn: ['lonePunch'] }
    const report = reportOf({
      differences: [
        differs('ann', '2026-05-06', 'late.count', 1, 0, { restsOn: ['lateCountsFrom'] }),
        differs('ann', '2026-05-07', 'late.count', 1, 0, one),
        differs('ann', '2026-05-08', 'late.count', 1, 0, one),
      ],
      policies: {
        lonePunch: { answer: 'vendor-hint', basis: 'assumed' },
        lateCountsFrom: { answer: 'schedule', basis: 'assumed' },
      },
    })
    expect(page(report).filter((line) => line.includes(' = '))).toEqual([
      '  • lonePunch = vendor-hint (2 differences)',
      '  • lateCountsFrom = schedule (1 difference)',
    ])
  })

  it('says once what is found of many people in the same words', () => {
    const finding = { id: 'month-not-compared', level: 'info', says: 'Not compared.', where: [] } as const
    expect(page(reportOf({ findings: [finding, finding] }))).toContain('  • Not compared. (2×)')
  })

  it('names the people that a finding is about, three of them and the count of the others', () => {
    const where = ['ann', 'bob', 'cho', 'dan', 'eve'].map((userid) => ({ userid, date: '2026-05-06' }))
    const finding = { id: 'unjudged', level: 'warning', says: 'Not judged.', where } as const
    expect(page(reportOf({ findings: [finding] }))).toContain('  • Not judged. — 安 ann, bob, cho, and 2 others')
    expect(page(reportOf({ findings: [{ ...finding, where: where.slice(0, 1) }] }))).toContain(
      '  • Not judged. — 安 ann 2026-05-06 Wed',
    )
  })

  it('lists problems, or counts them where they are told elsewhere', () => {
    const report = reportOf({ problems: [{ id: 'bad-row', file: 'a.json', path: 'x[1]', says: 'Bad.' }] })
    expect(page(report)).toContain('  • a.json › x[1] Bad.')
    expect(page(report, 'en', { problems: 'counted' })).toContain('1 problem in the input, told on standard error')
  })

  it('counts the rows that it does not show', () => {
    const report = reportOf({ differences: ['05', '06', '07'].flatMap((dd) => late('ann', `2026-05-${dd}`)) })
    expect(page(report, 'en', { rows: 1 })).toContain('  … and 2 more; --csv FILE or --format json lists them all')
  })
})
