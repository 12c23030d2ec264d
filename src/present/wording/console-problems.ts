/** The problems of console exports: a workbook that cannot be opened, a sheet of something else, a cell that says nothing known. */
import type { CellNeed, ProblemKinds, WorkbookFault } from '../../domain/problem.js'
import type { ProblemWords } from './problem-words.js'
import { type Said, said } from './terms.js'

type OfConsole = 'unreadable-workbook' | 'unknown-sheet' | 'no-accounts' | 'too-many-rows' | 'bad-cell'

export const consoleProblems: { readonly [K in OfConsole]: ProblemWords<ProblemKinds[K]> } = {
  'unreadable-workbook': {
    title: said('工作簿打不开', 'A workbook that cannot be opened'),
    saw: ({ reason, detail }) => faultWords(detail)[reason].saw,
    need: () => said('需要从管理后台导出的 .xlsx 文件。', 'I need a .xlsx file exported from the admin console.'),
    todo: ({ reason, detail }) => faultWords(detail)[reason].todo,
  },
  'unknown-sheet': {
    title: said('认不出的工作表', 'A sheet of no kind I know'),
    saw: ({ titles }) =>
      titles.length === 0
        ? said('这张表是空的。', 'This sheet is empty.')
        : said(`表头是“${titles.join('、')}”。`, `Its heading says ${titles.map((title) => `“${title}”`).join(', ')}.`),
    need: () =>
      said(
        '能识别的是中文界面导出的上下班打卡_日报（时间、姓名、账号、打卡时间记录）、打卡详情（日期、应打卡时间、实际打卡时间）、' +
          '上下班打卡_月报（姓名、账号、应出勤天数）和打卡时间记录。',
        'I know what the console exports in Chinese: the day report (时间, 姓名, 账号, 打卡时间记录), its details ' +
          '(日期, 应打卡时间, 实际打卡时间), the month report (姓名, 账号, 应出勤天数), and the grid of times.',
      ),
    todo: () =>
      said(
        '已跳过，其余的表照常使用。若它是导出的报表，请用中文界面重新导出，并保留表头。',
        'It is skipped; the other sheets are used. If it is an export, export it again in Chinese, heading and all.',
      ),
  },
  'no-accounts': {
    title: said('没有账号的表', 'A sheet without accounts'),
    saw: () => said('这张表没有“账号”一列。', 'This sheet has no column 账号.'),
    need: () => said('', ''),
    todo: () =>
      said(
        '以姓名区分成员：同名的人会混在一起，也对不上规则里的账号。请导出时保留“账号”。',
        'People are told apart by name: namesakes become one, and no rule’s userid fits them. Keep 账号 when exporting.',
      ),
  },
  'too-many-rows': {
    title: said('行数太多', 'More rows than are read'),
    saw: ({ read }) => said(`这张表在第 ${read} 行之后还有内容。`, `This sheet goes on after ${read} rows.`),
    need: ({ read }) => said(`一张表最多读 ${read} 行。`, `At most ${read} rows of a sheet are read.`),
    todo: () => said('前面的行照常使用。请分月或分部门导出。', 'Those are used. Export it by month or by department.'),
  },
  'bad-cell': {
    title: said('有一个单元格用不了', 'A cell that cannot be used'),
    saw: ({ column, seen }) =>
      seen === ''
        ? said(`“${column}”这里是空的，`, `“${column}” is empty here,`)
        : said(`“${column}”这里是“${seen}”，`, `“${column}” says “${seen}”`),
    need: ({ seen, needed }) =>
      said(`需要的是${cellWords[needed].zh}。`, `and ${seen === '' ? 'I need' : 'needs'} ${cellWords[needed].en}.`),
    todo: ({ needed }) =>
      needed === 'account' || needed === 'date'
        ? said(
            '这一行不参与计算，其余照常使用。请改正，或重新导出。',
            'The row is left out and the others are used. Mend it, or export again.',
          )
        : said(
            '这一格里读不出的部分不参与计算，其余照常使用。请改正，或重新导出。',
            'What cannot be read in it is left out and everything else is used. Mend it, or export again.',
          ),
  },
}

const cellWords: Readonly<Record<CellNeed, Said>> = {
  account: said('成员的账号', 'the account of a person'),
  date: said('带年份的日期，如 2026/02/28 星期六', 'a date with its year, such as 2026/02/28 星期六'),
  clock: said('时间，如 09:09、次日05:10 或 09:30(补卡)', 'times such as 09:09, 次日05:10 or 09:30(补卡)'),
  amount: said('数字或 --', 'a number or --'),
}

const faultWords = (detail: string): Readonly<Record<WorkbookFault, { readonly saw: Said; readonly todo: Said }>> => ({
  protected: {
    saw: said('它受密码保护，或是旧的 .xls 格式。', 'It is protected by a password, or of the older .xls format.'),
    todo: said(
      '请去掉密码，另存为 .xlsx；其余文件照常使用。',
      'Take the password off and save it as .xlsx; the other files are used.',
    ),
  },
  text: {
    saw: said('它是一份文本（可能是改了扩展名的 CSV）。', 'It is a text, perhaps a CSV under another name.'),
    todo: said('请重新导出为 .xlsx；其余文件照常使用。', 'Export it again as .xlsx; the other files are used.'),
  },
  'not-a-workbook': {
    saw: said('里面没有工作簿。', 'There is no workbook in it.'),
    todo: said(
      '请核对文件，或重新导出；其余文件照常使用。',
      'Check the file, or export it again; the other files are used.',
    ),
  },
  damaged: {
    saw: said(`它已损坏或不完整（${detail}）。`, `It is damaged or cut off (${detail}).`),
    todo: said('请重新下载或导出；其余文件照常使用。', 'Download or export it again; the other files are used.'),
  },
  'too-large': {
    saw: said(`解开后超过 ${detail}，太大了。`, `It unpacks to more than ${detail}, which is too much.`),
    todo: said(
      '没有读取。若它确实是导出的报表，请分月或分部门导出。',
      'It is not read. If it is an export, export it by month or by department.',
    ),
  },
})
