/** Every problem as a conversation: what was seen, what was needed, what to do; zh and en. */
import type { Lang } from '../../domain/document.js'
import type { Problem, ProblemId, ProblemKinds } from '../../domain/problem.js'
import { consoleProblems } from './console-problems.js'
import { fileProblems } from './file-problems.js'
import { needWords } from './needs.js'
import type { ProblemWords } from './problem-words.js'
import { type Said, said } from './terms.js'

export interface SaidProblem {
  readonly title: string
  /** The file and the place in it, "rules.json › info[3].group". */
  readonly where: string
  /** The whole message but for its place. */
  readonly text: string
  /** The same in pieces: what was seen and needed, what to do, where to read more. */
  readonly lines: readonly string[]
}

export const sayProblem = (problem: Problem, lang: Lang): SaidProblem => {
  const { title, saw, need, todo, page } = wordsOf(problem)
  const gap = lang === 'en' ? ' ' : ''
  const more = page ? [`→ docs/problems/${problem.id}.md`] : []
  const lines = [[saw[lang], need[lang]].filter(Boolean).join(gap), todo[lang], ...more]
  return {
    title: title[lang],
    where: [problem.file, problem.path].filter(Boolean).join(' › '),
    text: [lines[0]!, lines[1]!].join(gap) + more.map((line) => ` ${line}`).join(''),
    lines,
  }
}

const wordsOf = <K extends ProblemId>(problem: Problem & { readonly id: K }) => {
  const words: ProblemWords<ProblemKinds[K]> = problemWords[problem.id]
  const details = problem.with as ProblemKinds[K]
  return {
    title: words.title,
    saw: words.saw(details),
    need: words.need(details),
    todo: words.todo(details),
    page: words.page,
  }
}

const nothing = () => said('', '')
const inRule = ({ name, id }: { readonly name: string; readonly id: number }): Said =>
  said(`规则“${name}”（groupid ${id}）`, `The rule “${name}” (groupid ${id})`)

