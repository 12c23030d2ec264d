/** What the command itself says: options, mistakes and their remedies, zh and en. */
import { said, type Said } from '../../present/wording/terms.js'

export const commandWords = {
  kaoqin: said(
    '重算企业微信考勤，并核对官方日报和月报。',
    'Recomputes WeCom (企业微信) attendance and audits the official day and month reports.',
  ),
  audit: said(
    '按规则和打卡记录重算每个人日，与官方日报、月报逐项核对',
    'recomputes every person-day and lays it beside the official day and month reports',
  ),
  recompute: said(
    '输出重算的日报（--month 月报）；json 与官方接口同形',
    'prints our own day reports (--month: month reports); json has the shape of the vendor’s API',
  ),
  explain: said('说明某人某天的结论从何而来', 'why the day of one person came out so'),
  calibrate: said(
    '由日报和打卡记录反推规则与约定：取值、依据、反例，以及无法判断的',
    'the rules and policies under which the official reports fit best, and which no day tells',
  ),
  shard: said(
    '把大批数据按人分片，分到多台机器判定',
    'cuts large input into shards of people, to be judged on many machines',
  ),
  'judge-shard': said(
    '判定分片：标准输入读入，标准输出写出，读完一片判一片',
    'judges shards, each as soon as it is complete: a filter from standard input to standard output',
  ),
  merge: said('把各片结果合成一份核对报告', 'puts the results of all shards together into the report of an audit'),
  help: said('显示某个命令的说明', 'shows the help of a command'),
} as const satisfies Record<string, Said>

export const optionWords = {
  path: said(
    '文件、文件夹（递归），或 -（标准输入）',
    'a file, a folder (searched recursively), or - (standard input)',
  ),
  from: said('起始日期（含），如 2026-02-01', 'first date, inclusive, such as 2026-02-01'),
  to: said('结束日期（含）', 'last date, inclusive'),
  users: said('只看这些账号，以逗号分隔', 'only these userids, separated by commas'),
  zone: said('公司所在时区（默认 Asia/Shanghai）', 'time zone of the company (default: Asia/Shanghai)'),
  asOf: said(
    '截至此刻尚未结束的日子算“尚未结束”；now 为现在',
    'what is not over then is provisional; “now” reads the clock',
  ),
  policies: said(
    '对官方未说明之处的回答（{"policies": {…}}）',
    'answers to what the vendor leaves unsaid ({"policies": {…}})',
  ),
  approvals: said(
    '审批来自哪里：文件、report（日报）或 none；默认：有审批文档用文档，否则用日报',
    'where approvals come from: a file, report (the day reports) or none; default: an approvals document, else the reports',
  ),
  known: said('已审阅的差异（{"known": […]}），不再计入', 'reviewed differences ({"known": […]}), counted apart'),
  ignore: said(
    '不核对这些项，以逗号分隔，如 worked.seconds',
    'measures not to compare, separated by commas, such as worked.seconds',
  ),
  strict: said('警告和输入问题也使退出码为 1', 'warnings and problems of the input make the exit code 1 too'),
  lang: said('语言（默认随系统）', 'language (default: the system’s)'),
  format: said('输出格式（默认 text）', 'what to print (default: text)'),
  out: said('把结果写入文件（写完才替换）', 'writes the result into a file, replaced only when complete'),
  redact: said(
    '人员、设备、地点、备注一律以化名输出；密钥取自环境变量 KAOQIN_REDACT_KEY',
    'pseudonyms for people, devices, places and notes in every output; the key is in KAOQIN_REDACT_KEY',
  ),
  redactKey: said(
    '化名的密钥文件（同一密钥，同一人同一化名）',
    'the key of --redact in a file: one key, one pseudonym for one person',
  ),
  noColor: said('不使用颜色（也可设置 NO_COLOR）', 'no colours (NO_COLOR does the same)'),
  atOnce: said(
    '输入超过多少 MB 就边读边判、不全部装入内存（默认 256）；结果相同',
    'input of more MB than this is read in passing and not held in memory (default: 256); the result is the same',
  ),
  shardOut: said('分片写入的文件夹', 'the folder that the shards are written into'),
  shardPeople: said('每片多少人（默认 1000）', 'how many people a shard has (default: 1000)'),
  shardFile: said(
    '一片，或先后相接的几片（默认标准输入）',
    'a shard, or several one after another (default: standard input)',
  ),
  shards: said('kaoqin shard 写的文件夹', 'the folder that kaoqin shard wrote'),
  parts: said('各片的结果，或其所在文件夹', 'the results of all shards, or a folder of them'),
  workers: said(
    '边读边判的数据由几个工作线程同时判定（默认 1）；结果与线程数无关，内存随线程数增加',
    'how many workers judge what is read in passing (default: 1); the result is the same for any number, and each takes memory',
  ),
  quiet: said('不在标准错误输出进度和问题', 'no progress and no problems on standard error'),
  help: said('显示说明', 'shows this help'),
  version: said('显示版本', 'shows the version'),
  csv: said(
    '另把差异写成 CSV 文件（带 BOM，Excel 可直接打开）',
    'writes the differences as CSV for a spreadsheet (UTF-8 with its mark) as well',
  ),
  certain: said(
    '只列出不依赖任何假设的差异（合计仍包含全部）',
    'lists only differences that rest on no assumption (the counts still hold all)',
  ),
  writeKnown: said(
    '把差异写成待审阅的清单（填写原因后用 --known 读入）；不覆盖已有文件',
    'starts a ledger of the differences, to be given reasons and read with --known; never overwrites a file',
  ),
  html: said(
    '另写一份 HTML 报告：单个文件，可离线打开',
    'writes an HTML report as well: one file that opens without a network',
  ),
  xlsx: said(
    '另写一份 .xlsx 报告：概况、差异、日报、月报、打卡、原因、约定、输入',
    'writes a .xlsx report as well: summary, differences, days, months, punches, causes, policies, inputs',
  ),
  month: said('输出月报', 'prints month reports'),
  figures: said(
    '另把日报（配合 --month 则为月报）写成 CSV 文件（带 BOM，Excel 可直接打开）',
    'writes the days, or with --month the months, as CSV for a spreadsheet (UTF-8 with its mark) as well',
  ),
  book: said(
    '另写成控制台导出版式的 .xlsx',
    'writes our days as a .xlsx in the layout of the console’s export as well',
  ),
  writePolicies: said(
    '把确定的约定写成 {"policies": {…}}',
    'writes the policies that the days pin as {"policies": {…}}',
  ),
  writeRules: said(
    '把推断的规则写成 getcheckinoption 的形式',
    'writes the inferred rules in the shape of getcheckinoption',
  ),
  user: said('账号', 'the userid'),
  date: said('日期', 'the date'),
  monthOf: said('月份，代替 --date：这个月的每一天', 'a month in place of --date: every day of it'),
  pack: said(
    '另写一份可打印的 HTML 说明（中英文），逐步写明规则、打卡和结论',
    'writes a printable HTML page as well, zh and en: the rule says, you punched, therefore',
  ),
} as const satisfies Record<string, Said>

