/** The sentences of an audit report, zh and en. */
import type { RecordCounts, Summary } from '../../domain/report.js'
import { said, type Said } from './terms.js'

const some = (count: number, zh: string, en: string): Said[] =>
  count === 0 ? [] : [said(`${count} ${zh}`, `${count} ${en}`)]
const joined = (parts: readonly Said[]): Said =>
  said(parts.map(({ zh }) => zh).join('，'), parts.map(({ en }) => en).join(', '))
const many = (count: number, one: string, more = `${one}s`): string => (count === 1 ? one : more)

/** 372 个人日：365 一致，6 不一致… Classes without a day are left out, except how many are identical. */
export const sayDays = (summary: Summary): Said => {
  const parts = joined([
    said(`${summary.identical} 一致`, `${summary.identical} identical`),
    ...some(summary.differ, '不一致', summary.differ === 1 ? 'differs' : 'differ'),
    ...some(summary.onlyOurs, '官方缺日报', 'missing from the reports'),
    ...some(summary.onlyTheirs, '只有官方日报', 'in the reports only'),
    ...some(summary.duplicated, '日报重复且矛盾', 'reported twice, differently'),
    ...some(summary.unjudged, '未判定', 'not judged'),
    ...some(summary.provisional, '尚未结束', 'not over yet'),
    ...some(summary.unreported, '当天没有任何日报', 'on dates without any report'),
  ])
  return said(
    `${summary.personDays} 个人日：${parts.zh}`,
    `${summary.personDays} ${many(summary.personDays, 'person-day')}: ${parts.en}`,
  )
}

export const sayMonths = ({ personMonths: all, monthsDiffer: differ }: Summary): Said | undefined => {
  if (all === 0) return undefined
  const outcome =
    differ === 0
      ? said('全部一致', 'all identical')
      : said(`${differ} 不一致`, `${differ} ${many(differ, 'differs', 'differ')}`)
  return said(`${all} 份月报：${outcome.zh}`, `${all} ${many(all, 'month report')}: ${outcome.en}`)
}

export const sayScope = (from: string, to: string, people: number, zone: string): Said =>
  said(
    `${from} 至 ${to} · ${people} 人 · ${zone}`,
    `${from} to ${to} · ${people} ${many(people, 'person', 'people')} · ${zone}`,
  )

/** "and 4 others". */
export const sayOthers = (count: number): Said =>
  said(`另 ${count} 人`, `and ${count} ${many(count, 'other', 'others')}`)

/** "538 punch records: 359 in or out, 154 work, 5 superseded, …": only the classes that occur, which add up. */
export const sayRecords = ({ total, in: ins, out, ...others }: RecordCounts): Said => {
  const counts = [[recordWords.slot, ins + out] as const].concat(
    Object.entries(recordWords.others).map(([name, words]) => [words, others[name as keyof typeof others]] as const),
  )
  const told = counts.filter(([, count]) => count > 0)
  return said(
    `${total} 条打卡记录：${told.map(([words, count]) => `${words.zh} ${count}`).join('，')}`,
    `${total} ${many(total, 'punch record', 'punch records')}: ${told.map(([words, count]) => `${count} ${words.en}`).join(', ')}`,
  )
}
const recordWords: {
  readonly slot: Said
  readonly others: Readonly<Record<Exclude<keyof RecordCounts, 'total' | 'in' | 'out'>, Said>>
} = {
  slot: said('计为上下班卡', 'in or out'),
  others: {
    work: said('休息日或自由上下班', 'rest-day or free work'),
    duplicate: said('重复', 'told twice'),
    superseded: said('被更新或补卡取代', 'superseded'),
    outside: said('外出打卡', 'outside'),
    'outside-window': said('不在可打卡时间', 'outside every window'),
    unmatched: said('无处归属', 'matched to nothing'),
    'not-a-punch': said('“未打卡”占位', 'placeholders'),
    'outside-period': said('核对范围之外', 'of other dates'),
    'not-judged': said('未参与核对的人', 'of nobody judged'),
  },
}

