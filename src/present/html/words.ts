/** What an HTML report says besides the sentences of the report, zh and en. */
import { type Face, type Outcome } from '../../domain/overview.js'
import { said, type Said, statusTerms } from '../wording/terms.js'

export const pageWords = {
  title: said('考勤核对报告', 'Attendance audit'),
  language: said('语言', 'Language'),
  theme: said('深色', 'Dark'),
  print: said('打印', 'Print'),
  skip: said('跳到差异表', 'Skip to the differences'),
  needsScript: said(
    '表格、热力图和逐日说明需要浏览器运行此文件自带的脚本；此页不访问网络。',
    'The table, the heat map and the days need the script inside this file; the page uses no network.',
  ),
  tooOld: said(
    '这个浏览器太旧，无法展开此文件中的数据；请用 2023 年以后的 Chrome、Edge、Firefox 或 Safari 打开。',
    'This browser is too old to unpack the data in this file; open it with Chrome, Edge, Firefox or Safari of 2023 or later.',
  ),
  answer: said('结论', 'The answer'),
  agree: said('个人日一致', 'person-days agree'),
  causes: said('原因', 'Causes'),
  cause: said('原因', 'Cause'),
  explains: said('能解释的差异', 'Differences it explains'),
  cumulative: said('累计', 'Together'),
  breaks: said('另出现', 'Breaks'),
  unexplained: said('尚无原因', 'No cause found'),
  noCauses: said('没有差异，也就没有原因。', 'Nothing differs, so nothing is to be explained.'),
  alike: said('无法与此区分：', 'Cannot be told apart from: '),
  calendar: said('每人每天', 'People by days'),
  calendarHint: said(
    '一行一人，一格一天；点一格看那一天。方向键移动，回车打开。',
    'A row a person, a cell a day; choose a cell to see that day. Arrow keys move, Enter opens.',
  ),
  person: said('人', 'Person'),
  date: said('日期', 'Date'),
  department: said('部门', 'Department'),
  rule: said('规则', 'Rule'),
  measure: said('项目', 'Measure'),
  ours: said('重算', 'Ours'),
  theirs: said('官方', 'Official'),
  restsOn: said('依据的假设', 'Rests on'),
  differences: said('差异', 'Differences'),
  search: said('搜索人、日期、项目、规则、原因', 'Search people, dates, measures, rules, causes'),
  all: said('全部', 'All'),
  onlyDiffering: said('只看有差异的人', 'Only people with differences'),
  exportRows: said('导出所列为 CSV', 'Export these rows as CSV'),
  clear: said('清除筛选', 'Clear filters'),
  nothingFound: said('没有符合筛选的差异。', 'No difference meets these filters.'),
  noDifferences: said('没有差异。', 'Nothing differs.'),
  perDay: said('每天的差异', 'Differences per day'),
  arrivals: said('到岗时间', 'Arrivals'),
  arrivalsHint: said(
    '每天第一个上班点的实际打卡，相对应到时间，每格 5 分钟；补卡不计。',
    'Punches that filled the first in-slot of a day, by minutes from the planned time, in steps of five; corrections are left out.',
  ),
  arrivalsEarly: said('早到', 'early'),
  arrivalsLate: said('晚到', 'late'),
  minutesFrom: said('相对应到时间（分钟）', 'minutes from the planned time'),
  punches: said('打卡', 'punches'),
  inFavour: said('对谁有利', 'In whose favour'),
  assumptions: said('依据的假设', 'What rests on assumptions'),
  findings: said('需要知道的', 'Worth knowing'),
  inputs: said('输入', 'Inputs'),
  policies: said('采用的约定', 'Policies in force'),
  rules: said('规则', 'Rules'),
  problems: said('输入中的问题', 'Problems in the input'),
  moreRows: said('其余未打印；请用 CSV 导出全部。', 'The rest is not printed; export them as CSV.'),
  close: said('关闭', 'Close'),
  unpacking: said('正在展开这一天……', 'Unpacking this day …'),
  nothingAsked: said('这一天没有对此人的要求，也没有日报和打卡。', 'Nothing is asked of this person on this day.'),
  dayBefore: said('前一天', 'Day before'),
  dayAfter: said('后一天', 'Day after'),
  month: said('月份', 'Month'),
  legend: said('图例', 'Legend'),
  file: said('文件', 'File'),
  kind: said('种类', 'Kind'),
  rows: said('行', 'Rows'),
  days: said('人日', 'Person-days'),
  months: said('月', 'Month'),
  howMany: said('次数', 'How many'),
} as const satisfies Record<string, Said>

export const outcomeTerms: Readonly<Record<Outcome, Said>> = {
  identical: said('一致', 'agrees'),
  differ: said('不一致', 'differs'),
  setAside: said('仅依假设而不一致', 'differs on assumptions only'),
  onlyOurs: said('官方缺日报', 'missing from the reports'),
  onlyTheirs: said('只有官方日报', 'in the reports only'),
  duplicated: said('日报重复且矛盾', 'reported twice, differently'),
  unjudged: said('未判定', 'not judged'),
  provisional: said('尚未结束', 'not over yet'),
  unreported: said('当天没有任何日报', 'no report of that date'),
  none: said('不计', 'not asked'),
}

export const faceTerms: Readonly<Record<Face, Said>> = {
  ...statusTerms,
  work: said('正常', 'in order'),
  rest: said('休息', 'rest'),
  none: said('', ''),
}
/** What stands in a cell a few millimetres wide. */
export const faceGlyphs: Readonly<Record<Face, Said>> = {
  absence: said('旷', 'A'),
  missing: said('缺', 'M'),
  late: said('迟', 'L'),
  early: said('早', 'E'),
  place: said('地', 'P'),
  device: said('备', 'D'),
  work: said('', ''),
  rest: said('', ''),
  none: said('', ''),
}

/** "12 of 340 differences". */
export const sayShown = (shown: number, all: number): Said =>
  shown === all
    ? said(`${all} 处差异`, `${all} ${all === 1 ? 'difference' : 'differences'}`)
    : said(`${all} 处差异中的 ${shown} 处`, `${shown} of ${all} differences`)

export const sayPeople = (count: number): Said => said(`${count} 人`, `${count} ${count === 1 ? 'person' : 'people'}`)