/** Headings that commander writes in English. */
export const helpTitles: Readonly<Record<string, Said>> = {
  'Usage:': said('用法：', 'Usage:'),
  'Arguments:': said('参数：', 'Arguments:'),
  'Options:': said('选项：', 'Options:'),
  'Commands:': said('命令：', 'Commands:'),
}

export const mistakes = {
  unknownCommand: (name: string) => said(`没有“${name}”这个命令`, `there is no command “${name}”`),
  unknownOption: (name: string) => said(`没有“${name}”这个选项`, `there is no option “${name}”`),
  missingPath: said('没有说明要读什么：请给出文件或文件夹', 'nothing to read was named: give a file or a folder'),
  missingValue: (option: string) => said(`选项 ${option} 后面少了值`, `option ${option} needs a value`),
  missingOption: (option: string) => said(`缺少选项 ${option}`, `option ${option} is needed`),
  tooMany: said('参数太多', 'too many arguments'),
  date: (option: string, seen: string) =>
    said(
      `${option} 需要日期，如 2026-02-03，而不是“${seen}”`,
      `${option} needs a date such as 2026-02-03, not “${seen}”`,
    ),
  month: (seen: string) =>
    said(`--month 需要月份，如 2026-02，而不是“${seen}”`, `--month needs a month such as 2026-02, not “${seen}”`),
  dayAndMonth: said('--date 和 --month 只能给一个', 'give either --date or --month, not both'),
  order: (from: string, to: string) => said(`--from ${from} 晚于 --to ${to}`, `--from ${from} lies after --to ${to}`),
  zone: (seen: string) =>
    said(
      `不认识时区“${seen}”；请用 Asia/Shanghai 这样的名字`,
      `“${seen}” is no time zone; give a name such as Asia/Shanghai`,
    ),
  instant: (seen: string) =>
    said(
      `--as-of 需要时刻，如 2026-02-03T18:00:00+08:00，或 now，而不是“${seen}”`,
      `--as-of needs an instant such as 2026-02-03T18:00:00+08:00, or now, not “${seen}”`,
    ),
  measure: (seen: string) => said(`--ignore：没有“${seen}”这一项`, `--ignore: there is no measure “${seen}”`),
  lang: (seen: string) => said(`--lang 是 zh 或 en，而不是“${seen}”`, `--lang is zh or en, not “${seen}”`),
  format: (seen: string, valid: readonly string[]) =>
    said(
      `--format 是 ${valid.join('、')} 之一，而不是“${seen}”`,
      `--format is one of ${valid.join(', ')}, not “${seen}”`,
    ),
  emptyList: (option: string) => said(`${option} 后面是空的`, `${option} is empty`),
  user: (seen: string) => said(`这些数据里没有账号“${seen}”`, `nobody in this input has the userid “${seen}”`),
  policies: (file: string) =>
    said(`--policies ${file} 里没有可用的 {"policies": {…}}`, `--policies ${file} holds no usable {"policies": {…}}`),
  file: (option: string, file: string, kind: string) =>
    said(`${option} ${file} 里没有 {"${kind}": […]}`, `${option} ${file} holds no {"${kind}": […]}`),
  didYouMean: (near: string) => said(`是不是想用 ${near}？`, `Did you mean ${near}?`),
  seeHelp: (command: string) => said(`用法见 ${command} --help`, `${command} --help tells how`),
  notYet: (name: string) => said(`本版本还没有 ${name}`, `${name} is not yet in this edition`),
  nothingReadable: (paths: string) => said(`${paths} 里没有读到任何文档`, `No document could be read from ${paths}`),
  missingFile: (file: string) => said(`没有文件或文件夹 ${file}`, `there is no file or folder ${file}`),
  noDate: said(
    '这些数据里没有日期：请用 --from 和 --to 指明范围',
    'nothing in this input names a date: say with --from and --to which dates are meant',
  ),
  afterData: (from: string, last: string) =>
    said(
      `--from ${from} 晚于数据的最后一天 ${last}；若确实要判定这些日子，请同时给出 --to`,
      `--from ${from} lies after the last date of the data, ${last}; give --to as well if those days are meant`,
    ),
  beforeData: (to: string, first: string) =>
    said(
      `--to ${to} 早于数据的第一天 ${first}；若确实要判定这些日子，请同时给出 --from`,
      `--to ${to} lies before the first date of the data, ${first}; give --from as well if those days are meant`,
    ),
  nothingToCalibrate: said(
    '这些日期里没有官方日报（getcheckin_daydata）：没有可据以推断的',
    'there is no official day report (getcheckin_daydata) of these dates to calibrate by',
  ),
  nothingToJudge: said(
    '既没有打卡规则（getcheckinoption），也没有官方日报或月报：没有可做的事',
    'there is neither a rule (getcheckinoption) nor an official day or month report: nothing to do',
  ),
  noKey: said(
    '--redact 需要密钥：用 --redact-key 指定文件，或设置环境变量 KAOQIN_REDACT_KEY',
    '--redact needs a key: name a file with --redact-key, or set KAOQIN_REDACT_KEY',
  ),
  shortKey: (least: number) =>
    said(`--redact 的密钥至少要 ${least} 个字符`, `the key of --redact needs at least ${least} characters`),
  redactedLedger: said(
    '--write-known 不能与 --redact 同用：化名的清单无法再与真实数据核对',
    '--write-known does not go with --redact: a ledger of pseudonyms could not be laid beside the data again',
  ),
  count: (option: string, seen: string, least: number, most: number) =>
    said(
      `${option} 需要 ${least} 到 ${most} 之间的整数，而不是“${seen}”`,
      `${option} needs a whole number from ${least} to ${most}, not “${seen}”`,
    ),
  cannotRead: (file: string, detail: string) => said(`读不了 ${file}（${detail}）`, `cannot read ${file} (${detail})`),
  alreadyThere: (file: string) =>
    said(
      `${file} 已存在，不会覆盖：里面可能有审阅过的内容。请换一个文件名`,
      `${file} exists and is not overwritten, as it may hold what somebody has reviewed. Choose another name`,
    ),
  cannotWrite: (file: string, detail: string) =>
    said(`写不了 ${file}（${detail}）`, `cannot write ${file} (${detail})`),
} as const

export const statusWords = {
  reading: (path: string, index: number, count: number) =>
    said(`正在读取 ${index + 1}/${count} ${path}`, `reading ${index + 1}/${count} ${path}`),
  judging: said('正在核对……', 'judging…'),
  more: (count: number) =>
    said(
      `…… 同类问题还有 ${count} 个（--format json 全部列出）`,
      `… and ${count} more of that kind (--format json lists all)`,
    ),
  wrote: (file: string) => said(`已写入 ${file}`, `wrote ${file}`),
} as const