export const sayExplained = ({ differ, explained }: Summary): Said | undefined =>
  differ === 0 || explained === 0
    ? undefined
    : said(
        `不一致的 ${differ} 个人日中，${explained} 个找到了原因`,
        `${explained} of the ${differ} that differ have a cause`,
      )

/** "1 of 14 differences is unexplained." */
export const sayUnexplained = (open: number, all: number): Said =>
  said(
    `${all} 处差异中有 ${open} 处没有找到原因。`,
    `${open} of ${all} ${many(all, 'difference')} ${many(open, 'is', 'are')} unexplained.`,
  )

export const sayKnown = (known: number): Said =>
  said(
    `另有 ${known} 处已知差异（--known），未计入`,
    `${known} known ${many(known, 'difference')} (--known) not counted`,
  )

export const sayFolded = (days: number, differences: number): Said =>
  said(
    `其中 ${days} 个人日、${differences} 处差异归在这里，不再逐人列出（--format csv 列出全部）`,
    `${days} ${many(days, 'person-day')} with ${differences} ${many(differences, 'difference')} ` +
      `${days === 1 ? 'is' : 'are'} folded here (--format csv lists all)`,
  )

export const saySetAside = (setAside: number, of: number): Said =>
  said(
    `${of} 处差异中有 ${setAside} 处依赖假设，未列出（--certain）`,
    `${setAside} of ${of} ${many(of, 'difference')} ` +
      `${setAside === 1 ? 'rests on assumptions and is' : 'rest on assumptions and are'} not listed (--certain)`,
  )

export const sayGroupSize = (count: number, of: 'days' | 'months'): Said =>
  of === 'days'
    ? said(`${count} 个人日`, `${count} ${many(count, 'person-day')}`)
    : said(`${count} 份月报`, `${count} ${many(count, 'month report')}`)

export const sayMore = (count: number): Said =>
  said(
    `…… 还有 ${count} 行；--csv FILE 或 --format json 列出全部`,
    `… and ${count} more; --csv FILE or --format json lists them all`,
  )

export const sayRestsOn = (name: string, answer: string, count: number): Said =>
  said(`${name} = ${answer}（${count} 处差异）`, `${name} = ${answer} (${count} ${many(count, 'difference')})`)

export const sayProblems = (count: number): Said =>
  said(
    `输入中有 ${count} 个问题，见标准错误输出`,
    `${count} ${many(count, 'problem')} in the input, told on standard error`,
  )

export const reportWords = {
  allIdentical: said('与官方报告完全一致。', 'Everything agrees with the official reports.'),
  comparedIdentical: said('核对过的都与官方报告一致。', 'What was compared agrees with the official reports.'),
  nothingToCompare: said('没有官方报告可供核对。', 'There are no official reports to compare with.'),
  date: said('日期', 'Date'),
  period: said('周期', 'Period'),
  name: said('姓名', 'Name'),
  ours: said('重算', 'Ours'),
  theirs: said('官方', 'Official'),
  cause: said('原因', 'Cause'),
  unmatched: said('只有一方有', 'On one side only'),
  onlyOurs: said('当天别人有日报，此人没有', 'others have a report of that date, this person has none'),
  onlyTheirs: said(
    '有日报，但此人当天不应被判定（白名单或不在职）',
    'a report of a day on which nobody is to be judged (exempt or not employed)',
  ),
  duplicated: said('两份日报互相矛盾', 'two reports that disagree'),
  why: said('说明', 'Why'),
  people: said('对谁有利', 'In whose favour'),
  days: said('天数', 'Days'),
  net: said('官方减重算', 'Official minus ours'),
  favours: said('官方报告', 'The reports favour'),
  employee: said('偏向员工', 'the employee'),
  employer: said('偏向公司', 'the employer'),
  neither: said('无偏向', 'neither'),
  assumptions: said(
    '以下假设尚无数据证实，部分差异取决于它们（--policies 可以更改）',
    'Some differences rest on assumptions that no data shows yet (--policies changes them)',
  ),
  folded: said('一个原因，许多人', 'One cause, many people'),
  causes: said('原因', 'Causes'),
  findings: said('需要知道的', 'Worth knowing'),
  problems: said('输入中的问题', 'Problems in the input'),
} as const satisfies Record<string, Said>