export const problemWords: { readonly [K in ProblemId]: ProblemWords<ProblemKinds[K]> } = {
  ...fileProblems,
  ...consoleProblems,
  'bad-row': {
    title: said('有一处用不了', 'A place that cannot be used'),
    saw: ({ seen }) =>
      seen === '' ? said('这里没有值，', 'Nothing stands here,') : said(`这里是 ${seen}，`, `I saw ${seen}`),
    need: ({ seen, needed }) =>
      said(
        `需要的是${needWords[needed].zh}。`,
        seen === '' ? `and I need ${needWords[needed].en}.` : `and need ${needWords[needed].en}.`,
      ),
    todo: () =>
      said(
        '这一处不参与计算，其余照常使用。请核对来源，改正或重新拉取。',
        'It is left out and everything else is used. Check where it came from, and mend or fetch it again.',
      ),
  },
  'punch-at-zero': {
    title: said('打卡时间为 0', 'A punch at time 0'),
    saw: ({ userid }) =>
      said(
        `${userid} 的这条记录时间是 0，即 1970 年。`,
        `The time of this record of ${userid} is 0, which is in 1970.`,
      ),
    need: () => said('打卡需要 Unix 时间戳（秒）。', 'A punch needs its time in Unix seconds.'),
    todo: () =>
      said(
        '这条记录不参与计算。请重新拉取当天数据；若本来就没有打卡，exception_type 应为“未打卡”。',
        'The record is left out. Fetch the day again; if nobody punched, its exception_type should say 未打卡.',
      ),
    page: true,
  },
  'looks-like-milliseconds': {
    title: said('像是毫秒', 'Looks like milliseconds'),
    saw: ({ field, value }) => said(`"${field}": ${value} 像是毫秒。`, `"${field}": ${value} looks like milliseconds.`),
    need: () => said('这个字段以秒为单位。', 'This field is in seconds.'),
    todo: ({ value }) =>
      said(
        `请除以 1000（${Math.trunc(value / 1000)}）后重新运行；在此之前它不参与计算。`,
        `Divide by 1000 (${Math.trunc(value / 1000)}) and run again; until then it is left out.`,
      ),
    page: true,
  },
  'looks-like-seconds': {
    title: said('像是秒', 'Looks like seconds'),
    saw: ({ field, value }) =>
      said(
        `"${field}": ${value} 按毫秒不足一分钟。`,
        `"${field}": ${value} is less than a minute when read as milliseconds.`,
      ),
    need: () =>
      said(
        '文档规定这个字段以毫秒为单位，且是整分钟。',
        'The manual gives this field in milliseconds, and in whole minutes.',
      ),
    todo: ({ field, value }) =>
      field === 'limit_aheadtime'
        ? said(
            `若本意是 ${value} 秒，请乘以 1000，或用策略 limitAheadUnit: second-when-below-86400；目前按毫秒计算。`,
            `If ${value} seconds are meant, multiply by 1000 or set limitAheadUnit: second-when-below-86400; for now I read milliseconds.`,
          )
        : said(
            `若本意是 ${value} 秒，请乘以 1000；目前按毫秒计算。`,
            `If ${value} seconds are meant, multiply by 1000; for now I read milliseconds.`,
          ),
    page: true,
  },
  'grace-too-long': {
    title: said('弹性时间过长', 'A grace longer than the manual allows'),
    saw: ({ field, seconds }) =>
      said(
        `"${field}": ${seconds} 按秒计算，会免掉 ${Math.trunc(seconds / 3600)} 小时的迟到或早退。`,
        `"${field}": ${seconds} is read as seconds and would forgive ${Math.trunc(seconds / 3600)} hours.`,
      ),
    need: () => said('文档规定不超过 6 小时（360 分钟）。', 'The manual’s limit is 6 hours (360 minutes).'),
    todo: () =>
      said(
        '目前照此计算。较早的资料以毫秒给出这个字段；若是旧的导出，请先除以 1000。',
        'It is used as it stands. Older sources gave this field in milliseconds; if this is an old export, divide by 1000 first.',
      ),
    page: true,
  },
  'rule-without-times': {
    title: said('规则没有上下班时间', 'A rule without times'),
    saw: (details) =>
      said(`${inRule(details).zh}在这里没有上下班时间。`, `${inRule(details).en} has no pair of times here.`),
    need: () =>
      said(
        '判定一天至少需要一组 work_sec 和 off_work_sec。',
        'To judge a day I need at least one work_sec with its off_work_sec.',
      ),
    todo: () =>
      said(
        '用到它的日子不作判定。请重新拉取 getcheckinoption，或补上 getcorpcheckinoption 的应答。',
        'Days that need it are not judged. Fetch getcheckinoption again, or add the answer of getcorpcheckinoption.',
      ),
    page: true,
  },
  'rule-without-days': {
    title: said('规则没有工作日', 'A rule without workdays'),
    saw: (details) =>
      said(
        `${inRule(details).zh}在这里没有说明哪几天上班。`,
        `${inRule(details).en} does not say here which days are workdays.`,
      ),
    need: () => said('需要 workdays，或开启了大小周的 biweekly。', 'I need workdays, or a biweekly that is enabled.'),
    todo: () =>
      said(
        '目前每周七天都当作休息。请重新拉取规则，或补上 getcorpcheckinoption 的应答。',
        'For now all seven days count as rest. Fetch the rule again, or add the answer of getcorpcheckinoption.',
      ),
  },
  'two-rules': {
    title: said('同一天有两个规则', 'Two rules for one day'),
    saw: ({ userid, date }) =>
      said(
        `${userid} 在${date === '' ? '不带日期的应答' : ` ${date} `}中有两个不同的规则。`,
        `${userid} has two different rules ${date === '' ? 'in answers without a date' : `on ${date}`}.`,
      ),
    need: () => said('一人一天只能有一个。', 'A person has one rule a day.'),
    todo: () =>
      said(
        '采用较晚拉取的；都没有拉取时间时按内容取一个。请只保留正确的应答，或用 request.datetime 注明日期。',
        'The one fetched later is used, or else one by its content. Keep the right answer alone, or date it by request.datetime.',
      ),
  },
  'two-shifts': {
    title: said('同一天有两个班次', 'Two shifts for one day'),
    saw: ({ userid, date }) => said(`${userid} 在 ${date} 排了两个班次。`, `${userid} is rostered twice on ${date}.`),
    need: () => said('一人一天只能有一个。', 'A person has one shift a day.'),
    todo: () =>
      said(
        '有班次的优先于休息，两个班次取 id 较小的。请只保留正确的排班。',
        'A shift is taken before a rest, and of two shifts the one with the lower id. Keep the right roster alone.',
      ),
  },
  'unknown-exception': {
    title: said('未知的异常代码', 'An exception code we do not know'),
    saw: ({ code }) => said(`这份报表里有异常代码 ${code}。`, `This report has the exception code ${code}.`),
    need: () =>
      said(
        '文档列出 1 迟到、2 早退、3 缺卡、4 旷工、5 地点异常、6 设备异常。',
        'The manual lists 1 late, 2 early, 3 missing, 4 absence, 5 place and 6 device.',
      ),
    todo: () =>
      said(
        '其余各项照常比较，这一项不比较。若是企业微信新增的代码，请告诉我们。',
        'Everything else of the report is compared, this entry is not. If the vendor has added the code, please tell us.',
      ),
    page: true,
  },
  'unknown-word': {
    title: said('文档里没有的取值', 'A value that the manual does not list'),
    saw: ({ field, word }) => said(`"${field}" 里有“${word}”。`, `"${field}" says “${word}”.`),
    need: nothing,
    todo: () =>
      said(
        '这一项按没有处理，其余照常使用；每个文件只提示一次。',
        'It is read as if it were not there, and the rest is used; told once a file.',
      ),
  },
  'bad-policy': {
    title: said('没有这个策略或答案', 'No such policy or answer'),
    saw: ({ name, seen, unknown }) =>
      unknown === 'name'
        ? said(`没有名为“${name}”的策略。`, `There is no policy “${name}”.`)
        : said(`策略 ${name} 没有 ${seen} 这个答案。`, `The policy ${name} has no answer ${seen}.`),
    need: ({ valid, unknown, nearest }) => {
      const near = nearest === undefined ? said('', '') : said(`是否想写“${nearest}”？`, `Did you mean “${nearest}”? `)
      const what = unknown === 'name' ? said('可用的名称', 'The names are') : said('可用的答案', 'Its answers are')
      return said(`${near.zh}${what.zh}：${valid.join('、')}。`, `${near.en}${what.en} ${valid.join(', ')}.`)
    },
    todo: () => said('这一项不生效，其余照常。', 'This entry has no effect; the others have.'),
  },
  'approval-unreadable': {
    title: said('读不出时间的假勤', 'An approval whose time cannot be read'),
    saw: ({ text }) => said(`假勤“${text}”。`, `The approval says “${text}”.`),
    need: () =>
      said(
        '需要假勤类型和起止时间，如“年假2.0天（2/13 上午 - 2/14 下午）”或“09/03 10:00~09/03 18:00”。',
        'I need its kind and its begin and end, as in 年假2.0天（2/13 上午 - 2/14 下午） or 09/03 10:00~09/03 18:00.',
      ),
    todo: () =>
      said(
        '它不参与计算。也可改用一份写明全部假勤的 {"approvals":[…]} 文件，并加上 --approvals。',
        'It is left out. You may write all approvals into one {"approvals":[…]} file instead, and name it with --approvals.',
      ),
    page: true,
  },
}
