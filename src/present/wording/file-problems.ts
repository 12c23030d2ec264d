/** The problems of whole files: unreadable, empty, no JSON, of no kind we know, or an error of the vendor. */
import type { ProblemKinds } from '../../domain/problem.js'
import { jsonNeedWords } from './needs.js'
import type { ProblemWords } from './problem-words.js'
import { said } from './terms.js'
import { vendorErrorWords } from './vendor-errors.js'

type OfFiles =
  | 'not-json'
  | 'unrecognised'
  | 'vendor-error'
  | 'unreadable-file'
  | 'empty-file'
  | 'empty-folder'
  | 'spreadsheet'
  | 'other-files'

const checkPath = said(
  '请核对路径和权限；其余文件照常使用。',
  'Check the path and the permissions; the other files are used.',
)

export const fileProblems: { readonly [K in OfFiles]: ProblemWords<ProblemKinds[K]> } = {
  'not-json': {
    title: said('不是 JSON', 'Not JSON'),
    saw: ({ detail, line, column, truncated }) =>
      truncated
        ? said(
            `内容在第 ${line} 行第 ${column} 列中断，后面缺了一截。`,
            `The text breaks off at line ${line}, column ${column}, in the middle of a document.`,
          )
        : said(`第 ${line} 行第 ${column} 列是 ${detail}。`, `At line ${line}, column ${column} stands ${detail}`),
    need: ({ needed, truncated }) =>
      said(
        `JSON 在这里需要${jsonNeedWords[needed].zh}。`,
        truncated ? `JSON goes on with ${jsonNeedWords[needed].en}.` : `where JSON allows ${jsonNeedWords[needed].en}.`,
      ),
    todo: ({ needed, truncated }) => {
      if (truncated)
        return said(
          '文件可能没有保存或复制完整，请重新拉取或复制。',
          'It was probably not saved or copied to its end; fetch or copy it again.',
        )
      return needed === 'end-of-text'
        ? said(
            '若每行是一份文档，请把扩展名改为 .ndjson；否则请删去第一份文档之后的内容。',
            'If it holds one document a line, name it .ndjson; else take out what follows the first document.',
          )
        : said(
            '请原样保存接口的应答；编辑器或日志可能改动了它。',
            'Save the vendor’s answer exactly as it came; an editor or a log may have changed it.',
          )
    },
    page: true,
  },
  unrecognised: {
    title: said('认不出的文档', 'A document of no kind I know'),
    saw: ({ seen }) => said(`这份 JSON 是 ${seen}。`, `This JSON is ${seen}.`),
    need: () =>
      said(
        '能识别的是企业微信接口的应答（含 info、group、checkindata、datas 或 schedule_list），以及 approvals、holidays、people、policies、known。',
        'I know the vendor’s answers (info, group, checkindata, datas, schedule_list) and approvals, holidays, people, policies, known.',
      ),
    todo: () =>
      said(
        '已跳过。若它是接口应答，请保存原始应答，不要改字段名或只留一部分。',
        'It is skipped. If it is an answer of the vendor, save it as it came, without renaming or cutting.',
      ),
    page: true,
  },
  'vendor-error': {
    title: said('企业微信返回了错误', 'The vendor answered with an error'),
    saw: ({ code, message }) =>
      said(
        `errcode ${code}${message === '' ? '' : `（${message}）`}：`,
        `errcode ${code}${message === '' ? '' : ` (${message})`}:`,
      ),
    need: ({ meaning }) =>
      said(
        `${vendorErrorWords[meaning].means.zh}。这份应答里没有数据。`,
        `${vendorErrorWords[meaning].means.en}. There are no data in this answer.`,
      ),
    todo: ({ meaning }) => vendorErrorWords[meaning].todo,
    page: true,
  },
  'unreadable-file': {
    title: said('文件读不了', 'A file that cannot be read'),
    saw: ({ reason, detail }) =>
      ({
        missing: said('没有这个文件或文件夹。', 'There is no such file or folder.'),
        forbidden: said('没有读取它的权限。', 'Reading it is not permitted.'),
        'not-gzip': said('扩展名是 .gz，内容却不是 gzip。', 'It ends in .gz and is not gzip inside.'),
        'broken-gzip': said('gzip 内容不完整或已损坏。', 'Its gzip is cut off or damaged.'),
        'not-utf-8': said('内容不是 UTF-8 编码。', 'Its text is not UTF-8.'),
        other: said(`系统报告：${detail}。`, `The system says: ${detail}.`),
      })[reason],
    need: () => said('', ''),
    todo: ({ reason }) =>
      ({
        missing: checkPath,
        forbidden: checkPath,
        other: checkPath,
        'not-gzip': said('请重新压缩或去掉 .gz 扩展名。', 'Pack it again, or take the .gz off its name.'),
        'broken-gzip': said(
          '请重新拉取或复制；其余文件照常使用。',
          'Fetch or copy it again; the other files are used.',
        ),
        'not-utf-8': said(
          '请按 UTF-8 保存（可能存成了 GBK）；其余文件照常使用。',
          'Save it as UTF-8 (it may be GBK); the other files are used.',
        ),
      })[reason],
  },
  'empty-file': {
    title: said('空文件', 'An empty file'),
    saw: ({ bytes }) =>
      bytes === 0
        ? said('文件没有内容。', 'The file has no bytes.')
        : said('文件里只有空白。', 'There is nothing but blanks in the file.'),
    need: () => said('需要一份 JSON 文档或 .xlsx 工作簿。', 'I need a JSON document, or a .xlsx workbook.'),
    todo: () => said('请重新拉取；其余文件照常使用。', 'Fetch it again; the other files are used.'),
  },
  'empty-folder': {
    title: said('文件夹里没有可读的文件', 'A folder with nothing to read'),
    saw: ({ others }) =>
      others === 0
        ? said('文件夹是空的。', 'The folder is empty.')
        : said(`有 ${others} 个文件，都不是能读的类型。`, `It holds ${others} file(s), none of a kind I read.`),
    need: ({ lookedFor }) =>
      said(`能读的是 ${lookedFor.join('、')}（可带 .gz）。`, `I read ${lookedFor.join(', ')}, each also as .gz.`),
    todo: () => said('请指向存放接口应答的文件夹。', 'Name the folder in which the vendor’s answers are kept.'),
  },
  spreadsheet: {
    title: said('读不了的表格', 'A spreadsheet that is not read'),
    saw: ({ extension }) => said(`这是 ${extension} 文件。`, `This is a ${extension} file.`),
    need: ({ extension }) =>
      extension === '.xlsx'
        ? said('库读取工作簿需要传入 workbooks。', 'The library reads workbooks with the reader given as `workbooks`.')
        : said('能读的表格是 .xlsx。', 'Of spreadsheets I read .xlsx.'),
    todo: ({ extension }) =>
      extension === '.xlsx'
        ? said(
            '已跳过。命令行能直接读取它；在库中见 docs/console.md。',
            'It is skipped. The command reads it; for the library see docs/console.md.',
          )
        : said('已跳过。请另存为 .xlsx，或重新导出。', 'It is skipped. Save it as .xlsx, or export it again.'),
  },
  'other-files': {
    title: said('跳过的文件', 'Files that were skipped'),
    saw: ({ count, examples }) =>
      said(
        `跳过了 ${count} 个其他类型的文件，如 ${examples.join('、')}。`,
        `${count} file(s) of other kinds were skipped, such as ${examples.join(', ')}.`,
      ),
    need: ({ lookedFor }) =>
      said(`能读的是 ${lookedFor.join('、')}（可带 .gz）。`, `I read ${lookedFor.join(', ')}, each also as .gz.`),
    todo: () =>
      said('若其中有应答，请改用这些扩展名。', 'If there is an answer among them, give it one of these extensions.'),
  },
}
