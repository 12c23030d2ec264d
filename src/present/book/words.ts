/** What an audit's workbook says besides the sentences of the report: its sheets and their titles, zh and en. */
import { said, type Said } from '../wording/terms.js'

export const sheetNames = {
  summary: said('概况', 'Summary'),
  differences: said('差异', 'Differences'),
  days: said('日报', 'Days'),
  months: said('月报', 'Months'),
  punches: said('打卡记录', 'Punches'),
  causes: said('原因', 'Causes'),
  findings: said('需要知道的', 'Worth knowing'),
  policies: said('约定', 'Policies'),
  inputs: said('输入', 'Inputs'),
} as const satisfies Record<string, Said>

export const bookWords = {
  item: said('项目', 'Item'),
  value: said('值', 'Value'),
  tool: said('程序', 'Made by'),
  from: said('起', 'From'),
  to: said('止', 'To'),
  zone: said('时区', 'Time zone'),
  asOf: said('截至', 'As of'),
  people: said('人数', 'People'),
  personDays: said('个人日', 'Person-days'),
  differences: said('差异', 'Differences'),
  known: said('已知差异（未计入）', 'Known differences, not counted'),
  setAside: said('依赖假设而未列出', 'Rest on assumptions, not listed'),
  explained: said('不一致且有原因的个人日', 'Person-days that differ, with a cause'),
  unexplained: said('不一致而无原因的个人日', 'Person-days that differ, without a cause'),
  personMonths: said('月报份数', 'Month reports'),
  monthsDiffer: said('不一致的月报', 'Month reports that differ'),
  records: said('打卡记录', 'Punch records'),
  calendar: said('节假日历', 'Holiday calendar'),
  date: said('日期', 'Date'),
  period: said('周期', 'Period'),
  userid: said('账号', 'Userid'),
  name: said('姓名', 'Name'),
  department: said('部门', 'Department'),
  rule: said('所属规则', 'Rule'),
  measure: said('比较项', 'Measure'),
  ours: said('重算', 'Ours'),
  theirs: said('官方', 'Official'),
  net: said('官方减重算', 'Official minus ours'),
  cause: said('原因', 'Cause'),
  none: said('尚无原因', 'no cause found'),
  restsOn: said('依据的假设', 'Rests on'),
  side: said('只有一方有', 'On one side only'),
  compared: said('核对', 'Compared'),
  outcome: said('结果', 'Outcome'),
  howMany: said('差异数', 'Differences'),
  unjudged: said('未判定的天数', 'Days not judged'),
  provisional: said('尚未结束的天数', 'Days not over yet'),
  time: said('打卡时间', 'Punched at'),
  says: said('打卡类型', 'Says it is'),
  fate: said('去向', 'Used as'),
  otherDates: said('核对范围之外', 'of other dates'),
  slot: said('打卡点', 'Slot'),
  planned: said('应打卡时间', 'Due'),
  place: said('打卡地点', 'Place'),
  device: said('打卡设备', 'Device'),
  flaws: said('记录中的异常', 'Flaws it tells'),
  file: said('文件', 'File'),
  path: said('位置', 'Where in it'),
  id: said('编号', 'Id'),
  sentence: said('说明', 'What it says'),
  mends: said('能解释的差异', 'Differences it explains'),
  breaks: said('另出现', 'Breaks'),
  alike: said('无法与此区分', 'Cannot be told apart from'),
  level: said('级别', 'Level'),
  problem: said('输入中的问题', 'problem in the input'),
  policy: said('约定', 'Policy'),
  answer: said('回答', 'Answer'),
  basis: said('依据', 'Basis'),
  kind: said('种类', 'Kind'),
  rows: said('行数', 'Rows'),
  fetchedAt: said('获取时间', 'Fetched at'),
  unrecognised: said('未识别', 'unrecognised'),
} as const satisfies Record<string, Said>

/** The last row of a sheet that is full. */
export const goesOn = (sheet: string): Said => said(`下接工作表“${sheet}”`, `Goes on in the sheet “${sheet}”`)

export const saysTerms = {
  in: said('上班打卡', 'in'),
  out: said('下班打卡', 'out'),
  outside: said('外出打卡', 'outside'),
  'record-only': said('仅记录打卡时间和位置', 'record only'),
} as const satisfies Record<string, Said>

export const flawTerms = {
  place: said('地点异常', 'place'),
  wifi: said('Wi-Fi 异常', 'Wi-Fi'),
  device: said('非常用设备', 'device'),
} as const satisfies Record<string, Said>

export const levelTerms = {
  error: said('错误', 'error'),
  warning: said('警告', 'warning'),
  info: said('提示', 'info'),
} as const satisfies Record<string, Said>
